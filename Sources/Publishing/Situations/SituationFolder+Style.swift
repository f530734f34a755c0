import Drawing
import ImageReading
import Reporting
import SituationData
import SourceText
import Typesetting

extension SituationFolder {
  /// The style that several share and the image that it names, by names that the situation's own files cannot have; none where
  /// the situation has its own.
  func sharedStyle() throws(Failure) -> [TextFile] {
    guard let style else { return [] }
    guard let folder = OpenFolder(style) else {
      throw Failure(.inputNotFound, "\(style) cannot be read: \(systemErrorText())")
    }
    func file(_ name: String, below limit: Int) -> TextFile {
      let own = "\(HouseStyle.sharedFolder)/\(name)"
      do {
        return TextFile(name: own, bytes: try InputFile.read(name, in: folder, at: style, below: limit))
      } catch {
        return TextFile(name: own, refused: error.description)
      }
    }
    guard folder.kind(of: HouseStyle.fileName) != nil else {
      throw Failure(.inputNotFound, "there is no \(HouseStyle.fileName) in \(style); name the folder that holds one")
    }
    let yaml = file(HouseStyle.fileName, below: Self.styleSizeLimit)
    let images = folder.names.filter { ImageFile.isNamed($0) && yaml.bytes.contains($0.utf8) }
    return [yaml] + images.map { file($0, below: Self.imageSizeLimit) }
  }

  /// Prints findings with the paths of files, by the names that they are read under.
  func printer(_ format: FindingFormat) -> FindingPrinter {
    let (path, style, ownNames) = (path, style, ownNames)
    return FindingPrinter(
      path: { name in
        if let style, name.hasPrefix("\(HouseStyle.sharedFolder)/") {
          return "\(style)/\(name.dropFirst(HouseStyle.sharedFolder.count + 1))"
        }
        if name.hasPrefix("../") { return SharedTables.path(ofShared: name, from: path) }
        return "\(path)/\(ownNames[name] ?? name)"
      }, format: format)
  }

  // MARK: - Fonts

  static let fontFolder = "fonts"
  private static let fontSizeLimit = 1 << 26
  private static let mostFonts = 64

  /// The fonts that the situation brings and those of a shared style, and what is wrong with them. Texts of licences may lie beside
  /// them; they are not read.
  func fonts(_ typeface: HouseStyle.Typeface?, named style: TextFile?) -> (fonts: BroughtFonts, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var files: [FontFile] = []
    var hashes: [String] = []
    func fail(_ name: String, _ message: String) {
      faults.append(
        Diagnostic(.error, .badFont, at: SourceLocation(file: name, line: 1, column: 1), message))
    }
    for (folder, prefix) in [(path, "")] + (self.style.map { [($0, "\(HouseStyle.sharedFolder)/")] } ?? []) {
      guard let fonts = OpenFolder(folder)?.folder(Self.fontFolder) else { continue }
      let names = fonts.names.filter { Self.isFont($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for (index, name) in names.enumerated() {
        let own = "\(prefix)\(Self.fontFolder)/\(name)"
        let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
        guard index < Self.mostFonts else {
          fail(
            own,
            "there are more than \(Self.mostFonts) fonts in \(Self.fontFolder)/; leave those that are not needed out")
          break
        }
        guard !stem.isEmpty, stem.utf8.allSatisfy(Self.isPlain) else {
          fail(own, "the name of a font is of letters, digits, “-”, “_” and “.”; rename the file")
          continue
        }
        guard !files.contains(where: { $0.name == stem }) else {
          fail(own, "there are two fonts of the name “\(stem)”; remove one")
          continue
        }
        let place = "\(folder)/\(Self.fontFolder)"
        do {
          let bytes = try InputFile.read(name, in: fonts, at: place, below: Self.fontSizeLimit)
          if let fault = FontSoundness.fault(in: bytes) {
            fail(own, fault)
          } else {
            files.append(FontFile(name: stem, path: "\(place)/\(name)"))
            hashes.append(Fingerprint.of(bytes))
          }
        } catch {
          fail(own, error.description)
        }
      }
    }
    let found = files.map(\.name)
    for face in typeface?.files ?? [] where !found.contains(Self.stem(of: face.text)) && faults.isEmpty {
      let excerpt = style.map { $0.excerpt(around: $0.start(ofLine: face.location.line)) } ?? ""
      faults.append(
        Diagnostic(
          .error, .badFont, at: face.location,
          "there is no font “\(face.text)” in \(Self.fontFolder)/\(Nearest.hint(to: face.text, among: found))",
          excerpt: excerpt))
    }
    let faces = typeface.map { faces in
      func name(_ file: PlacedText?, else other: PlacedText) -> String { Self.stem(of: (file ?? other).text) }
      return BroughtFonts.Typeface(
        regular: Self.stem(of: faces.regular.text), semibold: name(faces.semibold, else: faces.bold),
        bold: Self.stem(of: faces.bold.text), italic: name(faces.italic, else: faces.regular))
    }
    return (BroughtFonts(files, typeface: faces, digest: hashes.joined(separator: " ")), faults)
  }

  private static func stem(of name: String) -> String {
    isFont(name) ? String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) : name
  }

  static func isFont(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".otf", ".ttf", ".ttc", ".otc", ".woff", ".woff2"].contains { name.hasSuffix($0) } && !name.hasPrefix(".")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
