import Drawing
import Glibc
import Typesetting
import Workbooks

extension ExitStatus {
  /// Names of files and folders are written by others.
  private static func printable(_ message: String) -> String { FindingPrinter.printable(message, isOfLines: true) }

  /// Ends the program before it has begun.
  package func end(saying message: String) -> Never {
    writeError("error: \(message)\n")
    exit(rawValue)
  }

  /// How some work ends; every failure becomes a message. nil where it was well.
  ///
  /// - Throws: what says itself to the user, as wrong usage.
  package static func ending(_ work: () throws -> Void) throws -> ExitStatus? {
    try ending(saying: writeError, work)
  }

  /// - Parameter say: takes the message.
  static func ending(saying say: (String) -> Void, _ work: () throws -> Void) throws -> ExitStatus? {
    do {
      try work()
      return nil
    } catch let failure as Failure {
      if !failure.message.isEmpty { say("error: \(printable(failure.message))\n") }
      return failure.status
    } catch let error as FontError {
      say("error: \(printable(error.description))\n")
      return .inputNotFound
    } catch let error as RenderingError where error.code == .damagedFont {
      say("error: \(printable(error.message)); the font is damaged, install or bring it anew\n")
      return .inputNotFound
    } catch let error as RenderingError {
      say("error: a fault of the program itself: \(error.message)\n")
      return .internalFault
    } catch let fault as ArchiveFault {
      say("error: a fault of the program itself: \(fault.description)\n")
      return .internalFault
    }
  }
}
