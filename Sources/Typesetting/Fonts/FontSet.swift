import CPangoCairo
package import Drawing

/// The fixed fonts, found and opened once; shared by typesetters and encoders of all tasks.
package final class FontSet: Sendable {
  /// The files in a fixed order.
  package let files: [FontFile]
  let configuration: FontConfiguration
  private let faces: [String: FontFace]

  /// The families beside those that everything is set in, whether or not they are there.
  package let scripts: [ScriptFamily]
  package let brought: BroughtFonts

  /// Finds the fonts among those that are brought, in `searchPaths` (the folder in `SITREP_FONTS`) and then in the standard places.
  ///
  /// - Throws: `FontError.missing` with every font that is in none of them, `FontError.unreadable` for a broken file.
  package init(
    searchPaths: [String] = [], scripts: [ScriptFamily] = [], brought: BroughtFonts = BroughtFonts()
  ) throws(FontError) {
    (self.scripts, self.brought) = (scripts, brought)
    files = try Self.locate(searchPaths: searchPaths, scripts: scripts, brought: brought)
    configuration = try FontConfiguration(files)
    var faces: [String: FontFace] = [:]
    for file in files { faces[file.name] = try FontFace(file) }
    self.faces = faces
  }

  /// The files that a set would be made of, without opening them.
  ///
  /// - Throws: `FontError.missing` with every font that is nowhere.
  package static func locate(
    searchPaths: [String] = [], scripts: [ScriptFamily] = [], brought: BroughtFonts = BroughtFonts()
  ) throws(FontError) -> [FontFile] {
    try FontSearch(paths: searchPaths + FontSearch.standardPaths).files(for: scripts, brought: brought)
  }

  /// What the typeface that the situation brings is called where it is installed; nil for none.
  package var typefaceName: String? { brought.typeface.flatMap { familyNames[$0.regular] } }

  /// What the family of each font is called where it is installed.
  package var familyNames: [String: String] { configuration.familyNames }

  /// The names of the fonts for a style, in the order in which they are asked for a letter. A script without a bold face keeps its
  /// regular one.
  func names(for style: TextStyle) -> [String] {
    let isPlain = style.weight == .regular && !style.isItalic
    let own = [brought.face(for: style)].compactMap(\.self) + FontName.names(for: style).map(\.rawValue)
    let ofScripts = scripts.compactMap { script in
      ["\(script.name)-\(isPlain ? "Regular" : "Bold")", "\(script.name)-Regular"].first { faces[$0] != nil }
    }
    return own + ofScripts + brought.substitutes(for: style).filter { !ofScripts.contains($0) }
  }

  /// The font of a run, for drawing.
  package func face(named name: String) -> FontFace? {
    faces[name]
  }

  /// - Throws: `unknownFont` where the run was set in another font set.
  package func face(of run: TextBlock.Run) throws(RenderingError) -> FontFace {
    guard let face = face(named: run.font) else {
      throw RenderingError(.unknownFont, "no font \(run.font) for “\(run.text)”")
    }
    return face
  }
}

extension FontSet: FontCoverage {
  /// The first character that no font has. Line feeds, spaces, joiners, marks of direction and variation selectors need
  /// no glyph; control characters and private use are never printable.
  package func firstMissingCharacter(in text: String) -> Character? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return text.first { character in
      character.unicodeScalars.contains { !isPrintable($0) }
    }
  }

  package func packageWithGlyph(for character: Character) -> String? {
    character.unicodeScalars.filter { !isPrintable($0) }.compactMap(ScriptFamily.of).first?.debianPackage
  }

  /// Whether a letter has a glyph or needs none.
  func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x0A: true
    case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE00...0xFE0F: true
    case 0xE000...0xF8FF, 0xF0000...: false
    default: hasGlyph(scalar) || scalar.properties.generalCategory == .spaceSeparator
    }
  }

  private func hasGlyph(_ scalar: Unicode.Scalar) -> Bool {
    FcCharSetHasChar(configuration.printable, scalar.value) != 0
  }
}
