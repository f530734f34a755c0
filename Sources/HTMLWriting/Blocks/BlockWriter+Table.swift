import Content
import Drawing

extension BlockWriter {
  mutating func write(_ table: ReportTable) { write(table, caption: caption) }

  /// A table whose rows become entries where a page is narrow. Its roles are written out: a style sheet that sets rows as blocks
  /// would take them away.
  mutating func write(_ table: ReportTable, caption: RichText) {
    // Columns that share no width are moved into sight; no other way holds so many.
    let isMoved = table.columns.count > Self.mostColumns
    if isMoved {
      open("div", ["class": "moved", "role": "region", "tabindex": "0", "aria-label": caption.withoutMarks])
    }
    open("table", ["role": "table", "class": Self.name(of: table)])
    if !caption.isEmpty {
      open("caption")
      self.text(caption.withoutMarks)
      close("caption")
    }
    if table.columns.contains(where: { !$0.header.isEmpty }) {
      open("thead", ["role": "rowgroup"])
      open("tr", ["role": "row"])
      for column in table.columns {
        if column.header.isEmpty {
          open("td", ["role": "cell"])
          close("td")
        } else {
          open("th", ["role": "columnheader", "scope": "col", "class": column.alignment == .number ? "num" : nil])
          write(column.header)
          close("th")
        }
      }
      close("tr")
      close("thead")
    }
    newLine()
    open("tbody", ["role": "rowgroup"])
    for row in table.rows { write(row, of: table) }
    close("tbody")
    close("table")
    if isMoved { close("div") }
    element("p", ["class": "note"], table.note)
  }

  /// More columns do not share a page.
  private static let mostColumns = 9

  private static func name(of table: ReportTable) -> String? {
    let count = table.columns.count
    let names = [
      table.isDense ? "dense" : nil, count > 2 ? "entries" : nil, count > columnsOfTablet ? "many" : nil,
    ].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// More columns become entries on a tablet too.
  private static let columnsOfTablet = 5

  /// How long a word may be that a column is never narrower than: of longer ones all share the width of a page.
  private static func lettersOfWord(in table: ReportTable) -> Int {
    let count = max(1, table.columns.count)
    // Two columns stay a table on a telephone too.
    return count < 3 ? 12 : max(8, (count > columnsOfTablet ? 100 : 84) / count)
  }

  private mutating func write(_ row: ReportTable.Row, of table: ReportTable) {
    open("tr", ["role": "row", "id": row.id.map { texts.id($0) }])
    for (place, cell) in row.cells.enumerated() {
      let column = table.columns[place]
      let isHead = place == 0 && table.hasRowHeaders && !cell.text.isEmpty
      let label = place == 0 || column.header.isEmpty ? nil : column.header.withoutMarks
      let isLong = max(cell.text.longestWord, cell.detail.longestWord) > Self.lettersOfWord(in: table)
      let classes = [column.alignment == .number ? "num" : nil, cell.look.name, isLong ? "long" : nil].compactMap(
        \.self)
      let attributes: HTMLOutput.Attributes = [
        "role": isHead ? "rowheader" : "cell", "scope": isHead ? "row" : nil,
        "class": classes.isEmpty ? nil : classes.joined(separator: " "),
        "data-label": label,
      ]
      if isHead { open("th", attributes) } else { open("td", attributes) }
      if label != nil { open("div") }
      write(cell, in: row.id)
      if label != nil { close("div") }
      // Beside its line, so that what both say is held once when the file is packed.
      if place == 0, let id = row.id, texts.index.mentioned.contains(id), table.isOfFigures {
        writeBox(of: row, id: id, in: table)
      }
      if isHead { close("th") } else { close("td") }
    }
    close("tr")
    newLine()
  }

  private mutating func write(_ cell: ReportTable.Cell, in row: String?) {
    if cell.look == .badge {
      element("span", ["class": "pill"], cell.text, in: row)
    } else {
      write(cell.text, in: row)
    }
    element("small", [:], cell.detail, in: row)
  }

  /// What opens where a figure stands: its line of the table, with the words of the columns.
  private mutating func writeBox(of row: ReportTable.Row, id: String, in table: ReportTable) {
    guard let number = table.columns.firstIndex(where: { $0.alignment == .number }), row.cells.indices.contains(number)
    else { return }
    open(
      "div",
      [
        "popover": "", "role": "dialog", "class": "pop", "id": texts.boxID(id),
        "aria-label": row.cells[number].text.string,
      ])
    open("p", ["class": "head"])
    element("strong", [:], row.cells[number].text, in: id)
    element("span", [:], row.cells[number].detail, in: id)
    // A number of what is announced is never without that word.
    if number > 0 { element("span", ["class": "muted"], row.cells[0].detail, in: id) }
    open("button", ["type": "button", "popovertarget": texts.boxID(id), "popovertargetaction": "hide"])
    self.text(words.close)
    close("button")
    close("p")
    open("dl")
    for (place, cell) in row.cells.enumerated() where place != number && !(cell.text.isEmpty && cell.detail.isEmpty) {
      open("dt")
      self.text(place == 0 ? words.figure : table.columns[place].header.string)
      close("dt")
      open("dd")
      write(cell.text, in: id)
      if place > 0 { element("small", [:], cell.detail, in: id) }
      close("dd")
    }
    close("dl")
    open("p", ["class": "all"])
    open("a", ["href": HTMLText.fragment(texts.id(id))])
    self.text(words.allFigures)
    close("a")
    close("p")
    close("div")
  }
}

extension ReportTable {
  /// Whether its rows are lines of figures, with a column for the numbers.
  fileprivate var isOfFigures: Bool { columns.contains { $0.alignment == .number } }
}

extension ReportTable.Cell.Look {
  fileprivate var name: String? {
    switch self {
    case .plain, .badge: nil
    case .strong: "strong"
    case .muted: "muted"
    }
  }
}

extension RichText {
  /// The letters of the longest word. A blank that holds a number to its unit is a letter like others.
  fileprivate var longestWord: Int {
    let longest = spans.map { $0.text.split { $0.isWhitespace && $0 != "\u{A0}" }.map(\.count).max() ?? 0 }
    return longest.max() ?? 0
  }

  /// The words alone: what marks and notes lead to stands elsewhere.
  var withoutMarks: String { RichText(spans.filter { !$0.isRaised }).string }
}
