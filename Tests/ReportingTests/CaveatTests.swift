import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// A sum has the caveats of all of its rows; what nobody would read to its end is counted.
struct CaveatTests {
  private func caveats(_ count: Int) -> String {
    let rows = (0..<count).map {
      "trucks,a,1,2025-01-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1),p\($0),caveat \($0)\n"
    }
    let texts = [
      "report.md": "---\ntitle: T\ndate: 2025-02-20\n---\n{trucks@a}\n",
      "indicators.csv": "id,label,unit,accumulation,reporting\ntrucks,Trucks,trucks,flow,\n",
      "sources.csv": "id,name,kind\na,Office A,government\n",
      "data.csv": "indicator,source,value,as_of,place,caveat\n" + rows.joined(),
    ]
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, _) = Situation.read(files)
    let composed = Composed(situation, knownOn: situation.dateOfIssue, charts: ChartCatalog())
    let tables = composed.content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    return tables.first?.rows.first.map { plain($0.cells[4].text.string) } ?? ""
  }

  @Test(arguments: [1, 2, 8]) func fewAreAllSaid(_ count: Int) {
    let text = caveats(count)
    for index in 0..<count { #expect(text.lowercased().contains("caveat \(index)"), "\(text)") }
    #expect(!text.contains("more caveat"))
  }

  @Test func ofManyTheRestIsCounted() {
    #expect(caveats(9).hasSuffix("; and 1 more caveat"))
    let text = caveats(2_000)
    #expect(text.contains("and 1992 more caveats") || text.contains("and 1,992 more caveats"), "\(text.prefix(400))")
    #expect(text.count < 400)
  }
}
