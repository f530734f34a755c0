import Drawing

/// Fonts that a situation brings with it, beside those that everything is set in.
package struct BroughtFonts: Hashable, Sendable {
  /// The faces in which text is set before Inter, names of files.
  package struct Typeface: Hashable, Sendable {
    package var regular: String
    package var semibold: String
    package var bold: String
    package var italic: String

    package init(regular: String, semibold: String, bold: String, italic: String) {
      (self.regular, self.semibold, self.bold, self.italic) = (regular, semibold, bold, italic)
    }
  }

  /// In the order of their names, no two of one name.
  package var files: [FontFile]
  package var typeface: Typeface?
  /// What tells them from others of their names.
  package var digest: String

  package init(_ files: [FontFile] = [], typeface: Typeface? = nil, digest: String = "") {
    (self.files, self.typeface, self.digest) = (files, typeface, digest)
  }

  func file(named name: String) -> FontFile? { files.first { $0.name == name } }

  /// The face for a style; nil where the situation brings no typeface.
  func face(for style: TextStyle) -> String? {
    guard let typeface else { return nil }
    return switch (style.weight, style.isItalic) {
    case (.regular, false): typeface.regular
    case (.regular, true): typeface.italic
    case (.semibold, _): typeface.semibold
    case (.bold, _): typeface.bold
    }
  }

  /// The faces that stand in for letters which no other font has, one of each family.
  func substitutes(for style: TextStyle) -> [String] {
    let own = typeface.map { [$0.regular, $0.semibold, $0.bold, $0.italic] } ?? []
    var families: [(name: Substring, faces: [String])] = []
    for file in files where !own.contains(file.name) && FontName(rawValue: file.name) == nil {
      if let index = families.firstIndex(where: { $0.name == file.family }) {
        families[index].faces.append(file.name)
      } else {
        families.append((file.family, [file.name]))
      }
    }
    let isPlain = style.weight == .regular && !style.isItalic
    return families.map { family in
      family.faces.first { $0.hasSuffix(isPlain ? "-Regular" : "-Bold") } ?? family.faces[0]
    }
  }
}
