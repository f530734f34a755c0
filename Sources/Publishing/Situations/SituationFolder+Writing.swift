import Glibc
import SituationData
import SourceText

/// A file that is to lie in the folder of a situation, by its path below it.
struct FolderFile {
  enum Place {
    /// Where no file of that name is.
    case new
    /// In the place of the one that has its name.
    case replacing
  }

  let file: TextFile
  let place: Place

  init(_ file: TextFile, _ place: Place) { (self.file, self.place) = (file, place) }
}

extension SituationFolder {
  private struct Step {
    let pending: String
    let target: String
    /// As it is named to the user.
    let path: String
    let place: FolderFile.Place
  }

  /// The right to write to the folder, which is held for as long as this lives.
  struct Hold {
    private let folder: OpenFolder
    /// What a run that was killed had not given its name yet.
    private let unnamed: [String]

    fileprivate init(_ folder: OpenFolder, unnamed: [String]) { (self.folder, self.unnamed) = (folder, unnamed) }

    /// Whether a run was killed before it had put a file in the place of the one that has its name.
    func wasKilledBefore(replacing name: String) -> Bool {
      unnamed.contains { $0.lowercased().dropFirst(OutputFolder.prefix.count).drop(while: \.isNumber) == "-\(name)" }
    }
  }

  /// Takes the right to write to the folder, and removes what runs that were killed have left in it.
  ///
  /// - Returns: nil where the folder cannot be opened.
  func held(isQuiet: Bool) -> Hold? {
    guard let open = OpenFolder(path) else { return nil }
    _ = open.lock {
      if !isQuiet { writeError("waiting for another run that writes to \(FindingPrinter.printable(path))\n") }
    }
    let dead = [open, open.folder("issues")].compactMap(\.self).map { folder in
      let names = OutputFolder(path: path, forms: []).deadFiles(in: folder, isAlone: false)
      for name in names { folder.remove(name) }
      return names
    }
    return Hold(open, unnamed: dead[0])
  }

  /// Writes files, all or none of them, in their order, so that a run that is killed between two names leaves none that speaks of
  /// what is not there. A folder below the situation's is made where it is missing.
  ///
  /// - Returns: the paths of what was written.
  func write(_ files: [FolderFile]) throws(Failure) -> [String] {
    var steps: [Step] = []
    var made: [String] = []
    defer { for step in steps { unlink(step.pending) } }
    do throws(Failure) {
      for file in files {
        if let folder = try makeFolder(of: file.file.name) { made.append(folder) }
        steps.append(try prepare(file))
      }
      // A signal waits until all have their names, or none has.
      try StopSignals.held { () throws(Failure) in
        try name(steps)
        for step in steps { unlink(step.pending) }
      }
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    OpenFolder(path)?.sync()
    return steps.map(\.path)
  }

  /// Makes the folder that a file lies in.
  ///
  /// - Returns: its path, where it was not there.
  private func makeFolder(of name: String) throws(Failure) -> String? {
    guard let slash = name.lastIndex(of: "/") else { return nil }
    let folder = "\(path)/\(name[..<slash])"
    let isNew = !FileSystem.exists(folder)
    // What lies behind a link may be no part of the situation.
    if OpenFolder(path)?.kind(of: String(name[..<slash])) == .link {
      errno = ELOOP
    } else if FileSystem.makeFolder(folder) {
      return isNew ? folder : nil
    }
    throw unwritable(folder)
  }

  /// Writes a file beside its place.
  private func prepare(_ file: FolderFile) throws(Failure) -> Step {
    let path = "\(path)/\(ownNames[file.file.name] ?? file.file.name)"
    let target = file.place == .new ? path : FileSystem.resolved(path) ?? path
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let name = target[slash...].drop { $0 == "/" }
    let step = Step(
      pending: "\(target[..<slash])/\(OutputFolder.prefix)\(getpid())-\(name)", target: target, path: path,
      place: file.place)
    guard file.place == .replacing || OpenFolder(String(target[..<slash]))?.kind(of: String(name)) == nil else {
      errno = EEXIST
      throw unwritable(path)
    }
    var bytes = file.file.wholeBytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if file.place == .replacing, !bytes.starts(with: mark), (try? InputFile.read(target))?.starts(with: mark) == true {
      bytes = mark + bytes
    }
    guard FileSystem.write(bytes, to: step.pending) else {
      let error = errno
      unlink(step.pending)
      errno = error
      throw unwritable(path)
    }
    var status = stat()
    if file.place == .replacing, stat(target, &status) == 0 { chmod(step.pending, status.st_mode & 0o7777) }
    return step
  }

  /// Gives all files their names; where one cannot have it, those that are new lose theirs again.
  private func name(_ steps: [Step]) throws(Failure) {
    for (index, step) in steps.enumerated() {
      let isNamed =
        step.place == .new ? Self.name(step.pending, step.target) : rename(step.pending, step.target) == 0
      guard !isNamed else { continue }
      let failure = unwritable(step.path)
      for former in steps[..<index].reversed() where former.place == .new { unlink(former.target) }
      throw failure
    }
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
