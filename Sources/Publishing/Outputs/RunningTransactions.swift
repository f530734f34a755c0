import Glibc
import Synchronization

/// What the runs of this process are writing. A signal that ends the program puts all of it away first.
enum RunningTransactions {
  private struct State {
    var runs: [StoppedRun] = []
    var isEnding = false
  }

  private static let state = Mutex(State())
  private static let isListening = Mutex(false)

  /// Notes that something is about to be written.
  static func begin() -> StoppedRun {
    listen()
    let run = StoppedRun()
    let isEnding = state.withLock { state in
      if state.isEnding { return true }
      state.runs.append(run)
      return false
    }
    if isEnding { waitForTheEnd() }
    return run
  }

  static func end(_ run: StoppedRun) { state.withLock { $0.runs.removeAll { $0 === run } } }

  /// Waits for a signal from now on, unless somebody does already.
  static func listen() {
    let isFirst = isListening.withLock { isListening in
      defer { isListening = true }
      return !isListening
    }
    guard isFirst, case let unhandled = StopSignals.unhandled, !unhandled.isEmpty,
      let signals = StopSignals(unhandled)
    else { return }
    WorkerThreads.detach {
      signals.end {
        ProgressLine.standard?.end()
        let runs = state.withLock { state in
          state.isEnding = true
          return state.runs
        }
        for run in runs { run.putAway() }
      }
    }
  }

  /// The program ends by a signal, and nothing may be written any more.
  static func waitForTheEnd() -> Never {
    while true { pause() }
  }
}

/// What a run that is told to stop has to put away.
final class StoppedRun: Sendable {
  private struct Run {
    /// Folders that it has made or is about to make, outermost first.
    var made: [String] = []
    weak var transaction: OutputTransaction?
  }

  private let run = Mutex(Run())

  func isMaking(_ folders: [String]) { run.withLock { $0.made = folders } }

  func isOf(_ transaction: OutputTransaction) { run.withLock { $0.transaction = transaction } }

  func putAway() {
    let (made, transaction) = run.withLock { ($0.made, $0.transaction) }
    if let transaction { return transaction.abandon() }
    // Only where they are empty.
    for path in made.reversed() { rmdir(path) }
  }
}
