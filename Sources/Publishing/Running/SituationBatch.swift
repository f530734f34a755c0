import Glibc
import SourceText
import Synchronization

/// Several situations that are built in one process, on all processors. A fault in one leaves the others whole.
package struct SituationBatch {
  /// How one of them has ended.
  private enum End {
    case written, upToDate
    case failed(ExitStatus)
    /// It is no situation, and nobody can have meant it as one.
    case passedOver
  }

  private struct State {
    var next = 0
    /// What is said of each, in the order in which they were named; nil of one that is not there yet.
    var consoles: [Console?]
    var said = 0
    var ends: [End] = []
    /// Why nothing can be said any more.
    var failure: Failure?
  }

  private let options: RunOptions
  private let paths: [String]
  /// Why some of them are none, and nobody can have meant them as situations.
  private let others: [String: String]

  /// - Parameter paths: the folders, as they were named.
  package init(_ options: RunOptions, _ paths: [String]) throws {
    self.options = options
    var places: Set<String> = []
    // What is named twice is built once.
    self.paths = paths.map(SituationFolder.plain).filter { places.insert(FileSystem.resolved($0) ?? $0).inserted }
    others = Self.others(among: self.paths, options)
    try checkNames()
    try checkOutput()
  }

  /// Builds all of them and says how many ended how.
  ///
  /// - Throws: how the worst ended, which was said.
  package func publish(_ request: BuildRequest, jobs: Int?) throws {
    // Others may be writing when nobody reads any more what is said.
    signal(SIGPIPE, SIG_IGN)
    let threads = min(jobs ?? WorkerThreads.usual, paths.count)
    let inner = max(1, (jobs ?? WorkerThreads.usual) / threads)
    let (board, store) = (Board(paths.count), FontStore())
    let progress = options.isQuiet ? nil : ProgressLine.standard
    progress?.step("building", of: paths.count, "situations")
    WorkerThreads.perform(on: threads) { [self] in
      let tools = RunTools(sharing: store)
      while let index = board.take() {
        let console = Console(isHeld: true)
        let end = build(paths[index], request, jobs: inner, tools, console)
        board.finish(index, end, console)
        progress?.advance()
      }
    }
    progress?.end()
    try finish(board.state.withLock(\.self))
  }

  private func build(
    _ path: String, _ request: BuildRequest, jobs: Int, _ tools: RunTools, _ console: Console
  ) -> End {
    if let reason = others[path] {
      if !options.isQuiet { console.error("\(FindingPrinter.printable(path)) is passed over: \(reason)\n") }
      return .passedOver
    }
    var own = options
    (own.situation, own.console) = (path, console)
    if let output = options.output { own.output = "\(SituationFolder.plain(output))/\(SituationFolder.name(of: path))" }
    var isWritten = false
    // What does not name the situation itself would be of any of them.
    func say(_ message: String) {
      console.error(Self.names(path, in: message) ? message : "\(FindingPrinter.printable(path)): \(message)")
    }
    do {
      let end = try ExitStatus.ending(saying: say) {
        var run = try SituationRun(own, writes: true, tools: tools)
        isWritten = try run.publish(request, jobs: jobs)
      }
      return end.map(End.failed) ?? (isWritten ? .written : .upToDate)
    } catch let error as WrongUsage {
      say("error: \(error.message)\n")
      return .failed(.wrongUsage)
    } catch {
      say("error: a fault of the program itself: \(error)\n")
      return .failed(.internalFault)
    }
  }

  /// Whether a message holds a path, and not as a part of a word or another path.
  private static func names(_ path: String, in message: String) -> Bool {
    func isPart(_ sign: Character?) -> Bool {
      sign.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
    }
    return message.ranges(of: path).contains { range in
      let before = message[..<range.lowerBound].last
      return !isPart(before) && before != "/" && !isPart(message[range.upperBound...].first)
    }
  }

  private func finish(_ state: State) throws {
    signal(SIGPIPE, SIG_DFL)
    if let failure = state.failure {
      if failure.isOfReader { raise(SIGPIPE) }
      throw failure
    }
    var counts: [(count: Int, words: String)] = [(0, "built"), (0, "up to date"), (0, "with faults"), (0, "failed")]
    var worst: ExitStatus?
    for end in state.ends {
      switch end {
      case .written: counts[0].count += 1
      case .upToDate: counts[1].count += 1
      case .failed(let status):
        counts[status == .badData ? 2 : 3].count += 1
        worst = max(status, worst ?? status)
      case .passedOver: break
      }
    }
    let all = counts.reduce(0) { $0 + $1.count }
    let words = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
    if !options.isQuiet {
      try options.console.output("\(counted(all, "situation"))\(words.isEmpty ? "" : ": ")\(words)\n")
    }
    if let worst { throw Failure(worst, "") }
  }

  // MARK: - What cannot be meant

  /// Whether something stands at a path.
  package static func isThere(_ path: String) -> Bool { FileSystem.exists(path) }

  /// What a pattern finds beside situations: files, and folders whose tables or style situations share.
  private static func others(among paths: [String], _ options: RunOptions) -> [String: String] {
    var others: [String: String] = [:]
    let bare = paths.filter { FileSystem.isFolder($0) && !SituationFolder.holdsReport($0) }
    for path in paths where FileSystem.exists(path) && !FileSystem.isFolder(path) { others[path] = "it is no folder" }
    guard !bare.isEmpty else { return others }
    let shared = Set(
      paths.compactMap { path -> String? in
        guard let folder = try? SituationFolder(path), let name = SharedTables(of: folder).name else { return nil }
        return FileSystem.resolved("\(path)/../\(name)")
      })
    let style = options.style.flatMap(FileSystem.resolved)
    for path in bare {
      guard let place = FileSystem.resolved(path) else { continue }
      if shared.contains(place) { others[path] = "others share its tables" }
      if place == style { others[path] = "it holds the style" }
    }
    return others
  }

  /// Two situations of one name would be written into one folder.
  private func checkNames() throws(WrongUsage) {
    var named: [String: String] = [:]
    for path in paths where others[path] == nil && FileSystem.isFolder(path) {
      let name = SituationFolder.name(of: path)
      if let other = named.updateValue(path, forKey: name) {
        throw WrongUsage(
          "\(other) and \(path) are both called “\(name)”, so that their outputs would lie in one folder; build one of them by itself with another --output."
        )
      }
    }
  }

  /// Outputs must not mix with what others are made of.
  private func checkOutput() throws(WrongUsage) {
    guard let output = options.output, let place = FileSystem.resolvedAhead(SituationFolder.plain(output)) else {
      return
    }
    for path in paths where others[path] == nil && FileSystem.isFolder(path) {
      guard let own = FileSystem.resolved(path), place == own || place.hasPrefix("\(own)/") else { continue }
      throw WrongUsage("--output lies inside \(path), which is a situation; name a folder beside it.")
    }
  }

  /// What the threads share.
  private final class Board: Sendable {
    let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(consoles: Array(repeating: nil, count: count))) }

    /// The next one to be built; nil where there is none, or nothing can be said of it.
    func take() -> Int? {
      state.withLock { state in
        guard state.failure == nil, state.next < state.consoles.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    /// Says what is to be said of one as soon as all has been said of those before it.
    func finish(_ index: Int, _ end: End, _ console: Console) {
      state.withLock { state in
        state.ends.append(end)
        state.consoles[index] = console
        while state.failure == nil, state.said < state.consoles.count, let next = state.consoles[state.said] {
          do throws(Failure) {
            try next.release()
          } catch {
            state.failure = error
          }
          state.consoles[state.said] = nil
          state.said += 1
        }
      }
    }
  }
}
