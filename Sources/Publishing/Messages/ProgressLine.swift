import Glibc
import Synchronization

/// A line on a terminal that says how far some work is, from the second on that it takes, and is gone at its end.
final class ProgressLine: Sendable {
  /// That of standard error; nil where that is no terminal, or one that cannot take a line back.
  static let standard: ProgressLine? = {
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    return isatty(STDERR_FILENO) == 1 && !terminal.isEmpty && terminal != "dumb" ? ProgressLine() : nil
  }()

  private struct Step {
    var words: String
    var unit: String
    var done = 0
    var all: Int
    let began = ContinuousClock.now
  }

  private struct State {
    var step: Step?
    var began = ContinuousClock.now
    /// What stands there now.
    var shown = ""
  }

  /// Before that nobody wonders.
  private static let patience: Duration = .seconds(1)
  private static let pauseInMicroseconds: UInt32 = 100_000

  private let state = Mutex(State())

  private init() {
    // Also where a run ends without a word, or by a signal.
    atexit { ProgressLine.standard?.end() }
    // Unless a write to the terminal holds it.
    StoppableRuns.begin().isPutAway { [weak self] in _ = self?.state.withLockIfAvailable { Self.erase(&$0) } }
    WorkerThreads.detach { [self] in
      while true {
        usleep(Self.pauseInMicroseconds)
        state.withLock { Self.show(&$0) }
      }
    }
  }

  // MARK: - How far it is

  /// Some work begins.
  func begin() { state.withLock { $0.began = .now } }

  /// A part of the work begins, of so many things.
  func step(_ words: String, of all: Int, _ unit: String) {
    state.withLock { $0.step = Step(words: words, unit: unit, all: all) }
  }

  /// So many of them are done.
  func isDone(_ count: Int) { state.withLock { $0.step?.done = count } }

  /// One more is done.
  func advance() { state.withLock { $0.step?.done += 1 } }

  /// The work is done, and the line is gone.
  func end() {
    state.withLock { state in
      state.step = nil
      Self.erase(&state)
    }
  }

  /// Has something else written, for which the line makes room.
  func makingRoom<Result>(_ write: () -> Result) -> Result {
    state.withLock { state in
      Self.erase(&state)
      return write()
    }
  }

  // MARK: - The line

  private static func show(_ state: inout State) {
    guard let step = state.step, state.began.duration(to: .now) > patience else { return }
    let text = String(text(of: step).prefix(width - 1))
    guard text != state.shown else { return }
    put("\r\(text)\u{1B}[K")
    state.shown = text
  }

  private static func erase(_ state: inout State) {
    if !state.shown.isEmpty { put("\r\u{1B}[K") }
    state.shown = ""
  }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func text(of step: Step) -> String {
    let seconds = step.began.duration(to: .now) / .seconds(1)
    let text = "\(step.words): \(step.done) of \(step.all) \(step.unit)"
    // Of the first moments nothing can be told.
    guard step.done > 0, step.done < step.all, seconds > 0.5 else { return text }
    return "\(text), \(duration(seconds * Double(step.all - step.done) / Double(step.done))) left"
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<100: "\(Int(seconds.rounded(.up))) s"
    case ..<6000: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(Int((seconds / 3600).rounded(.up))) h"
    }
  }
}
