import ArgumentParser
import CairoDrawing

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

  /// Turns every failure of some work into a message and an exit status.
  static func reported(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      if !failure.message.isEmpty { writeError("error: \(failure.message)\n") }
      throw failure.status
    } catch let error as FontError {
      writeError("error: \(error.description)\n")
      throw ExitStatus.inputNotFound
    } catch let error as RenderingError {
      writeError("error: a fault of the program itself: \(error.message)\n")
      throw ExitStatus.internalFault
    }
  }
}
