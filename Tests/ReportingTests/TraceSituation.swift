import Content
import Drawing
import DrawingTestSupport
import PageLayout
import SeededRandom
import SituationData
import SourceText
import Wording

@testable import Reporting

/// A situation with a value in every place that a report prints values in, all of them told apart by their digits; the same
/// seed makes the same values (SplitMix64).
struct TraceSituation {
  let composed: Composed
  let diagnostics: [Diagnostic]
  let pages: [Scene]

  init(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let rows = Self.rows.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "#", omittingEmptySubsequences: false).enumerated().map { index, part in
        index == 0 ? String(part) : numbers.next(upTo: part.first) + part.dropFirst()
      }.joined()
    }.joined(separator: "\n")
    let texts = [
      "report.md": Self.report, "indicators.csv": Self.indicators, "sources.csv": ChartSituation.sources,
      "data.csv": rows,
      "statements.csv": "topic,party,statement,source,published\nReturn,a,Asks to wait.,c,2025-02-18\n",
    ]
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let (catalog, chartFaults) = ChartCatalog.read(TextFile(name: "charts.yaml", bytes: Array(Self.charts.utf8)))
    let composed = Composed(
      situation, knownOn: situation.dateOfIssue, charts: catalog)
    let found = composed.report.findings
    self.composed = composed
    diagnostics = faults + chartFaults + found
    pages = ReportPages(composed.content, palette: .light, typesetter: FixedTypesetter()).pages
  }

  /// Numbers of four to six digits, none of them twice, none of them round.
  private struct Numbers {
    var state: UInt64
    var given: Set<Int> = []

    init(seed: UInt64) { state = seed }

    /// A small one for `-`, so that it can be a part of the others.
    mutating func next(upTo size: Character?) -> String {
      while true {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        let number = size == "-" ? 1100 + Int(mixed % 800) : 21_000 + Int(mixed % 700_000)
        if number % 10 != 0, given.insert(number).inserted { return "\(number)" }
      }
    }
  }

  private static let indicators = """
    id,label,unit,accumulation,reporting,groups,part_of,since
    deaths,Deaths,people,cumulative,,,total,2025-01-01
    total,Deaths and missing,people,cumulative,,,,
    missing,Missing,people,cumulative,,,total,
    sheltered,People in shelters,people,stock,,exclusive,,
    injured,People injured,people,stock,,,,
    moved,People moved,people,flow,events,exclusive,,
    trucks,Trucks,trucks,flow,,,,

    """
  /// `#+` is a number, `#-` a small one.
  private static let rows = """
    indicator,source,value,as_of,published,status,event,group,place,low,high,bounds,includes
    deaths,a,#-,2025-01-31,,,,,,,,,
    deaths,a,#+,2025-02-18,,,,,,,,,
    deaths,b,#+,2025-02-17,,,,,,,,,
    total,b,#+,2025-02-02,,,,,,,,,missing@b
    missing,b,#-,2025-02-02,,,,,,,,,
    sheltered,a,#+,2025-02-18,,,,women,North,,,,
    sheltered,a,#+,2025-02-18,,,,men,North,,,,
    sheltered,a,#+,2025-02-18,,,,women,South,,,,
    sheltered,a,#+,2025-02-18,,,,men,South,,,,
    sheltered,a,#+,2025-01-18,,,,women,South,,,,
    injured,a,#+,2025-02-18,,,,,,,,,
    injured,b,#+,2025-02-18,2025-02-19,estimated,,,,5000,1000000,95% CI,
    moved,a,#+,2025-02-01,,completed,e-1,women,,,,,
    moved,a,#+,2025-02-01,,completed,e-1,men,,,,,
    moved,a,#+,2025-02-08,,completed,e-2,women,,,,,
    moved,a,#+,2025-02-22,2025-02-18,announced,e-3,women,,,,,
    trucks,a,#+,2025-01-10,,,,,,,,,
    trucks,a,#+,2025-02-10,,,,,,,,,
    trucks,b,#+,2025-02-10,2025-02-10,target,,,,,,,

    """
  private static let report = """
    ---
    title: A report of many numbers
    date: 2025-02-20
    derived:
      gap: difference(total@b, deaths@a on 2025-02-18) across dates
      part: share(missing@b, total@b)
      both: sum(sheltered/women@a at North, sheltered/men@a at North)
    ---
    The lead has {deaths@a} and {injured@b}.

    ```key-figures
    deaths@a
    injured@b
    moved/women@a announced
    gap
    ```

    ## A heading of {deaths@b}

    Text: *{total@b}* and **{missing@b}**, {part} of it; the difference is {gap}. [Linked {deaths@a}](https://example.org).

    - A list with {both}
    - {sheltered/women@a at South on 2025-01-31}

    > Quoted: {trucks@a}, where {trucks@b target} were agreed.

    ```table
    rows: place
    columns: [sheltered/women@a, sheltered/men@a]
    ```

    ```figures
    injured@a
    injured@b
    ```

    ```statements
    ```

    ![](chart:tolls)
    ![](chart:months)

    ![](chart:stack)
    ![](chart:share)

    ![](chart:diverging)
    ![](chart:multiples)

    ![](chart:intervals)
    ![](chart:dumbbells)

    ![](chart:events)
    ![](chart:trucks)

    ![](chart:shares-by-month)

    """
  private static let charts = """
    - {id: tolls, kind: bars, title: "Tolls of {deaths@b}", subtitle: "Under {total@b}", note: "Beside {missing@b}.", figures: [total@b, deaths@a], parts: [missing@b], gap: gap}
    - {id: months, kind: columns, title: Months, figures: [deaths@a], every: month, labels: all}
    - {id: stack, kind: bars, title: Stack, figures: [sheltered@a], by: place, series: group, layout: stacked}
    - {id: share, kind: bars, title: Share, figures: [sheltered@a], by: place, series: group, layout: share}
    - {id: diverging, kind: bars, title: Diverging, figures: [sheltered@a], by: place, series: group, layout: diverging}
    - {id: multiples, kind: columns, title: Multiples, figures: [sheltered@a], by: place, series: group, layout: multiples}
    - {id: intervals, kind: intervals, title: Intervals, figures: [injured@b, injured@a]}
    - {id: dumbbells, kind: dumbbells, title: Two dates, figures: [sheltered/women@a at South on 2025-01-18, sheltered/women@a at South]}
    - {id: events, kind: columns, title: Events, figures: [moved@a], every: event, series: group, layout: stacked}
    - {id: trucks, kind: columns, title: Trucks, figures: [trucks@a], every: day, from: 2025-02-08, to: 2025-02-12, annotate: [{at: trucks@b target, text: Agreed}]}
    - {id: shares-by-month, kind: columns, title: Shares, figures: [moved@a], every: month, series: group, layout: share}

    """
}
