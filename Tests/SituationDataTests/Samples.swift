import Testing

@testable import SituationData

/// Small situations from texts. What a test does not give is taken from here.
enum Samples {
  static let report = "---\ntitle: Test\ndate: 2025-02-20\n---\nText.\n"

  static let indicators = """
    id,label,unit,accumulation,reporting,groups,part_of,since
    held,People held,people,stock,,,,
    held_by_state,People held,people,stock,,exclusive,,
    released,People released,people,flow,events,exclusive,,
    trucks,Trucks,trucks,flow,,,,
    deaths,Deaths,people,cumulative,,,,2023-10-07
    total,Deaths and missing,people,cumulative,,,,
    missing,Missing,people,cumulative,,,total,
    needs,Needs,USD billion,stock,,exclusive,,
    needs_housing,Needs of housing,USD billion,stock,,,needs,
    needs_roads,Needs of roads,USD billion,stock,,,needs,

    """

  static let sources = "id,name,kind\na,Office A,government\nb,Office B,party\nc,Office C,media\n"

  /// The header that most tests of observations want.
  static let header = "indicator,source,value,as_of,published,status,event,group,place,qualifier,low,high,includes,via"

  static func files(
    _ rows: [String], header: String = header, report: String = report, indicators: String = indicators,
    sources: String = sources, more: [String: String] = [:]
  ) -> [TextFile] {
    var texts = ["report.md": report, "indicators.csv": indicators, "sources.csv": sources]
    texts["data.csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    texts.merge(more) { $1 }
    return texts.keys.sorted().map { file($0, texts[$0] ?? "") }
  }

  static func file(_ name: String, _ text: String) -> TextFile { TextFile(name: name, bytes: Array(text.utf8)) }

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

  /// The faults of reading, each as `file:line:column rule`.
  static func faults(_ files: [TextFile]) -> [String] {
    Situation.read(files).faults.filter { $0.severity == .error }.map(short)
  }

  static func short(_ fault: Diagnostic) -> String {
    "\(fault.location.file):\(fault.location.line):\(fault.location.column) \(fault.rule.rawValue)"
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
    if let replaced = figure.replacedOn { parts.append("replaced \(replaced.iso)") }
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
    return try series(try self.reference(named: reference), by: question).map { figure in
      (figure.value?.plain ?? figure.absence?.rawValue ?? "") + (figure.period?.isPartial == true ? "*" : "")
    }
  }
}
