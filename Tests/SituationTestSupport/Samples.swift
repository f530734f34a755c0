import SituationData
package import SourceText

/// Small situations from texts. What a test does not give is taken from here.
package enum Samples {
  package static let report = "---\ntitle: Test\ndate: 2025-02-20\n---\nText.\n"

  package static let indicators = """
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

  package static let sources = "id,name,kind\na,Office A,government\nb,Office B,party\nc,Office C,media\n"

  /// The header that most tests of observations want.
  package static let header =
    "indicator,source,value,as_of,published,status,event,group,place,qualifier,low,high,includes,via"

  package static func files(
    _ rows: [String], header: String = header, report: String = report, indicators: String = indicators,
    sources: String = sources, more: [String: String] = [:]
  ) -> [TextFile] {
    var texts = ["report.md": report, "indicators.csv": indicators, "sources.csv": sources]
    texts["data.csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    texts.merge(more) { $1 }
    return texts.keys.sorted().map { file($0, texts[$0] ?? "") }
  }

  package static func file(_ name: String, _ text: String) -> TextFile { TextFile(name: name, bytes: Array(text.utf8)) }

  /// The faults of reading, each as `file:line:column rule`.
  package static func faults(_ files: [TextFile]) -> [String] {
    Situation.read(files).faults.filter { $0.severity == .error }.map(short)
  }

  package static func short(_ fault: Diagnostic) -> String {
    "\(fault.location.file):\(fault.location.line):\(fault.location.column) \(fault.rule.rawValue)"
  }
}
