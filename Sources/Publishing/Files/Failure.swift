/// How the program ends, by the numbers of sysexits.
package enum ExitStatus: Int32, Sendable {
  case wrongUsage = 64
  case badData = 65
  case inputNotFound = 66
  case internalFault = 70
  case outputNotWritable = 73
}

extension ExitStatus: Comparable {
  /// By how bad it is: least what the user has typed, worst what no user can mend.
  package static func < (one: ExitStatus, other: ExitStatus) -> Bool { one.weight < other.weight }

  private var weight: Int32 { self == .internalFault ? .max : rawValue }
}

/// An end with a message for the user.
package struct Failure: Error {
  let status: ExitStatus
  /// Empty where everything has been said.
  let message: String
  /// Whether it is that nobody reads any more what is said.
  var isOfReader = false

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// What was asked for cannot be meant, whatever the data are: the way the command is used should be shown with the message.
package struct WrongUsage: Error {
  package let message: String

  package init(_ message: String) { self.message = message }
}
