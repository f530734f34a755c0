import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// Every value that a report prints leads to its line of the register, every mark to its source, and both lead back.
struct TraceTests {
  /// A stretch of one line as a scene has it.
  private struct Piece {
    var run: TextBlock.Run
    /// The id of the row of a table or the item of a list that it stands in; nil for none.
    var row: String?
  }

  private func pieces(_ items: [SceneItem], row: String? = nil) -> [Piece] {
    items.flatMap { item -> [Piece] in
      switch item {
      case .rectangle, .path, .image: []
      case .text(let block, _): block.lines.flatMap(\.runs).map { Piece(run: $0, row: row) }
      case .group(let inner, _), .link(_, let inner): pieces(inner, row: row)
      case .semantic(let semantics, let inner):
        // A source is an item of a list.
        pieces(inner, row: [.tableRow, .listItem].contains(semantics.role) ? semantics.id ?? row : row)
      }
    }
  }

  private func ids(_ items: [SceneItem]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .rectangle, .path, .text, .image: []
      case .group(let inner, _), .link(_, let inner): ids(inner)
      case .semantic(let semantics, let inner): [semantics.id].compactMap(\.self) + ids(inner)
      }
    }
  }

  /// The lines of the register by their ids.
  private func register(of composed: Composed) -> [String: ReportTable.Row] {
    let tables = composed.content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let rows = tables.flatMap(\.rows).filter { $0.id?.hasPrefix("figure-") == true }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.id ?? "", $0) })
  }

  @Test(arguments: 1...6) func everyValueLeadsToItsLine(seed: UInt64) throws {
    let situation = TraceSituation(seed: seed)
    #expect(situation.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let register = register(of: situation.composed)
    // Percentages and what is as short as a tick are told apart by nothing.
    let rows = situation.composed.rows.filter { $0.cells[7].count > 3 && $0.cells[10] != "%" }
    let values = Set(rows.map { English().number($0.cells[7]) })
    var found: Set<String> = []
    for piece in situation.pages.flatMap({ pieces($0.items) }) {
      for number in piece.run.text.matches(of: /[0-9][0-9,.]*[0-9]/).map({ String($0.output) })
      where values.contains(number) {
        found.insert(number)
        guard case LinkTarget.element(let id)? = piece.run.link, let row = register[id] else {
          Issue.record("“\(piece.run.text)” leads to \(String(describing: piece.run.link)), seed \(seed)")
          continue
        }
        let isSeries = row.cells[0].detail.string.contains("value")
        #expect(isSeries || row.cells[1].text.string.contains(number), "“\(piece.run.text)” leads to \(row)")
      }
    }
    #expect(values.subtracting(found).count < 8, "not printed: \(values.subtracting(found))")
    #expect(found.count > 20)
  }

  @Test func everyLinkHasOneDestination() throws {
    let situation = TraceSituation(seed: 7)
    let all = situation.pages.flatMap { ids($0.items) }.filter { !$0.hasPrefix("continued") }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    for piece in situation.pages.flatMap({ pieces($0.items) }) {
      switch piece.run.link {
      case .element(let id), .mention(let id): #expect(counts[id] == 1, "“\(piece.run.text)” leads to \(id)")
      case .address, nil: continue
      }
    }
  }

  @Test func linesAndSourcesLeadBack() throws {
    let situation = TraceSituation(seed: 8)
    let all = situation.pages.flatMap { pieces($0.items) }
    let rows = Set(all.compactMap(\.row)).filter { $0.hasPrefix("figure-") || $0.hasPrefix("source-") }
    #expect(rows.count > 20)
    for row in rows {
      #expect(all.contains { $0.row == row && $0.run.link == .mention(of: row) }, "\(row) does not lead back")
      // What a share by period is computed from is a series that is not drawn itself.
      guard !all.contains(where: { $0.row == row && $0.run.text.contains("value") }) else { continue }
      #expect(all.contains { $0.row != row && $0.run.link == .element(row) }, "nothing leads to \(row)")
    }
    for piece in all where piece.run.text.wholeMatch(of: /\[\d+\]/) != nil && piece.row?.hasPrefix("source-") != true {
      guard case LinkTarget.element(let id)? = piece.run.link else {
        Issue.record("\(piece.run.text) leads nowhere")
        continue
      }
      #expect(id.hasPrefix("source-"))
    }
  }
}

extension English {
  /// A plain number with its thousands marked.
  fileprivate func number(_ plain: String) -> String {
    let parts = plain.split(separator: ".")
    var text = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3), digit.isNumber { text += "," }
      text.append(digit)
    }
    return text + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
