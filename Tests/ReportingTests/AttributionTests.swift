import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// Each source stands with the dates and relays of its own rows, also where a figure is computed from those of several.
struct AttributionTests {
  private static let files = [
    "report.md":
      "---\ntitle: T\ndate: 2025-02-20\nderived:\n  gap: difference(total@b, deaths@a on 2025-02-18) across dates\n---\nText.\n\n![](chart:c)\n",
    "indicators.csv":
      "id,label,unit,accumulation,reporting,part_of\ndeaths,Deaths,people,cumulative,,total\ntotal,Deaths and missing,people,cumulative,,\nmoved,People moved,people,flow,events,\n",
    "sources.csv": "id,name,kind\na,Office A,government\nb,Office B,party\nc,Paper C,media\n",
    "data.csv": """
    indicator,source,value,as_of,published,status,event,via
    deaths,a,120,2025-02-18,,,,c
    total,b,170,2025-02-02,,,,
    moved,a,3,2025-01-20,2025-01-21,completed,e-1,c
    moved,b,4,2025-02-10,,completed,e-2,

    """,
  ]

  private func issue(_ chart: String) -> Composed {
    let files = Self.files.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let (catalog, chartFaults) = ChartCatalog.read(
      TextFile(name: "charts.yaml", bytes: Array("- id: c\n  kind: bars\n  title: T\n\(chart)".utf8)))
    let composed = Composed(
      situation, knownOn: situation.dateOfIssue, charts: catalog)
    let diagnostics = composed.report.findings
    #expect((faults + chartFaults + diagnostics).map(\.message) == [])
    return composed
  }

  @Test("A difference of two sources does not cross their dates and relays")
  func difference() throws {
    let chart = issue("  figures: [deaths@a on 2025-02-18, total@b]\n  gap: gap\n").charts[0].table
    let line = "Source: Office A, via Paper C, as of 18 February 2025; Office B, as of 2 February 2025."
    #expect(plain(chart.sourceLine.string) == line)
    #expect(plain(chart.alternativeText).hasSuffix(line))
    let mark = try #require(chart.gap?.mark)
    #expect(mark.source == "a|b")
    #expect(mark.asOf == "2025-02-18|2025-02-02")
  }

  @Test("A bar of a difference names each source with its date")
  func bar() throws {
    let chart = issue("  figures: [gap, total@b]\n").charts[0].table
    #expect(
      plain(chart.slots[0].detail.string).hasSuffix("Office A: as of 18 February 2025; Office B: as of 2 February 2025")
    )
    #expect(
      plain(chart.sourceLine.string)
        == "Source: Office A, via Paper C, as of 18 February 2025; Office B, as of 2 February 2025.")
  }

  @Test("A sum of events names each source with the days of its own")
  func events() throws {
    let chart = issue("  figures: [moved]\n").charts[0].table
    #expect(
      plain(chart.sourceLine.string)
        == "Source: Office A, via Paper C, 20 January 2025, published 21 January 2025; Office B, 10 February 2025.")
    let mark = chart.bars[0].mark
    #expect(mark.source == "a|b")
    #expect(mark.asOf == "2025-01-20|2025-02-10")
  }
}
