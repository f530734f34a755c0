import Glibc

/// Folders in which fonts are looked for before those of the system.
enum FontFolders {
  /// The one that `SITREP_FONTS` names, then that of a program which is carried about with its fonts.
  static let all: [String] = {
    let named = getenv("SITREP_FONTS").map { String(cString: $0) }
    // Where a loader that is carried about with the program starts it, this is the loader, which lies beside the program.
    return [named, beside(program: "/proc/self/exe")].compactMap(\.self)
  }()

  /// `../share/fonts` of the folder in which a program really lies, whatever links lead to it; nil where there is no such folder.
  static func beside(program: String) -> String? {
    guard let place = FileSystem.resolved(program)?.split(separator: "/"), place.count >= 2 else { return nil }
    return FileSystem.resolved("/" + (place.dropLast(2) + ["share", "fonts"]).joined(separator: "/"))
  }
}
