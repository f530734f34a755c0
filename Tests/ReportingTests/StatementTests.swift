import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What parties said, and what sources say of the situation, in the blocks that print it.
struct StatementTests {
  private static let rows = """
    topic,party,statement,source,published,speaker,stated_on,via,quote
    Crossing,north,Opens daily.,paper,2025-05-01,,,,
    Crossing,south,Stays closed.,paper,2025-05-01,A. Speaker,2025-04-30,wire,for now
    Crossing,north,Opens on weekdays,paper,2025-05-03,,,,
    Crossing,north,Opens never.,paper,2025-07-01,,,,
    Fishing,north,Up to six miles.,north,2025-05-01,,,,
    Water,,Pumps stand still.,paper,2025-05-01,,,,
    Water,,Pumps work again,paper,2025-05-02,,,wire,
    Water,,A third of the wells is dry.,wire,2025-05-01,,,,
    Roads,north,Are mended.,paper,2025-07-01,,,,
    """

  private func composed(_ body: String, rows: String = rows) -> WellsReport {
    WellsReport(
      body,
      tables: [
        "sources.csv":
          "id,name,kind\nnorth,North Council,party\nsouth,South Council,party\neast,East Council,party\npaper,The Paper,media\nwire,The Wire,media\n",
        "statements.csv": rows,
      ])
  }

  private func block(_ name: String, _ options: String = "") -> String { "```\(name)\n\(options)```" }

  private func tables(_ blocks: [PageBlock]) -> [ReportTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func paragraphs(_ blocks: [PageBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [plain(text.string)]
      case .list(_, let items): items.flatMap { paragraphs($0) }
      default: []
      }
    }
  }

  @Test("No line of a topic or a statement ends inside of a date", arguments: ["", "layout: list\n"])
  func datesAreNotBroken(_ options: String) {
    let rows = """
      topic,party,statement,source,published,speaker,stated_on,via,quote
      Talks of 22 February,north,Begin on 23 February 2025.,paper,2025-05-01,,,,"by 24 February"
      """
    let blocks = composed(block("statements", options), rows: rows).content.blocks
    let texts =
      tables(blocks).flatMap { $0.rows.flatMap { $0.cells.map(\.text.string) } }
      + blocks.compactMap { if case .paragraph(let text) = $0 { text.string } else { nil } }
    let text = texts.joined(separator: "\n")
    for date in ["22\u{A0}February", "23\u{A0}February\u{A0}2025", "24\u{A0}February"] {
      #expect(text.contains(date), "\(date)")
    }
  }

  @Test("The table has the latest statement of each party, and names those that are silent below it")
  func table() throws {
    let report = composed("\(block("statements"))\n\n\(block("reported"))")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    let table = try #require(tables(content.blocks).first)
    #expect(table.columns.map { plain($0.header.string) } == ["Topic", "North Council", "South Council"])
    #expect(
      table.rows.map { $0.cells.map { plain($0.text.string) } } == [
        ["Crossing", "Opens on weekdays[1]", "Stays closed. “for now”[1]"],
        ["Fishing", "Up to six miles.[2]", "not stated"],
      ])
    #expect(
      table.rows[0].cells.map { plain($0.detail.string) } == [
        "", "according to The Paper", "A. Speaker · 30 Apr 2025 · according to The Paper · via The Wire",
      ])
    #expect(
      plain(table.note.string)
        == "Positions as stated in public; each is the party’s claim, not a finding of this report. “Not stated”: in none of the sources of this report. In none of the sources of this report is a position of East Council on this."
    )
  }

  @Test("Topics and parties are chosen, and the layout may be a paragraph for each topic")
  func list() {
    let options = "layout: list\ntopics: [Fishing, Roads, Crossing]\nparties: [south, north]\n"
    let report = composed("\(block("statements", options))\n\n\(block("reported"))")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    #expect(
      paragraphs(content.blocks).prefix(3) == [
        "Fishing. North Council: Up to six miles.[1]",
        "Crossing. North Council: Opens on weekdays.[2] (according to The Paper) South Council: Stays closed. “for now”.[2] (A. Speaker, 30 Apr 2025, according to The Paper, via The Wire)",
        "Positions as stated in public; each is the party’s claim, not a finding of this report.",
      ])
  }

  @Test("Slides have the same positions, of a list with a row for each statement")
  func slides() throws {
    let table = composed(block("statements"))
    #expect(table.deck.positions.content == tables(table.content.blocks).filter { $0.columns.count == 3 })
    let list = try #require(composed(block("statements", "layout: list\n")).deck.positions.content.first)
    #expect(list.columns.map { plain($0.header.string) } == ["Topic", "Where the parties stand"])
    #expect(
      list.rows.map { $0.cells.map { plain($0.text.string) } } == [
        ["Crossing", "North Council: Opens on weekdays.[1]"],
        ["Crossing", "South Council: Stays closed. “for now”.[1]"],
        ["Fishing", "North Council: Up to six miles.[2]"],
      ])
    #expect(list.rows[0].cells.map { plain($0.detail.string) } == ["", "according to The Paper"])
  }

  @Test("What sources say of the situation itself stands by topic, each with its source and as not verified")
  func reported() {
    let report = composed("\(block("reported"))")
    let (content, messages) = (report.content, report.messages)
    #expect(messages == [])
    #expect(
      paragraphs(content.blocks) == [
        "Water: Pumps work again.[1] (The Paper, via The Wire, published 2 May 2025, not verified here) A third of the wells is dry.[2] (The Wire, published 1 May 2025, not verified here)"
      ])
  }

  @Test("A statement without a party that no block prints is a warning at its row")
  func unprinted() {
    let report = composed(block("statements"))
    let messages = report.messages
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("not-printed: statements without a party, this one and 1 more, are not printed"))
  }

  @Test(
    "An option that is not understood is an error",
    arguments: [
      ("statements", "topics: [Crosing]\n", "unknown-word: no statement is on the topic “Crosing”"),
      ("statements", "parties: [nort]\n", "unknown-source: the source “nort” is unknown"),
      ("statements", "layout: lst\n", "unknown-word"), ("statements", "topic: [Crossing]\n", "unknown-key"),
      ("statements", "Crossing\n", "wrong-type"), ("reported", "topics: [Fihing]\n", "unknown-word"),
    ])
  func faults(name: String, options: String, message: String) {
    let other = name == "reported" ? "" : "\n\n\(block("reported"))"
    let messages = composed(block(name, options) + other).messages
    #expect(messages.count == 1 && messages[0].hasPrefix(message), "\(messages)")
  }

  @Test("One source says two things of one topic on one day: one is a mistake")
  func duplicates() {
    let rows = Self.rows + "\nWater,,Pumps rest.,paper,2025-05-02,,,,\n"
    let messages = composed(block("reported"), rows: rows).messages
    #expect(messages.first?.hasPrefix("duplicate-observation: this source's statement on this topic") == true)
  }
}
