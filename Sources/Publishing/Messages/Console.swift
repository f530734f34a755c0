import Glibc
import Synchronization

/// Where a run says what it has to say: to the standard streams, at once or when it is its turn.
final class Console: Sendable {
  private enum Stream {
    case output, errors
  }

  static let standard = Console(isHeld: false)

  /// What is said later, in its order; nil where it is said at once.
  private let waiting: Mutex<[(stream: Stream, text: String)]?>

  init(isHeld: Bool) { waiting = Mutex(isHeld ? [] : nil) }

  func error(_ text: String) {
    if !hold(.errors, text) { writeError(text) }
  }

  func output(_ text: String) throws(Failure) {
    if !hold(.output, text) { try writeOutput(text) }
  }

  private func hold(_ stream: Stream, _ text: String) -> Bool {
    waiting.withLock { waiting in
      waiting?.append((stream, text))
      return waiting != nil
    }
  }

  /// Says what has waited, and all else at once.
  func release() throws(Failure) {
    let held = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting ?? []
    }
    for (stream, text) in held {
      switch stream {
      case .output: try writeOutput(text)
      case .errors: writeError(text)
      }
    }
  }
}

/// Writes to standard error; what cannot be written there is lost.
func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

/// Writes results to standard output. A reader that has seen enough ends the program by a signal, as it ends others.
func writeOutput(_ text: String) throws(Failure) {
  // Another program gets names as they are.
  let text = isatty(STDOUT_FILENO) == 1 ? FindingPrinter.printable(text, isOfLines: true) : text
  guard !write(text, to: STDOUT_FILENO) else { return }
  var failure = Failure(.outputNotWritable, "the results cannot be written: \(systemErrorText())")
  failure.isOfReader = errno == EPIPE
  throw failure
}

/// False with `errno` where not all of it can be written.
private func write(_ text: String, to descriptor: Int32) -> Bool {
  // A reader of results may let the program wait, and the line stands elsewhere then.
  let line = descriptor == STDERR_FILENO || isatty(descriptor) == 1 ? ProgressLine.standard : nil
  return line?.makingRoom { writeAll(text, to: descriptor) } ?? writeAll(text, to: descriptor)
}

private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    bytes = bytes.dropFirst(count)
  }
  return true
}

/// The standard streams of the process.
package enum StandardStreams {
  /// Takes the places of those that whoever started the program has closed: else the first file that is opened would be one of
  /// them, and what is said would be written into it. To write to what stands there now fails.
  package static func keepPlaces() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
