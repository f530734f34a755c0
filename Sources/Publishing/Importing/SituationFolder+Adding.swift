import Glibc
import SituationData
import SourceText

extension SituationFolder {
  /// Writes new tables, and others in place of those of the same name; all or none, but for a disk that fails between two
  /// names.
  ///
  /// - Parameters:
  ///   - tables: whose names no file of the folder has.
  ///   - others: tables that begin with all that the old ones hold.
  /// - Returns: the paths of what was written.
  func add(_ tables: [TextFile], replacing others: [TextFile]) throws(Failure) -> [String] {
    var pending: [(from: String, to: String, path: String, isNew: Bool)] = []
    defer { for step in pending { unlink(step.from) } }
    // Indicators and sources first: a run that is killed between two names leaves no table that speaks of unknown ones.
    for (file, isNew) in others.map({ ($0, false) }) + tables.map({ ($0, true) }) {
      let path = "\(path)/\(ownNames[file.name] ?? file.name)"
      let target = isNew ? path : FileSystem.resolved(path) ?? path
      let place =
        "\(target.prefix(upTo: target.lastIndex(of: "/") ?? target.startIndex))/.sitrep-\(getpid())-\(file.name)"
      var bytes = file.bytes
      if !isNew, (try? InputFile.read(target))?.starts(with: [0xEF, 0xBB, 0xBF]) == true {
        bytes = [0xEF, 0xBB, 0xBF] + bytes
      }
      guard FileSystem.write(bytes, to: place) else { throw unwritable(path) }
      pending.append((place, target, path, isNew))
      var status = stat()
      if !isNew, stat(target, &status) == 0 { chmod(place, status.st_mode & 0o7777) }
    }
    for step in pending {
      guard step.isNew ? Self.name(step.from, step.to) : rename(step.from, step.to) == 0 else {
        throw unwritable(step.to)
      }
    }
    OpenFolder(path)?.sync()
    return pending.map(\.path)
  }

  /// Gives a file a second name that nobody has given meanwhile; where the file system knows no such thing, its only one.
  private static func name(_ old: String, _ new: String) -> Bool {
    if link(old, new) == 0 { return true }
    return errno != EEXIST && !FileSystem.exists(new) && rename(old, new) == 0
  }

  private func unwritable(_ path: String) -> Failure {
    Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText())")
  }
}
