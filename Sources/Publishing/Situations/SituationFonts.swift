import Reporting
import SituationData
import SourceText
import Typesetting

/// The typefaces that a situation brings, and those of a style that several share.
struct SituationFonts {
  static let folder = "fonts"
  private static let sizeLimit = 1 << 26
  private static let mostFiles = 64

  /// Where a folder of fonts may lie, and what the names of its files begin with in a diagnostic.
  private let folders: [(path: String, prefix: String)]

  init(in situation: SituationFolder) {
    let shared = situation.style.map { [(path: $0, prefix: "\(HouseStyle.sharedFolder)/")] }
    folders = [(path: situation.path, prefix: "")] + (shared ?? [])
  }

  /// The fonts that the situation brings and those of a shared style, and what is wrong with them. Texts of licences may lie beside
  /// them; they are not read.
  func read(_ typeface: HouseStyle.Typeface?, named style: TextFile?) -> (fonts: BroughtFonts, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var files: [FontFile] = []
    var hashes: [String] = []
    func fail(_ name: String, _ message: String) {
      faults.append(
        Diagnostic(.error, .badFont, at: SourceLocation(file: name, line: 1, column: 1), message))
    }
    for (folder, prefix) in folders {
      guard let open = OpenFolder(folder) else { continue }
      guard let fonts = open.folder(Self.folder) else {
        let text = systemErrorText()
        switch open.kind(of: Self.folder) {
        case .folder: fail("\(prefix)\(Self.folder)", "it cannot be read: \(text)")
        case .link: fail("\(prefix)\(Self.folder)", "it is a symbolic link; fonts are read from a folder of its own")
        case .file, .other, nil: break
        }
        continue
      }
      let names: [String]
      do {
        names = try fonts.list().filter { Self.isFont($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      } catch {
        fail("\(prefix)\(Self.folder)", "it cannot be read: \(error.description)")
        continue
      }
      for (index, name) in names.enumerated() {
        let own = "\(prefix)\(Self.folder)/\(name)"
        let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
        guard index < Self.mostFiles else {
          fail(
            own,
            "there are more than \(Self.mostFiles) fonts in \(Self.folder)/; leave those that are not needed out")
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
        let place = "\(folder)/\(Self.folder)"
        do {
          let bytes = try InputFile.read(name, in: fonts, at: place, below: Self.sizeLimit)
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
          "there is no font “\(face.text)” in \(Self.folder)/\(Nearest.hint(to: face.text, among: found))",
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
