import CPangoCairo
import Glibc

/// A fontconfig configuration that holds the given files and nothing else.
///
/// Each file is a family of its own, named as the file: `Inter-Bold`. So a list of families names the exact files that a
/// text is set in, and no matching by weight or slant is left to chance.
///
/// Sendable because fontconfig locks its configurations and nothing is added after `init`.
final class FontConfiguration: @unchecked Sendable {
  let pointer: OpaquePointer
  /// The letters that can be printed: those that all faces of a family have.
  let printable: OpaquePointer
  /// What each font's own family is called where it is installed.
  private(set) var familyNames: [String: String] = [:]

  init(_ files: [FontFile]) throws(FontError) {
    _ = Self.environment
    guard let configuration = FcConfigCreate(), let printable = FcCharSetCreate() else {
      throw .unreadable(path: files.first?.path ?? "")
    }
    pointer = configuration
    self.printable = printable
    for file in files {
      guard file.index == 0 ? FcConfigAppFontAddFile(configuration, file.path) != 0 : add(file) else {
        throw .unreadable(path: file.path)
      }
    }
    let characters = nameFamilies(after: files)
    for file in files where characters[file.name] == nil { throw .unreadable(path: file.path) }
    collectPrintable(of: files, from: characters)
    // Pango would otherwise load the system's configuration, which takes a fifth of a second, for nothing.
    FcConfigSetCurrent(configuration)
  }

  deinit {
    FcCharSetDestroy(printable)
    FcConfigDestroy(pointer)
  }

  /// Pango picks letter forms for Arabic and Hebrew by the languages that the environment prefers. The same inputs must
  /// give the same bytes everywhere, so its answer is fixed before Pango first asks.
  private static let environment: Void = {
    setenv("PANGO_LANGUAGE", "en:ar:he", 1)
  }()

  /// Adds one font of a collection: to read what letters each of them has takes a tenth of a second.
  private func add(_ file: FontFile) -> Bool {
    var count: Int32 = 0
    guard let set = FcConfigGetFonts(pointer, FcSetApplication),
      let font = FcFreeTypeQuery(file.path, UInt32(clamping: file.index), nil, &count)
    else { return false }
    return FcFontSetAdd(set, font) != 0
  }

  /// Renames the family of each font to its file's name. Returns the letters of each font, owned by the configuration.
  private func nameFamilies(after files: [FontFile]) -> [String: OpaquePointer] {
    guard let set = FcConfigGetFonts(pointer, FcSetApplication)?.pointee else { return [:] }
    var characters: [String: OpaquePointer] = [:]
    for index in 0..<Int(set.nfont) {
      guard let font = set.fonts[index] else { continue }
      var path: UnsafeMutablePointer<UInt8>?
      var letters: OpaquePointer?
      guard FcPatternGetString(font, FC_FILE, 0, &path) == FcResultMatch, let path,
        FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) == FcResultMatch,
        let file = files.first(where: { $0.path == String(cString: path) && $0.index == Self.index(of: font) })
      else { continue }
      var family: UnsafeMutablePointer<UInt8>?
      if FcPatternGetString(font, FC_FAMILY, 0, &family) == FcResultMatch, let family {
        familyNames[file.name] = String(cString: family)
      }
      FcPatternDel(font, FC_FAMILY)
      FcPatternDel(font, FC_FAMILYLANG)
      FcPatternAddString(font, FC_FAMILY, file.name)
      characters[file.name] = letters
    }
    return characters
  }

  private static func index(of font: OpaquePointer) -> Int {
    var index: Int32 = 0
    return FcPatternGetInteger(font, FC_INDEX, 0, &index) == FcResultMatch ? Int(index) : 0
  }

  private func collectPrintable(of files: [FontFile], from characters: [String: OpaquePointer]) {
    var families: [Substring: OpaquePointer] = [:]
    for file in files {
      guard let letters = characters[file.name] else { continue }
      let common = families[file.family].map { FcCharSetIntersect($0, letters) } ?? FcCharSetCopy(letters)
      if let wider = families[file.family] { FcCharSetDestroy(wider) }
      families[file.family] = common
    }
    for letters in families.values {
      FcCharSetMerge(printable, letters, nil)
      FcCharSetDestroy(letters)
    }
  }
}
