import Glibc
import SourceText

/// A folder of a situation that is not there yet, or is empty.
enum NewFolder {
  /// Writes files into it, all of them or none. A folder that was not there gets its name when all of them lie in it, so that a run
  /// that is killed leaves no half of a situation.
  ///
  /// - Returns: the folder's path.
  static func write(_ files: [TextFile], to folder: String) throws(Failure) -> String {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try check(path)
    let made = FileSystem.missingFolders(path)
    guard let outermost = made.first else {
      try fill(path, files)
      return path
    }
    // The folder and those that it lies in appear at once, as one that is renamed.
    let slash = outermost.lastIndex(of: "/")
    let parent = slash.map { $0 == outermost.startIndex ? "/" : String(outermost[..<$0]) } ?? "."
    removeDead(in: parent)
    let name = slash.map { String(outermost[outermost.index(after: $0)...]) } ?? outermost
    let pending = "\(parent)/\(OutputFolder.ownPrefix)\(name)"
    let inner = "\(pending)\(path.dropFirst(outermost.count))"
    do throws(Failure) {
      // A signal waits until all is there, or nothing.
      try StopSignals.held { () throws(Failure) in
        try make(files, in: inner, named: path)
        guard rename(pending, outermost) == 0 else { throw unwritable(path) }
      }
    } catch {
      let cause = errno
      remove(pending)
      errno = cause
      throw error
    }
    OpenFolder(parent)?.sync()
    return path
  }

  private static func make(_ files: [TextFile], in folder: String, named path: String) throws(Failure) {
    guard FileSystem.makeFolder(folder) else { throw unwritable(path) }
    for file in files {
      guard FileSystem.write(file.wholeBytes, to: "\(folder)/\(file.name)") else {
        throw unwritable("\(path)/\(file.name)")
      }
    }
    OpenFolder(folder)?.sync()
  }

  /// Refuses a folder that holds something already.
  static func check(_ path: String) throws(Failure) {
    guard FileSystem.exists(path) else { return }
    guard FileSystem.isFolder(path) else {
      errno = ENOTDIR
      throw unwritable(path)
    }
    guard FileSystem.names(in: path).isEmpty else {
      throw Failure(
        .outputNotWritable, "\(path) is not empty; name a folder that does not exist yet. Nothing was written")
    }
  }

  /// Somebody may stand in an empty folder, so it stays the one that it is.
  private static func fill(_ path: String, _ files: [TextFile]) throws(Failure) {
    var written: [String] = []
    try StopSignals.held { () throws(Failure) in
      // A folder is a situation once it has the first of them.
      for file in files.reversed() {
        guard FileSystem.write(file.wholeBytes, to: "\(path)/\(file.name)") else {
          let failure = unwritable("\(path)/\(file.name)")
          for name in written + [file.name] { unlink("\(path)/\(name)") }
          throw failure
        }
        written.append(file.name)
      }
    }
    OpenFolder(path)?.sync()
  }

  /// What runs that were killed have left.
  private static func removeDead(in parent: String) {
    guard let open = OpenFolder(parent) else { return }
    let dead = OutputFolder(path: parent, forms: []).deadFiles(in: open, isAlone: false)
    for name in dead where FileSystem.isFolder("\(parent)/\(name)") { remove("\(parent)/\(name)") }
  }

  /// Removes a folder with all that lies in it; links are removed, not followed.
  private static func remove(_ path: String) {
    for name in FileSystem.names(in: path) {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0, OpenFolder(path)?.kind(of: name) == .folder { remove(inner) }
    }
    rmdir(path)
  }

  private static func unwritable(_ path: String) -> Failure {
    Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText()); nothing was written")
  }
}
