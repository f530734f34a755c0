import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

extension Samples {
  /// A situation that has to be without faults, as known on its date of issue or another day.
  static func known(
    _ rows: [String], on day: String = "2025-02-20", derived: [String] = [], indicators: String = indicators
  ) throws -> KnownSituation {
    let front = derived.isEmpty ? "" : "derived:\n" + derived.map { "  \($0)\n" }.joined()
    let report = "---\ntitle: Test\ndate: 2025-02-20\n\(front)---\nText.\n"
    let (situation, faults) = Situation.read(files(rows, report: report, indicators: indicators))
    try #require(faults.filter { $0.severity == .error } == [])
    return situation.known(on: try #require(DateReader().day(day)))
  }
}

extension KnownSituation {
  /// A figure as a checker would note it: value or absence, qualifier and bounds where there are any, dates, status, sources.
  func summary(_ reference: String) -> String {
    do {
      return summary(try figure(named: reference))
    } catch {
      return "refused: \(error.rule.rawValue)"
    }
  }

  func summary(_ figure: Figure) -> String {
    var parts = [figure.value?.plain ?? figure.absence?.rawValue ?? "bounds only"]
    if figure.qualifier != .exactly { parts[0] = "\(figure.qualifier.rawValue) \(parts[0])" }
    parts.append(figure.asOf.map(\.iso).joined(separator: "+"))
    parts.append(figure.status.rawValue)
    parts.append(figure.sources.joined(separator: "+"))
    if let outcome = figure.outcome { parts.append(outcome.text) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The message of a refusal; empty where there is none.
  func refusal(_ reference: String) -> String {
    do {
      _ = try figure(named: reference)
      return ""
    } catch {
      return error.message
    }
  }

  /// A series as values or absences, a star behind each partial period.
  func series(_ reference: String, _ frequency: Frequency, from: String? = nil, to: String? = nil) throws -> [String] {
    let question = PeriodQuestion(
      frequency, from: from.flatMap { DateReader().day($0) }, to: to.flatMap { DateReader().day($0) })
    return try PeriodSeries(of: try self.reference(named: reference), by: question, in: self).figures.map { figure in
      (figure.value?.plain ?? figure.absence?.rawValue ?? "") + (figure.isPartial ? "*" : "")
    }
  }
}
