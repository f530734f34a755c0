import Glibc

/// Looks for font files in a fixed list of folders; the system's font configuration is never asked.
struct FontSearch {
  /// Where Debian, Fedora and Arch put these fonts, and where an administrator would.
  static let standardPaths = [
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter", "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/opentype/noto", "/usr/share/fonts/inter", "/usr/share/fonts/noto",
    "/usr/share/fonts/google-noto", "/usr/local/share/fonts",
  ]

  var paths: [String]

  /// All fonts in the order of `FontName`, or every one that is missing, and those of the scripts that are there: a script may be
  /// one of what is not printed. What the situation brings takes the place of what has its name.
  func files(for scripts: [ScriptFamily], brought: BroughtFonts = BroughtFonts()) throws(FontError) -> [FontFile] {
    var found: [FontFile] = []
    var missing: [FontError.MissingFont] = []
    for name in FontName.allCases {
      if let own = brought.file(named: name.rawValue) {
        found.append(own)
      } else if let path = path(of: name.fileNames) {
        found.append(FontFile(name: name.rawValue, path: path))
      } else {
        missing.append(.init(file: name.fileNames[0], package: name.debianPackage))
      }
    }
    guard missing.isEmpty else { throw .missing(missing, searched: paths) }
    for script in scripts {
      for face in ["Regular", "Bold"] {
        let name = "\(script.name)-\(face)"
        guard brought.file(named: name) == nil else { continue }
        if let path = path(of: ["ttf", "otf"].map { "\(name).\($0)" }) {
          found.append(FontFile(name: name, path: path))
        } else if let collection = script.collection, let path = path(of: ["\(collection.name)-\(face).ttc"]) {
          found.append(FontFile(name: name, path: path, index: collection.index))
        }
      }
    }
    return found + brought.files.filter { FontName(rawValue: $0.name) == nil }
  }

  private func path(of files: [String]) -> String? {
    for folder in paths where !folder.isEmpty {
      for file in files where access("\(folder)/\(file)", R_OK) == 0 { return "\(folder)/\(file)" }
    }
    return nil
  }
}
