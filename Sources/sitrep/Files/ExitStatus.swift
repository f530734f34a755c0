import ArgumentParser

/// How the program ends, by the numbers of sysexits.
enum ExitStatus {
  static let badData = ExitCode(65)
  static let inputNotFound = ExitCode(66)
  static let internalFault = ExitCode(70)
  static let outputNotWritable = ExitCode(73)
}

/// An end with a message for the user.
struct Failure: Error {
  let status: ExitCode
  let message: String

  init(_ status: ExitCode, _ message: String) {
    self.status = status
    self.message = message
  }
}
