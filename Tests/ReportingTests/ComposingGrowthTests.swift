import Content
import Glibc
import ProcessorTime
import SituationData
import SourceText
import Testing

@testable import Reporting

/// Composing takes as long as what is printed: eight times as much may take not much more than eight times as long.
@Suite(.serialized) struct ComposingGrowthTests {
  private static let sources =
    "id,name,kind\na,Office A,government\n" + (0..<5).map { "party\($0),Party \($0),other\n" }.joined()
    + (0..<4000).map { "s\($0),Office \($0),media\nt\($0),Office \($0),media\n" }.joined()
  private static let indicators =
    "id,label,unit,accumulation,reporting\nlevel,Level,people,stock,\nflow,Flow,people,flow,\n"

  /// A hundred places with a value each.
  private static let known =
    "indicator,source,value,as_of,place\n" + (0..<100).map { "level,a,\($0 + 1000),2025-02-01,P\($0)\n" }.joined()

  /// A value of each of many sources.
  private static func bySource(_ count: Int) -> String {
    "indicator,source,value,as_of\n" + (0..<count).map { "level,s\($0),\($0),2025-02-01\n" }.joined()
  }

  static let cases: [(name: String, size: Int, files: @Sendable (Int) -> [String: String])] = [
    (
      "figures in one paragraph", 250,
      { n in ["report.md": (0..<n).map { "{level@a at P\($0 % 100)}" }.joined(separator: " and "), "data.csv": known] }
    ),
    (
      "typed numbers in one clause", 1000,
      { n in ["report.md": (0..<n).map { _ in "word 48,291" }.joined(separator: " "), "data.csv": known] }
    ),
    (
      "figures in a title", 100,
      { n in
        let title = (0..<n).map { "{level@a at P\($0 % 100)}" }.joined(separator: " and ")
        return [
          "data.csv": known,
          "charts.yaml": "- id: c\n  kind: bars\n  title: \"\(title)\"\n  figures: [level@a at P1]\n",
        ]
      }
    ),
    (
      "caveats of a sum", 500,
      { n in
        let rows = (0..<n).map { "flow,a,1,2025-02-01,P\($0),caveat number \($0)\n" }
        return ["report.md": "{flow@a}", "data.csv": "indicator,source,value,as_of,place,caveat\n" + rows.joined()]
      }
    ),
    (
      "sources that announce one event", 250,
      { n in
        let rows = (0..<n).map { "flow,s\($0),3,2030-02-01,2025-01-01,announced,e\n" }
        return [
          "report.md": "{flow@s1 announced}",
          "data.csv": "indicator,source,value,as_of,published,status,event\n" + rows.joined(),
        ]
      }
    ),
    (
      "people with a name", 500,
      { n in
        let rows = (0..<n).map { "flow,a,,2030-02-01,2025-01-01,announced,e,Person \($0),yes\n" }
        return [
          "report.md": "```names\nflow@a announced\n```\n",
          "data.csv": "indicator,source,value,as_of,published,status,event,name,name_public\n" + rows.joined(),
        ]
      }
    ),
    (
      "figures of one source each", 250,
      { n in ["report.md": (0..<n).map { "{level@s\($0)}\n" }.joined(separator: "\n"), "data.csv": bySource(n)] }
    ),
    (
      "figures of sources that give none", 250,
      { n in ["report.md": (0..<n).map { "{level@t\($0)}\n" }.joined(separator: "\n"), "data.csv": bySource(n)] }
    ),
    (
      "figures that many sources give", 500,
      { n in
        ["report.md": (0..<n).map { _ in "{level}\n" }.joined(separator: "\n"), "data.csv": bySource(n)]
      }
    ),
    (
      "bars of one source each", 250,
      { n in
        let figures = (0..<n).map { "level@s\($0)" }.joined(separator: ", ")
        return [
          "data.csv": bySource(n), "charts.yaml": "- id: c\n  kind: bars\n  title: T\n  figures: [\(figures)]\n",
        ]
      }
    ),
    (
      "typed numbers, written otherwise", 1000,
      { n in
        let numbers = (0..<n).map { "\($0 + 20000) and &#50;\(String($0 + 20000).dropFirst())" }
        let rows = (0..<n).map { "level,a,\($0 + 20000),2025-02-01,P\($0)\n" }
        return [
          "report.md": numbers.joined(separator: "\n\n"),
          "data.csv": "indicator,source,value,as_of,place\n" + rows.joined(),
        ]
      }
    ),
    (
      "statements", 200,
      { n in
        let rows = (0..<n).map {
          "party\($0 % 5),topic \($0 / 5),a,Statement \($0),2025-02-01,https://example.org/\($0)\n"
        }
        return [
          "report.md": "```statements\n```",
          "statements.csv": "party,topic,source,statement,published,url\n" + rows.joined(),
        ]
      }
    ),
  ]

  /// The processor seconds that composing takes, at best of three.
  private func seconds(_ texts: [String: String]) -> Double {
    var all = ["indicators.csv": Self.indicators, "sources.csv": Self.sources].merging(texts) { $1 }
    all["report.md"] = "---\ntitle: T\ndate: 2025-02-20\n---\n\(texts["report.md"] ?? "")\n"
    let charts = all.removeValue(forKey: "charts.yaml") ?? ""
    let files = all.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, _) = Situation.read(files)
    let (catalog, _) = ChartCatalog.read(TextFile(name: "charts.yaml", bytes: Array(charts.utf8)))
    return (0..<3).map { _ in
      let start = processorTime()
      let composed = Composed(situation, knownOn: situation.dateOfIssue, charts: catalog)
      let end = processorTime()
      #expect(
        !composed.content.blocks.isEmpty || !composed.rows.isEmpty || !composed.charts.isEmpty
          || !composed.report.findings.isEmpty)
      return end - start
    }.min() ?? 0
  }

  @Test(arguments: cases.indices) func timeGrowsWithWhatIsPrinted(index: Int) {
    let (name, size, files) = Self.cases[index]
    // On a busy machine a time may be too long, and none too short: what takes all pairs is over at every try.
    var (small, large, exponent) = (Double.infinity, Double.infinity, Double.infinity)
    for _ in 0..<4 where exponent > 1.15 {
      (small, large) = (min(small, seconds(files(size))), min(large, seconds(files(size * 8))))
      exponent = log(large / small) / log(8)
    }
    #expect(exponent <= 1.15, "\(name): \(small) s and \(large) s, exponent \(exponent)")
  }
}
