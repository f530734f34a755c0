import CLinux
import Glibc

/// Folders in which fonts are looked for before those of the system.
enum FontFolders {
  /// The one that `SITREP_FONTS` names, then that of a program which is carried about with its fonts.
  static let all: [String] = {
    let named = getenv("SITREP_FONTS").map { String(cString: $0) }
    let program = UnsafePointer<CChar>(bitPattern: getauxval(UInt(AT_EXECFN))).map { String(cString: $0) }
    return [named, program.flatMap(beside(program:))].compactMap(\.self)
  }()

  /// `../share/fonts` of the folder in which a program really lies, whatever links lead to it; nil where there is no such folder.
  ///
  /// - Parameter program: the path that the system was told to start: where a program is started by a loader that is carried about
  ///   with it, that of the loader, which lies beside it. Not `/proc/self/exe`, since a folder that is a root may have no `/proc`.
  static func beside(program: String) -> String? {
    guard let place = FileSystem.resolved(program)?.split(separator: "/"), place.count >= 2 else { return nil }
    let folder = "/" + (place.dropLast(2) + ["share", "fonts"]).joined(separator: "/")
    return FileSystem.resolved(folder)
  }
}
