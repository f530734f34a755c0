import Glibc

/// Writes to standard error; what cannot be written there is lost.
func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

/// Writes results to standard output. A reader that has seen enough ends the program by a signal, as it ends others.
func writeOutput(_ text: String) throws(Failure) {
  // Another program gets names as they are.
  let text = isatty(STDOUT_FILENO) == 1 ? FindingPrinter.printable(text, isOfLines: true) : text
  guard write(text, to: STDOUT_FILENO) else {
    throw Failure(.outputNotWritable, "the results cannot be written: \(systemErrorText())")
  }
}

/// False with `errno` where not all of it can be written.
private func write(_ text: String, to descriptor: Int32) -> Bool {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    bytes = bytes.dropFirst(count)
  }
  return true
}
