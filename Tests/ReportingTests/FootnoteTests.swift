import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// Tables, footnotes, struck words and links to headings, as a report has them.
struct FootnoteTests {
  private func tables(_ content: ReportContent) -> [ReportTable] {
    content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test("A mark of a footnote is a letter that leads to its words, and these lead back")
  func footnotes() throws {
    let report = WellsReport(
      "## Part\n\nDry[^b] and {wells@paper} dug[^a].\n\n[^a]: One.\n[^b]: Of {wells@paper}.")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    guard case .paragraph(let text)? = content.blocks.dropFirst().first else {
      Issue.record("the text is gone")
      return
    }
    #expect(plain(text.string) == "Dry[a] and 4[1] dug[b].")
    let mark = try #require(text.spans.first { $0.text == "[a]" })
    #expect(mark.isRaised && mark.link == .element("footnote-1"))
    let notes = tables(content)[0]
    #expect(notes.rows.map { $0.cells.map { plain($0.text.string) } } == [["[a]", "Of 4[1]."], ["[b]", "One."]])
    #expect(notes.rows.map(\.id) == ["footnote-1", "footnote-2"])
    #expect(notes.rows[0].cells[0].text.spans[0].link == .mention(of: "footnote-1"))
    // Behind the text, and before the lists at the end.
    let ids = content.blocks.compactMap { if case .heading(_, _, _, let id) = $0 { id } else { nil } }
    #expect(ids == ["heading-1", "footnotes", "register", "sources"])
  }

  @Test("A table of the text keeps its figures, and numbers stand at the right")
  func table() {
    let report = WellsReport("## Part\n\n| Who | Wells |\n| --- | --: |\n| *Paper* | {wells@paper} |")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    let table = tables(content)[0]
    #expect(table.columns.map(\.alignment) == [.leading, .number])
    #expect(table.rows.map { $0.cells.map { plain($0.text.string) } } == [["Paper", "4[1]"]])
    #expect(table.rows[0].cells[1].text.spans[0].link == .element("figure-1"))
  }

  @Test("What is typed into a table or a footnote is checked as all else")
  func checks() {
    let messages = WellsReport(
      "Dry[^a].\n\n| Who | Wells |\n| --- | --: |\n| Paper | 4,821 |\n\n[^a]: Once 7,312 people."
    ).messages
    #expect(messages.count == 2 && messages.allSatisfy { $0.hasPrefix("unsourced-number") }, "\(messages)")
  }

  @Test("Struck words stay words, and a link to a heading leads to it")
  func strokes() {
    let report = WellsReport("A ~~dry~~ well, see [below](#the-end).\n\n## The end")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    let spans = (content.lead + [RichText()]).flatMap(\.spans)
    #expect(spans.first { $0.isStruck }?.text == "dry")
    #expect(spans.first { $0.text == "below" }?.link == .element("heading-1"))
  }
}
