import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What the front matter makes of the end of a report.
struct FrontMatterTests {
  private func composed(_ header: String, body: String = "There are {wells@paper}.") -> (ReportContent, [String]) {
    let report = WellsReport(header: header, "## Part\n\n\(body)")
    return (report.content, report.messages)
  }

  private func headings(_ content: ReportContent) -> [String] {
    content.blocks.compactMap { if case .heading(_, _, _, let id) = $0 { id } else { nil } }
  }

  private func tables(_ content: ReportContent) -> Int {
    content.blocks.count { if case .table = $0 { true } else { false } }
  }

  private func lastBox(_ content: ReportContent) -> [String] {
    guard case .box(_, let blocks)? = content.blocks.last else { return [] }
    return blocks.compactMap { if case .paragraph(let text) = $0 { plain(text.string) } else { nil } }
  }

  @Test("A register that is attached only is named in the last box, and figures lead there")
  func attached() throws {
    let (content, messages) = composed("register: attached\n")
    #expect(messages == [])
    #expect(headings(content) == ["heading-1", "sources"] && tables(content) == 0)
    let last = if case .box(_, let blocks)? = content.blocks.last { blocks } else { [PageBlock]() }
    #expect(last.contains { if case .heading(_, _, _, "register") = $0 { true } else { false } })
    let links = content.blocks.flatMap { block -> [LinkTarget?] in
      if case .paragraph(let text) = block { text.spans.map(\.link) } else { [] }
    }
    #expect(links.contains(.element("register")))
    #expect(!links.contains(.element("figure-1")))
  }

  @Test("The block of a register that is attached only is an error")
  func placed() {
    let (_, messages) = composed("register: attached\n", body: "Some.\n\n```register\n```")
    #expect(messages.count == 1 && messages[0].hasPrefix("wrong-type: the front matter has the register attached only"))
    #expect(composed("register: printed\n", body: "Some.\n\n```register\n```").1 == [])
    #expect(composed("register: elsewhere\n").1.count == 1)
  }

  @Test("Disclaimer and contact stand at the end, also of a report without figures")
  func imprint() {
    let header = "contact: desk@relief.example, +1 555 0100\ndisclaimer: The publisher vouches for no number.\n"
    let end = ["The publisher vouches for no number.", "Contact: desk@relief.example, +1 555 0100"]
    let (content, messages) = composed(header)
    #expect(messages == [])
    #expect(lastBox(content).suffix(2) == end)
    #expect(lastBox(composed(header, body: "None.").0) == end)
  }
}
