import Content
import Drawing

/// Measures what a column asks for.
struct ColumnSurvey {
  private let column: ReportTable.Column
  private let cells: [(cell: ReportTable.Cell, isHeader: Bool)]
  private let type: TableType
  private let typesetter: any Typesetter
  /// No word may ask for more: longer ones break between letters.
  private let limit: Double

  init(_ table: ReportTable, column index: Int, type: TableType, typesetter: any Typesetter, limit: Double) {
    column = table.columns[index]
    cells = table.rows.compactMap { row in
      row.cells.indices.contains(index) ? (row.cells[index], table.hasRowHeaders && index == 0) : nil
    }
    self.type = type
    self.typesetter = typesetter
    self.limit = limit
  }

  /// The demand, given the widths of the cells' texts on one line.
  func demand(texts: some Sequence<Double>) -> ColumnDemand {
    let badges = cells.contains { $0.cell.look == .badge }
    let padding = badges ? 2 * type.pillPadding : 0
    let header = width(column.header, type.header)
    // Below a number, bounds and dates wrap: the column is for the numbers.
    let details =
      column.alignment == .number
      ? 0 : longest(cells.map(\.cell.detail), count: 8).map { width($0, type.detail) }.max() ?? 0
    let word = min(limit, longestWord() + padding)
    let natural = max(header, details, word, (texts.max() ?? 0) + padding) + 0.02
    let isStiff = badges || column.alignment == .number
    return ColumnDemand(
      natural: natural, minimum: min(natural, limit, word + 0.02), weight: column.weight,
      isStiff: isStiff && natural <= limit)
  }

  /// Only the words with the most letters are measured: shaping every word of a long table would cost as much as
  /// setting it.
  private func longestWord() -> Double {
    var longest: [(word: Substring, letters: Int, role: TypeRole)] = []
    func survey(_ text: String, _ role: TypeRole) {
      // Addresses break behind their strokes.
      let breaks = [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "/")]
      for bytes in text.utf8.split(whereSeparator: breaks.contains) {
        let fewest = longest.count < Self.sample ? 0 : longest.last?.letters ?? 0
        // A word has no more letters than bytes.
        guard bytes.count > fewest else { continue }
        let word = Substring(bytes)
        let letters = word.count
        guard letters > fewest, !longest.contains(where: { $0.word == word && $0.role == role }) else { continue }
        let place = longest.firstIndex { $0.letters < letters } ?? longest.endIndex
        longest.insert((word, letters, role), at: place)
        if longest.count > Self.sample { longest.removeLast() }
      }
    }
    for (cell, isHeader) in cells { survey(cell.text.string, type.role(cell.look, isHeader: isHeader)) }
    for (cell, _) in cells where !cell.detail.isEmpty { survey(cell.detail.string, type.detail) }
    survey(column.header.string, type.header)
    return longest.map { width(RichText([RichText.Span(String($0.word), isStrong: true)]), $0.role) }.max() ?? 0
  }

  private static let sample = 6

  private func longest(_ texts: [RichText], count: Int) -> [RichText] {
    var longest: [(text: RichText, letters: Int)] = []
    for text in texts where !text.isEmpty {
      let letters = text.string.count
      guard longest.count < count || letters > (longest.last?.letters ?? 0) else { continue }
      longest.insert((text, letters), at: longest.firstIndex { $0.letters < letters } ?? longest.endIndex)
      if longest.count > count { longest.removeLast() }
    }
    return longest.map(\.text)
  }

  private func width(_ text: RichText, _ role: TypeRole) -> Double {
    text.isEmpty ? 0 : typesetter.width(of: type.styled(text, role, in: column, .leftToRight))
  }
}
