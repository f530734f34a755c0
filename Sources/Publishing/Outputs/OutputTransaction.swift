import Glibc
import SituationData
import SourceText
import Synchronization

/// All that one run writes into an output folder, or nothing of it. Every file is written beside its place as soon as it is
/// drawn, and all are renamed into their places at the end, so that a run that ends at any moment leaves the old file or the
/// new one. Runs that write to one folder do so one after the other.
final class OutputTransaction: Sendable {
  /// What a run has done to the folder.
  struct Outcome {
    /// Paths of the outputs that were asked for.
    var paths: [String]
    /// Those of the files that were written, the manifest among them, and of those that were removed.
    var written: [String] = []
    var removed: [String] = []
    /// How many of the outputs were written.
    var changed: Int
    /// What was found that no run has left so.
    var remarks: [String] = []
  }

  /// A file of this run: its hash, the fingerprint of the rows that it prints, and whether it is not as the last run has
  /// left it.
  private struct Kept {
    let sha256: String
    let fingerprint: String
    let isChanged: Bool
    let remark: String?
  }

  private struct State {
    var folders: [String: OpenFolder]
    /// Folders inside the output folder that this run has made.
    var madeFolders: [String] = []
    var kept: [String: Kept] = [:]
    /// What lies beside its place: it is put away also where the process has no descriptor left to look at the folders.
    var pending: [OutputFile] = []
    /// How many files are being written.
    var writing = 0
    var isClosed = false
  }

  private let folder: OutputFolder
  private let root: OpenFolder
  private let force: Bool
  /// Folders that this run has made, outermost first: the output folder and those around it.
  private let made: [String]
  /// Whether a run that was killed has left files. They go when this one ends well: until then the next one has to know.
  private let isBrokenOff: Bool
  private let isAlone: Bool
  private let former: Manifest?
  private let state: Mutex<State>
  private let stop: StoppableRun
  /// Whether all is in its place or put away. Held while either is done: a run that is told to stop stops before or behind it.
  private let hasEnded = Mutex(false)

  /// Makes the folder where it is missing, and waits until no other run writes to it.
  ///
  /// Until it has ended, a signal that ends the program leaves the folder as it was.
  ///
  /// - Parameters:
  ///   - force: whether files are replaced that have not changed.
  ///   - waiting: called where another run is writing, whose end has to be awaited.
  init(_ folder: OutputFolder, force: Bool, waiting: () -> Void) throws(Failure) {
    self.folder = folder
    self.force = force
    // From before there is anything to be put away.
    stop = StoppableRuns.begin()
    var made: [String] = []
    var open: (root: OpenFolder, isAlone: Bool)?
    for _ in 0..<100 where open == nil {
      made += FileSystem.missingFolders(folder.path)
      // Only where they are empty.
      stop.isPutAway { [made] in for path in made.reversed() { rmdir(path) } }
      guard FileSystem.makeFolder(folder.path), let root = OpenFolder(folder.path) else {
        let failure = Failure.unwritable(folder.path)
        StoppableRuns.end(stop)
        throw failure
      }
      let isAlone = root.lock(waiting: waiting)
      // Who had it may have removed what it had made.
      if root.isStill(at: folder.path) { open = (root, isAlone) }
    }
    guard let open else {
      let failure = Failure.unwritable(folder.path)
      StoppableRuns.end(stop)
      throw failure
    }
    (root, isAlone) = open
    self.made = made.unique
    let folders = folder.folders(in: root)
    var isBrokenOff = false
    for open in folders.values {
      let dead = folder.deadFiles(in: open, isAlone: isAlone)
      if !dead.isEmpty { isBrokenOff = true }
      // In the way of this run's own.
      for name in dead where name.hasPrefix(OutputFolder.ownPrefix) { open.remove(name) }
    }
    self.isBrokenOff = isBrokenOff
    former = folder.manifest(in: root)
    state = Mutex(State(folders: folders))
    stop.isPutAway { [weak self] in self?.abandon() }
  }

  deinit { StoppableRuns.end(stop) }

  // MARK: - Files

  /// Takes a file of the run; of several with one path, as the figures of one issue in two languages, the first.
  func keep(_ file: OutputFile) throws(Failure) {
    let (isKept, isClosed) = state.withLock { state in
      let isKept = state.kept[file.path] != nil
      if !isKept, !state.isClosed { state.writing += 1 }
      return (isKept, state.isClosed)
    }
    if isClosed { StoppableRuns.waitForTheEnd() }
    if isKept { return }
    defer { state.withLock { $0.writing -= 1 } }
    let place = try place(of: file)
    let old = place.read(file.name)
    let isSame = old.map { $0.count == file.bytes.count && memcmp($0, file.bytes, $0.count) == 0 } ?? false
    let isChanged = force || !isSame
    if isChanged { try write(file, to: place) }
    let left = isSame || isBrokenOff ? nil : former?.outputs[file.path]?.sha256
    let kept = Kept(
      sha256: Fingerprint.of(file.bytes), fingerprint: file.fingerprint, isChanged: isChanged,
      remark: left.flatMap { remark(on: file.path, old: old, left: $0) })
    state.withLock { $0.kept[file.path] = kept }
  }

  /// The open folder that a file goes into, which is made where it is missing.
  private func place(of file: OutputFile) throws(Failure) -> OpenFolder {
    let (root, folder) = (root, folder)
    let found = state.withLock { state -> OpenFolder? in
      if let open = state.folders[file.folder] { return open }
      if root.kind(of: file.folder) == nil { state.madeFolders.append(file.folder) }
      state.folders[file.folder] = root.folder(file.folder, isMade: true)
      return state.folders[file.folder]
    }
    if let found { return found }
    // To look at what is there makes another error the last one.
    let cause = errno
    let path = "\(folder.path)/\(file.folder)"
    if root.kind(of: file.folder) == .link { throw .linked(path) }
    errno = cause
    throw .unwritable(path)
  }

  private static func pending(_ name: String) -> String { OutputFolder.ownPrefix + name }

  private func write(_ file: OutputFile, to place: OpenFolder) throws(Failure) {
    state.withLock { $0.pending.append(OutputFile(path: file.path, bytes: [], fingerprint: "")) }
    // A file cannot take the place of a folder, and that would show only after others had been replaced.
    if place.kind(of: file.name) == .folder {
      errno = EISDIR
    } else if place.write(file.bytes, to: Self.pending(file.name)) {
      return
    }
    throw .unwritable("\(folder.path)/\(file.path)")
  }

  private func remark(on output: String, old: [UInt8]?, left: String) -> String? {
    guard let old else { return "\(folder.path)/\(output) was deleted since the last run; it is written again" }
    guard Fingerprint.of(old) != left else { return nil }
    return "\(folder.path)/\(output) was changed since the last run, not by this program; it is replaced"
  }

  // MARK: - The end

  /// Puts all files into their places, with the manifest of the run as the last: until it is there, the next run takes none of
  /// the others for finished.
  ///
  /// - Parameters:
  ///   - plan: what was asked for. Outputs whose chart is gone are removed where nobody has changed them.
  ///   - outline: of the report that was drawn.
  ///   - origin: what it was made from.
  ///   - findings: what was said of that.
  func commit(
    _ plan: OutputPlan, of outline: ReportOutline, from origin: OutputOrigin, findings: [Diagnostic]
  ) throws(Failure) -> Outcome {
    let (folders, kept) = state.withLock { ($0.folders, $0.kept) }
    let paths = plan.outputs.map(\.path)
    var next = Manifest(origin: origin, outline: outline, outputs: former?.outputs ?? [:])
    next.findings = former?.findings ?? [:]
    let request = plan.key
    next.findings[request] = findings
    let digest = origin.digest
    for output in plan.outputs {
      guard let file = kept[output.path] else { continue }
      var made = Manifest.Output(
        sha256: file.sha256, fingerprint: file.fingerprint, madeFrom: digest, settings: output.settings)
      // What was said when more was asked for holds for the part that is made again.
      made.request = next.outputs[output.path]?.request ?? ""
      if next.outputs[output.path] != made || next.findings[made.request] == nil { made.request = request }
      next.outputs[output.path] = made
    }
    let orphans = next.orphans(among: plan.forms)
    for path in orphans { next.outputs[path] = nil }
    next.dropOldFindings()
    let changed = paths.filter { kept[$0]?.isChanged ?? false }
    var outcome = Outcome(paths: paths, changed: changed.count, remarks: paths.compactMap { kept[$0]?.remark })
    var files = changed.map { OutputFile(path: $0, bytes: [], fingerprint: "") }
    if force || next != former || folder.isProgramNewer(than: root) {
      let file = OutputFile(path: Manifest.name, bytes: next.bytes, fingerprint: "")
      try write(file, to: root)
      files.append(file)
    }
    guard files.isEmpty || OpenFolder.syncFiles(in: folders.values) else { throw .unwritable(folder.path) }
    try hasEnded.withLock { hasEnded throws(Failure) in
      if hasEnded { StoppableRuns.waitForTheEnd() }
      try checkPlace(folders, replaced: 0)
      for (index, file) in files.enumerated() {
        if index == files.count - 1 { removeOrphans(orphans, in: folders, &outcome) }
        guard folders[file.folder]?.rename(Self.pending(file.name), to: file.name) == true else {
          throw .unwritable("\(folder.path)/\(file.path)", replaced: index)
        }
      }
      hasEnded = true
    }
    try checkPlace(folders, replaced: files.count)
    for open in folders.values {
      for name in folder.deadFiles(in: open, isAlone: isAlone) { open.remove(name) }
      open.sync()
    }
    outcome.written = files.map(\.path)
    return outcome
  }

  /// Refuses to say that files are in their places where the folder is not in its own any more.
  private func checkPlace(_ folders: [String: OpenFolder], replaced count: Int) throws(Failure) {
    let isThere =
      root.isStill(at: folder.path)
      && folders.allSatisfy { name, open in name.isEmpty || open.isStill(at: "\(folder.path)/\(name)") }
    if !isThere { throw .moved(folder.path, isWritten: count > 0) }
  }

  /// Leaves the folder as it was, unless all is in its place already.
  func abandon() {
    hasEnded.withLock { hasEnded in
      guard !hasEnded else { return }
      hasEnded = true
      state.withLock { $0.isClosed = true }
      while state.withLock({ $0.writing > 0 }) { usleep(1000) }
      let (folders, madeFolders, pending) = state.withLock { ($0.folders, $0.madeFolders, $0.pending) }
      for file in pending { folders[file.folder]?.remove(Self.pending(file.name)) }
      // Only where they are empty.
      for name in madeFolders { root.removeFolder(name) }
      for path in made.reversed() { rmdir(path) }
    }
  }

  /// Pictures of charts that are gone would be taken for current ones. What somebody has changed stays.
  private func removeOrphans(_ orphans: [String], in folders: [String: OpenFolder], _ outcome: inout Outcome) {
    for path in orphans {
      let file = OutputFile(path: path, bytes: [], fingerprint: "")
      guard let place = folders[file.folder], let bytes = place.read(file.name) else { continue }
      if Fingerprint.of(bytes) == former?.outputs[path]?.sha256 {
        place.remove(file.name)
        outcome.removed.append(path)
      } else {
        outcome.remarks.append(
          "\(folder.path)/\(path) is of a chart that is no longer in charts.yaml, and was changed by hand; it stays, and is not one of the outputs any more"
        )
      }
    }
  }
}
