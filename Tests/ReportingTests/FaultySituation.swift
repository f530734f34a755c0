import Drawing
import DrawingTestSupport
import SituationData
import SourceText
import Wording

@testable import Reporting

/// A sound situation in which a test breaks one thing, or many.
struct FaultySituation {
  var texts: [String: String] = [
    "report.md": """
    ---
    title: A report
    date: 2025-02-20
    derived:
      gap: difference(total@b, deaths@a on 2025-02-18) across dates
      part: share(missing@b, total@b)
      day_gap: difference(total@b, missing@b)
    ---
    There are {deaths@a on 2025-02-18} deaths and {gap} more, {part} missing, {day_gap} known.

    ```key-figures
    deaths@a
    released@b announced
    released@a planned
    ```

    ![](chart:tolls)

    ![](chart:months)

    ```table
    rows: group
    columns: [freed@a]
    ```

    ```statements
    ```

    """,
    "charts.yaml": """
    - id: tolls
      kind: bars
      title: Two offices
      figures: [deaths@a on 2025-02-18, total@b]
      parts: [missing@b]
    - id: months
      kind: columns
      title: Added to the count
      figures: [deaths@a]
      every: month
      from: 2025-01

    """,
    "indicators.csv": """
    id,label,unit,accumulation,reporting,groups,part_of,since
    deaths,Deaths,people,cumulative,,,total,2025-01-01
    total,Deaths and missing,people,cumulative,,,,
    missing,Missing,people,cumulative,,,total,
    held,People held,people,stock,,,,
    released,People released,people,flow,events,,,
    freed,People freed,people,flow,events,exclusive,,
    trucks,Trucks,trucks,flow,,,,

    """,
    "sources.csv": "id,name,kind\na,Office A,government\nb,Office B,party\n",
    "statements.csv": "topic,party,statement,source,published\nPeace,a,Wants it.,b,2025-02-18\n",
    "data.csv": """
    indicator,source,value,as_of,published,status,event,group,includes,caveat
    deaths,a,100,2025-01-31,,,,,,
    deaths,a,120,2025-02-18,,,,,,"A caveat, in quotes"
    total,b,170,2025-02-02,,,,,missing@b,
    missing,b,50,2025-02-02,,,,,,
    held,a,7,2025-02-10,,,,,,
    held,a,6,2025-02-18,,,,,,
    released,a,3,2025-02-22,2025-01-15,planned,e,,,
    released,b,6,2025-02-22,2025-02-18,announced,e,,,
    freed,a,2,2025-02-10,,completed,f,alive,,
    freed,a,1,2025-02-10,,completed,f,dead,,
    trucks,a,600,2025-02-10,,,,,,

    """,
  ]

  mutating func replace(_ old: String, with new: String, in file: String) {
    texts[file] = (texts[file] ?? "").replacing(old, with: new, maxReplacements: 1)
  }

  var files: [TextFile] { texts.keys.sorted().map { TextFile(name: $0, bytes: Array((texts[$0] ?? "").utf8)) } }

  /// All errors of reading and composing, as `file:line:column rule`.
  var errors: [String] { Self.errors(of: files) }

  static func errors(of files: [TextFile]) -> [String] {
    diagnostics(of: files).filter { $0.severity == .error }.map {
      "\($0.location.file):\($0.location.line):\($0.location.column) \($0.rule.rawValue)"
    }
  }

  /// Everything that a run of the program says before it lays out.
  static func diagnostics(of files: [TextFile]) -> [Diagnostic] {
    let (situation, faults) = Situation.read(files)
    let (charts, chartFaults) = situation.charts.map { ChartCatalog.read($0) } ?? (ChartCatalog(), [])
    let composed = Composed(
      situation, knownOn: situation.dateOfIssue, charts: charts)
    let diagnostics = composed.report.findings
    let missing = MissingGlyphs.find(
      in: situation, charts: charts.charts, printing: composed.report.data.printedRows, coverage: LatinCoverage())
    return Set(faults + chartFaults + diagnostics + missing).sorted()
  }
}

/// Fonts that have Latin letters and no others.
struct LatinCoverage: FontCoverage {
  func firstMissingCharacter(in text: String) -> Character? {
    text.first { $0.unicodeScalars.contains { $0.value > 0x24F && !(0x2000...0x20CF).contains($0.value) } }
  }

  func packageWithGlyph(for character: Character) -> String? { nil }
}
