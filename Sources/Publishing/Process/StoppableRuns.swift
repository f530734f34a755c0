import Glibc
import Synchronization

/// What this process is in the middle of. A signal that ends it has all of that put away first.
enum StoppableRuns {
  private struct State {
    var runs: [StoppableRun] = []
    var isListening = false
    var isEnding = false
  }

  private static let state = Mutex(State())

  /// Notes that something begins that would have to be put away.
  static func begin() -> StoppableRun {
    let run = StoppableRun()
    let (isFirst, isEnding) = state.withLock { state in
      if !state.isEnding { state.runs.append(run) }
      defer { state.isListening = true }
      return (!state.isListening, state.isEnding)
    }
    if isEnding { waitForTheEnd() }
    // Unless somebody else does something about signals.
    if isFirst, case let unhandled = StopSignals.unhandled, !unhandled.isEmpty, let signals = StopSignals(unhandled) {
      WorkerThreads.detach { signals.end(after: putAway) }
    }
    return run
  }

  static func end(_ run: StoppableRun) { state.withLock { $0.runs.removeAll { $0 === run } } }

  private static func putAway() {
    let runs = state.withLock { state in
      state.isEnding = true
      return state.runs
    }
    for run in runs { run.putAway() }
  }

  /// The program ends by a signal, and nothing may be done any more.
  static func waitForTheEnd() -> Never {
    while true { pause() }
  }
}

/// Something that has to be put away where the program is told to stop.
final class StoppableRun: Sendable {
  private let work = Mutex<(@Sendable () -> Void)?>(nil)

  /// Says what has to be done then, in place of what was said before.
  func isPutAway(by work: @escaping @Sendable () -> Void) { self.work.withLock { $0 = work } }

  fileprivate func putAway() { work.withLock(\.self)?() }
}
