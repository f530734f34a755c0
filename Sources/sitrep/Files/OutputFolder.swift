import Glibc

/// A file to be written: its path inside the output folder, and its bytes.
struct OutputFile {
  let path: String
  let bytes: [UInt8]
}

/// The folder that outputs go into. Every file is written beside its place and renamed into it, so that a run that ends at
/// any moment leaves the old file or the new one.
struct OutputFolder {
  let path: String

  /// The mark of a file that is not yet in its place, with the process that writes it.
  private static let prefix = ".sitrep-"

  /// Writes all files, or none where one cannot be written.
  ///
  /// Runs that write to one folder do so one after the other.
  ///
  /// - Parameters:
  ///   - force: whether files are replaced that have not changed.
  ///   - waiting: called where another run is writing, whose end has to be awaited.
  /// - Returns: the paths of the files that were replaced.
  func write(_ files: [OutputFile], force: Bool, waiting: () -> Void) throws(Failure) -> [String] {
    guard FileSystem.makeFolder(path) else { throw unwritable(path) }
    let lock = FolderLock(path, waiting: waiting)
    defer { lock.release() }
    return try write(files, force: force)
  }

  private func write(_ files: [OutputFile], force: Bool) throws(Failure) -> [String] {
    var folders: [String] = []
    for file in files {
      let folder = folder(of: file)
      if !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders {
      guard FileSystem.makeFolder(folder) else { throw unwritable(folder) }
      removeLeftovers(in: folder)
    }
    let changed = files.filter { force || FileSystem.read("\(path)/\($0.path)") != $0.bytes }
    // A file cannot take the place of a folder, and that would show only after others had been replaced.
    for file in changed where FileSystem.isFolder("\(path)/\(file.path)") {
      errno = EISDIR
      throw unwritable("\(path)/\(file.path)")
    }
    var pending: [(from: String, to: String)] = []
    for file in changed {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      let place = "\(folder(of: file))/\(Self.prefix)\(getpid())-\(name)"
      pending.append((place, "\(path)/\(file.path)"))
      guard FileSystem.write(file.bytes, to: place) else {
        let failure = unwritable("\(path)/\(file.path)")
        for step in pending { unlink(step.from) }
        throw failure
      }
    }
    for (index, step) in pending.enumerated() where rename(step.from, step.to) != 0 {
      let failure = unwritable(step.to, replaced: index)
      for rest in pending[index...] { unlink(rest.from) }
      throw failure
    }
    for folder in folders { FileSystem.syncFolder(folder) }
    return changed.map { "\(path)/\($0.path)" }
  }

  private func folder(of file: OutputFile) -> String {
    let parts = file.path.split(separator: "/")
    return parts.count > 1 ? "\(path)/\(parts.dropLast().joined(separator: "/"))" : path
  }

  /// What a run that was killed has left beside its outputs; that of a run still alive is not touched. A process
  /// of this one's own number is dead: containers give the same numbers again.
  private func removeLeftovers(in folder: String) {
    for name in FileSystem.names(in: folder) where name.hasPrefix(Self.prefix) {
      let process = name.dropFirst(Self.prefix.count).prefix { $0 != "-" }
      guard let id = pid_t(process), id > 0 else { continue }
      if id == getpid() || (kill(id, 0) != 0 && errno == ESRCH) { unlink("\(folder)/\(name)") }
    }
  }

  private func unwritable(_ path: String, replaced count: Int = 0) -> Failure {
    let change =
      switch count {
      case 0: "nothing was changed"
      case 1: "1 file was replaced before it, so that the outputs are not of one run; run it again"
      default: "\(count) files were replaced before it, so that the outputs are not of one run; run it again"
      }
    return Failure(ExitStatus.outputNotWritable, "\(path) cannot be written: \(systemErrorText()); \(change)")
  }
}
