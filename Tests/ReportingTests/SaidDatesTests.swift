import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

@Suite("Dates in brackets stand where the sentence does not say them")
struct SaidDatesTests {
  private func text(_ paragraph: String, asOf: String = "2025-02-16", issue: String = "2025-02-20") -> String {
    let files = [
      "report.md": "---\ntitle: T\nnumber: 1\ndate: \(issue)\n---\nLead.\n\n## Heading\n\n\(paragraph)\n",
      "indicators.csv": "id,label,unit,accumulation\nd,Deaths,people,cumulative\nt,Trucks,trucks,flow\n",
      "sources.csv": "id,name,kind\nm,Ministry,government\n",
      "observations.csv":
        "indicator,source,value,as_of\nd,m,48271,\(asOf)\nt,m,10,2025-01-19\nt,m,12,2025-01-20\nt,m,5,2025-01-21\n",
    ].sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    #expect(faults.filter { $0.severity == .error }.isEmpty)
    let composed = Composed(situation, knownOn: situation.dateOfIssue, charts: ChartCatalog())
    let paragraphs = composed.content.blocks.compactMap {
      if case .paragraph(let text) = $0 { text.string.replacing("\u{2060}", with: "") } else { nil }
    }
    return paragraphs.first ?? ""
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func withoutTheYearOfTheIssue() {
    #expect(plain(text("They are {d on 2025-02-18}.")) == "They are 48,271 (16 February)[1].")
    #expect(
      plain(text("They are {d on 2025-02-18}.", asOf: "2024-02-16")) == "They are 48,271 (16 February 2024)[1].")
    #expect(plain(text("In all {t}.")) == "In all 27 (19–21 January)[1].")
  }

  @Test func notWhereTheSentenceNamesThem() {
    #expect(plain(text("On 16 February there were {d on 2025-02-18}.")) == "On 16 February there were 48,271[1].")
    #expect(
      plain(text("On February 16, 2025 there were {d on 2025-02-18}.")) == "On February 16, 2025 there were 48,271[1].")
    #expect(plain(text("From 19 to 21 January {t} came.")) == "From 19 to 21 January 27[1] came.")
  }

  @Test func butWhereItMayBeAnother() {
    for sentence in [
      "On 17 February there were {d on 2025-02-18}.", "From 10 to 16 February there were {d on 2025-02-18}.",
      "On 16 February 2024 there were {d on 2025-02-18}.", "On 16 February. There were {d on 2025-02-18}.",
      "In February there were {d on 2025-02-18}.", "On 19 January {t} came.",
    ] {
      #expect(plain(text(sentence)).contains("("), "\(sentence)")
    }
  }

  @Test func theBracketsStayWithTheirNumber() {
    #expect(text("They are {d on 2025-02-18}.").contains("48,271\u{A0}(16\u{A0}February)"))
    #expect(text("Typed 6 (announced) and 3 (a).").contains("6\u{A0}(announced) and 3\u{A0}(a)"))
  }
}
