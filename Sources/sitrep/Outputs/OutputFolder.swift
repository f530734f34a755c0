import Glibc
import SituationData

/// A file to be written: its path inside the output folder, its bytes, and the fingerprint of the rows that it prints.
struct OutputFile {
  let path: String
  let bytes: [UInt8]
  let fingerprint: String

  fileprivate var folder: String { path.contains("/") ? String(path.prefix { $0 != "/" }) : "" }
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The folder that outputs go into. Every file is written beside its place and renamed into it, so that a run that ends at
/// any moment leaves the old file or the new one.
struct OutputFolder {
  let path: String

  /// The mark of a file that is not yet in its place, with the process that writes it.
  private static let prefix = ".sitrep-"

  /// What a run has done to the folder.
  struct Outcome {
    /// Paths of the files that were written, and of those that were removed.
    var written: [String] = []
    var removed: [String] = []
    var unchanged = 0
    /// What was found that no run has left so.
    var remarks: [String] = []
  }

  /// The manifest of the last run; nil where there is none.
  var manifest: Manifest? { OpenFolder(path).flatMap(manifest) }

  private func manifest(in folder: OpenFolder) -> Manifest? { folder.read(Manifest.name).flatMap(Manifest.init) }

  /// The bytes of an output; nil where it is no file.
  func read(_ output: String) -> [UInt8]? {
    let file = OutputFile(path: output, bytes: [], fingerprint: "")
    guard let root = OpenFolder(path) else { return nil }
    return file.folder.isEmpty ? root.read(file.name) : root.folder(file.folder)?.read(file.name)
  }

  /// Whether all that is asked for is there as the last run has left it, and would be the same again.
  func holds(_ request: Request, from origin: Origin) -> Bool {
    guard let root = OpenFolder(path), let manifest = manifest(in: root), manifest.origin == origin,
      !isProgramNewer(than: root), leftovers(in: root).isEmpty,
      root.folder(OutputPath.charts).map({ leftovers(in: $0).isEmpty }) ?? true,
      request.pictures == nil || manifest.orphans.isEmpty
    else { return false }
    let digest = origin.digest
    return request.outputs(of: manifest.issue).allSatisfy { path, settings in
      guard let output = manifest.outputs[path] else { return false }
      return output.madeFrom == digest && output.settings == settings
        && read(path).map(Fingerprint.of) == output.sha256
    }
  }

  /// Whether the program was built after the last run: a version alone does not tell two builds from each other.
  private func isProgramNewer(than folder: OpenFolder) -> Bool {
    var program = stat()
    guard let written = folder.modified(Manifest.name), stat("/proc/self/exe", &program) == 0 else { return false }
    let built = program.st_mtim
    return (built.tv_sec, built.tv_nsec) > (written.tv_sec, written.tv_nsec)
  }

  // MARK: - Writing

  /// Writes all files, or none where one cannot be written. Runs that write to one folder do so one after the other.
  ///
  /// - Parameters:
  ///   - force: whether files are replaced that have not changed.
  ///   - removesOrphans: whether outputs whose chart is gone are removed, where nobody has changed them.
  ///   - waiting: called where another run is writing, whose end has to be awaited.
  ///   - manifest: the manifest that the run leaves, from that of the last run.
  func write(
    _ files: [OutputFile], force: Bool, removesOrphans: Bool, waiting: () -> Void, manifest: (Manifest?) -> Manifest
  ) throws(Failure) -> Outcome {
    guard FileSystem.makeFolder(path), let root = OpenFolder(path) else { throw unwritable(path) }
    root.lock(waiting: waiting)
    var folders = ["": root]
    for name in Set(files.map(\.folder) + [OutputPath.charts]).sorted() where !name.isEmpty {
      let isMade = files.contains { $0.folder == name }
      folders[name] = root.folder(name, isMade: isMade)
      guard isMade, folders[name] == nil else { continue }
      throw root.kind(of: name) == .link ? linked("\(path)/\(name)") : unwritable("\(path)/\(name)")
    }
    var isBrokenOff = false
    for folder in folders.values where removeLeftovers(in: folder, isAlone: root.isLocked) { isBrokenOff = true }
    let former = self.manifest(in: root)
    var next = manifest(former)
    var outcome = Outcome()
    let orphans = removesOrphans ? next.orphans : []
    for path in orphans { next.outputs[path] = nil }

    var changed: [OutputFile] = []
    for file in files {
      let old = folders[file.folder]?.read(file.name)
      if old != file.bytes, !isBrokenOff, let left = former?.outputs[file.path]?.sha256 {
        if let remark = remark(on: file.path, old: old, left: left) { outcome.remarks.append(remark) }
      }
      if force || old != file.bytes { changed.append(file) } else { outcome.unchanged += 1 }
    }
    // The manifest comes last: until it is there, the next run takes none of the others for finished.
    if force || next != former || isProgramNewer(than: root) {
      changed.append(OutputFile(path: Manifest.name, bytes: next.bytes, fingerprint: ""))
    }
    outcome.written = try replace(changed, in: folders) { removeOrphans(orphans, of: former, in: folders, &outcome) }
    for folder in folders.values { folder.sync() }
    return outcome
  }

  /// - Parameter beforeLast: called when all but the last file are in their place.
  private func replace(
    _ files: [OutputFile], in folders: [String: OpenFolder], beforeLast: () -> Void
  ) throws(Failure) -> [String] {
    // A file cannot take the place of a folder, and that would show only after others had been replaced.
    for file in files where folders[file.folder]?.kind(of: file.name) == .folder {
      errno = EISDIR
      throw unwritable("\(path)/\(file.path)")
    }
    func pending(_ file: OutputFile) -> String { "\(Self.prefix)\(getpid())-\(file.name)" }
    for (index, file) in files.enumerated() where folders[file.folder]?.write(file.bytes, to: pending(file)) != true {
      let failure = unwritable("\(path)/\(file.path)")
      for step in files[...index] { folders[step.folder]?.remove(pending(step)) }
      throw failure
    }
    for (index, file) in files.enumerated() {
      if index == files.count - 1 { beforeLast() }
      guard folders[file.folder]?.rename(pending(file), to: file.name) != true else { continue }
      let failure = unwritable("\(path)/\(file.path)", replaced: index)
      for rest in files[index...] { folders[rest.folder]?.remove(pending(rest)) }
      throw failure
    }
    return files.map(\.path)
  }

  // MARK: - What lies in the folder

  private func remark(on output: String, old: [UInt8]?, left: String) -> String? {
    guard let old else { return "\(path)/\(output) was deleted since the last run; it is written again" }
    guard Fingerprint.of(old) != left else { return nil }
    return "\(path)/\(output) was changed since the last run, not by this program; it is replaced"
  }

  /// Pictures of charts that are gone would be taken for current ones. What somebody has changed stays.
  private func removeOrphans(
    _ orphans: [String], of former: Manifest?, in folders: [String: OpenFolder], _ outcome: inout Outcome
  ) {
    for path in orphans {
      let file = OutputFile(path: path, bytes: [], fingerprint: "")
      guard let folder = folders[file.folder], let bytes = folder.read(file.name) else { continue }
      if Fingerprint.of(bytes) == former?.outputs[path]?.sha256 {
        folder.remove(file.name)
        outcome.removed.append(path)
      } else {
        outcome.remarks.append(
          "\(self.path)/\(path) is of a chart that is no longer in charts.yaml, and was changed by hand; it stays, and is not one of the outputs any more"
        )
      }
    }
  }

  private func leftovers(in folder: OpenFolder) -> [String] { folder.names.filter { $0.hasPrefix(Self.prefix) } }

  /// Removes what runs that were killed have left beside their outputs. Who has the lock is alone; without locks, the files
  /// of a process that is alive are left. One of this one's own number is dead: containers give the same numbers again.
  ///
  /// - Returns: whether there were any.
  private func removeLeftovers(in folder: OpenFolder, isAlone: Bool) -> Bool {
    let dead = leftovers(in: folder).filter { name in
      let process = pid_t(name.dropFirst(Self.prefix.count).prefix { $0 != "-" }) ?? 0
      return isAlone || process == getpid() || (process > 0 && kill(process, 0) != 0 && errno == ESRCH)
    }
    for name in dead { folder.remove(name) }
    return !dead.isEmpty
  }

  // MARK: - Failures

  private func linked(_ path: String) -> Failure {
    Failure(
      ExitStatus.outputNotWritable,
      "\(path) is a symbolic link, and nothing is written through one inside an output folder; put a folder in its place, or name another --output; nothing was changed"
    )
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
