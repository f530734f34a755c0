import Content
import Drawing
import SituationData
import SourceText
import Wording

@testable import Reporting

/// A small situation for charts, put into words with the charts of a test.
struct ChartSituation {
  static let indicators = """
    id,label,unit,accumulation,reporting,groups,part_of,since,definition,measure
    deaths,Deaths,people,cumulative,,,total,2025-01-01,,
    wounded,Wounded,people,cumulative,,,,2025-01-01,,
    recovered,Bodies recovered,people,flow,,exclusive,deaths,,,
    total,Deaths and missing,people,cumulative,,,,,,
    missing,Missing,people,cumulative,,,total,,,
    sheltered,People in shelters,people,stock,,exclusive,,,,
    injured,People injured,people,stock,,,,,,
    moved,People moved,people,flow,events,exclusive,,,,
    released,[Captives] released,people,flow,events,exclusive,,,Released alive or remains handed over,
    balance,Balance,people,stock,,,,,,amount
    trucks,Trucks,trucks,flow,,exclusive,,,,
    needs,Needs,USD billion,stock,,exclusive,,,,
    housing,Housing,USD billion,stock,,,needs,,,
    roads,Roads,USD billion,stock,,,needs,,,

    """
  static let sources = "id,name,kind\na,Office A,government\nb,Office B,party\nc,Office C,media\n"
  static let rows = """
    indicator,source,value,as_of,published,status,event,group,place,low,high,bounds,qualifier,includes,scope
    deaths,a,100,2025-01-31,,,,,,,,,,,
    deaths,a,120,2025-02-18,,,,,,,,,,,
    deaths,b,130,2025-02-18,,,,,,,,,,,
    wounded,a,300,2025-01-31,,,,,,,,,,,
    wounded,a,360,2025-02-18,,,,,,,,,,,
    recovered,a,4,2025-01-20,,,,bodies,,,,,,,
    recovered,a,5,2025-02-10,,,,bodies,,,,,,,
    recovered,a,2,2025-02-11,,,,backdated,,,,,,,
    total,b,170,2025-02-02,,,,,,,,,,missing@b,
    missing,b,50,2025-02-02,,,,,,,,,,,
    sheltered,a,60,2025-02-18,,,,women,North,,,,,,
    sheltered,a,40,2025-02-18,,,,men,North,,,,,,
    sheltered,a,20,2025-02-18,,,,women,South,,,,,,
    sheltered,a,7,2025-02-18,,,,women,West,,,,,,
    sheltered,a,1,2025-02-18,,,,men,West,,,,,,
    injured,a,30,2025-02-18,,,,children,,,,,,,
    injured,a,50,2025-02-18,,,,women,,,,,,,
    injured,b,55,2025-02-17,,,,women,,50,60,95% CI,,,
    injured,a,10,2025-01-18,,,,women,,,,,,,
    injured,a,9,2025-01-18,,,,children,,,,,,,
    moved,a,12,2025-02-01,,completed,e-1,women,,,,,,,
    moved,a,8,2025-02-01,,completed,e-1,men,,,,,,,
    moved,a,5,2025-02-08,,completed,e-2,women,,,,,,,
    moved,a,6,2025-02-22,2025-02-18,announced,e-3,women,,,,,,,
    released,a,3,2025-02-01,,completed,r-1,alive,,,,,,,
    released,a,4,2025-02-08,,completed,r-2,remains,,,,,,,
    released,a,6,2025-02-22,2025-02-18,announced,r-3,alive,,,,,,,
    balance,a,-5,2025-02-18,,,,,,,,,,,
    balance,b,5,2025-02-18,,,,,,,,,,,
    trucks,a,10,2025-01-10,,,,food,,,,,,,
    trucks,a,20,2025-02-10,,,,food,,,,,,,
    trucks,a,3,2025-01-11,,,,fuel,,,,,,,
    trucks,a,4,2025-02-10,,,,fuel,,,,,,,
    needs,b,9,2025-02-01,,,,,,,,,,,
    housing,b,3,2025-02-01,,,,,,,,,,,
    roads,b,2,2025-02-01,,,,,,,,,,,
    housing,c,4,2025-02-01,,,,,,,,,,,
    roads,c,1,2025-02-02,,,,,,,,,at least,,

    """

  var composed: Composed
  /// `line rule` of each error, in `charts.yaml` unless another file is named, and its message.
  var errors: [(place: String, message: String)]
  var warnings: [String]

  /// - Parameters:
  ///   - chart: keys of one chart, each on its line; `id`, `kind` and `title` come first where they are not given.
  ///   - columns: more columns of the rows, each behind a comma.
  init(
    _ chart: String, rows: String = "", derived: String = "", day: String? = nil, indicators: String = "",
    columns: String = ""
  ) {
    let header = chart.contains("kind:") ? "- id: c\n  title: T\n" : "- id: c\n  kind: bars\n  title: T\n"
    let keys = chart.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    self.init(
      charts: header + keys, rows: rows, derived: derived, day: day, indicators: indicators, columns: columns)
  }

  init(charts: String, rows: String, derived: String, day: String?, indicators: String, columns: String = "") {
    let empty = String(columns.filter { $0 == "," })
    var own = Self.rows.split(separator: "\n").map { $0 + empty }
    own[0] = own[0].dropLast(empty.count) + columns

    let front = derived.isEmpty ? "" : "derived:\n" + derived.split(separator: "\n").map { "  \($0)\n" }.joined()
    let texts = [
      "report.md": "---\ntitle: T\ndate: 2025-02-20\n\(front)---\nText.\n\n![](chart:c)\n",
      "indicators.csv": Self.indicators + indicators, "sources.csv": Self.sources,
      "data.csv": own.map { $0 + "\n" }.joined() + rows,
    ]
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let (catalog, chartFaults) = ChartCatalog.read(TextFile(name: "charts.yaml", bytes: Array(charts.utf8)))
    let known = day.flatMap { text -> Day? in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return Day(year: parts[0], month: parts[1], day: parts[2])
    }
    let composed = Composed(
      situation, knownOn: known ?? situation.dateOfIssue, charts: catalog)
    let diagnostics = composed.report.findings
    self.composed = composed
    let all = faults + chartFaults + diagnostics
    errors = all.filter { $0.severity == .error }.map { fault in
      let file = fault.location.file == "charts.yaml" ? "" : "\(fault.location.file):"
      return ("\(file)\(fault.location.line) \(fault.rule.rawValue)", fault.message)
    }
    warnings = all.filter { $0.severity == .warning }.map(\.rule.rawValue)
  }

  var chart: ChartTable { composed.charts[0].table }

  /// The chart as a reader may note it: for each slot its label, detail and lanes; in a lane the values with their series,
  /// and the total.
  var slots: [String] { chart.slots.map(Self.text(in: chart)) }

  private static func text(in chart: ChartTable) -> (Slot) -> String {
    { slot in
      let lanes = slot.lanes.map { lane in
        let bars = lane.bars.map { bar in
          let name = bar.series.map { chart.series[$0].name.string + " " } ?? ""
          let form = bar.appearance == .solid ? "" : " \(bar.appearance)"
          let parts = bar.parts.map { " {\($0.text.string)\($0.anchor == .zero ? " from zero" : "")}" }.joined()
          let sign = (bar.value ?? 0) < 0 ? "<" : ""
          return name + sign + bar.valueText.string + form + parts
        }
        return bars.joined(separator: " + ") + (lane.total.isEmpty ? "" : " = \(lane.total.string)")
      }
      let detail = slot.detail.isEmpty ? "" : " (\(slot.detail.string))"
      return plain("\(slot.label.string)\(detail): \(lanes.joined(separator: " / "))")
    }
  }

  /// The rows of figures.csv as `figure = value`.
  var figures: [String] { composed.rows.map { "\($0.cells[0]) = \($0.cells[7])" } }

  /// The lines of the register as `figure: value`.
  var register: [String] {
    let tables = composed.content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    return tables.first?.rows.map { plain("\($0.cells[0].text.string): \($0.cells[1].text.string)") } ?? []
  }
}

/// A text without the blanks that do not break.
func plain(_ text: String) -> String {
  text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
}
