import SituationData
import SourceText

/// Says what is found, each finding once, and remembers it.
struct FindingLog {
  private let printer: FindingPrinter
  private let isQuiet: Bool
  private let console: Console
  private(set) var findings: [Diagnostic] = []

  /// - Parameter isQuiet: whether only errors are said.
  init(_ printer: FindingPrinter, isQuiet: Bool, console: Console) {
    (self.printer, self.isQuiet, self.console) = (printer, isQuiet, console)
  }

  /// Says what was not said before, in order: warnings and notices unless the run is quiet, errors always. What is printed for
  /// programs comes at the end.
  mutating func say(_ found: [Diagnostic]) {
    let new = Self.ordered(Set(found).subtracting(findings))
    findings += new
    guard printer.format == .text else { return }
    console.error(printer.text(of: new.filter { $0.severity == .error || !isQuiet }))
  }

  /// In the order in which files rest on each other: what is wrong in one stands before what follows from it in another.
  static func ordered(_ findings: some Sequence<Diagnostic>) -> [Diagnostic] {
    findings.map { (rank: rank(of: $0.location.file), finding: $0) }
      .sorted { ($0.rank, $0.finding) < ($1.rank, $1.finding) }.map(\.finding)
  }

  private static func rank(of file: String) -> Int {
    switch file.split(separator: "/").last ?? "" {
    case "indicators.csv", "sources.csv", "places.csv": 0
    case "charts.yaml": 3
    default: file.hasSuffix(".md") ? 2 : 1
    }
  }

  func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }
}

/// "1 fault", "2 faults".
func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
