import SituationData
import SourceText

/// Says what is found, each finding once, and remembers it.
struct FindingLog {
  private let printer: FindingPrinter
  private let isQuiet: Bool
  private(set) var findings: [Diagnostic] = []

  /// - Parameter isQuiet: whether only errors are said.
  init(_ printer: FindingPrinter, isQuiet: Bool) { (self.printer, self.isQuiet) = (printer, isQuiet) }

  /// Says what was not said before, in order: warnings and notices unless the run is quiet, errors always. What is printed for
  /// programs comes at the end.
  mutating func say(_ found: [Diagnostic]) {
    let new = Set(found).subtracting(findings).sorted()
    findings += new
    guard printer.format == .text else { return }
    writeError(printer.text(of: new.filter { $0.severity == .error || !isQuiet }))
  }

  func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }
}

/// "1 fault", "2 faults".
func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
