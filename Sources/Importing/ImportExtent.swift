import SourceText

/// Which cells of a sheet an import takes, and which the options leave out.
struct ImportExtent: Sendable {
  private let lines: ImportedTable.Lines
  /// Lines whose rows are left out by a text in them.
  private let leftOut: Set<Int>
  /// The letters of columns that the user leaves out, and of those that hold no values or are filled.
  private let skipped: Set<String>
  private let withoutValues: Set<String>

  init(_ mapping: ImportMapping) {
    let table = mapping.table
    lines = table.lines
    let hasWords = !mapping.words.isEmpty && !table.lines.areColumns
    let rows = Dictionary(grouping: hasWords ? table.rows : []) { table.file.line(of: $0.offset) }
    leftOut = Set(rows.filter { $0.value.allSatisfy { mapping.isLeftOut($0) } }.keys)
    skipped = Set(mapping.given.filter { mapping.meanings[$0] == .skip }.map { table.columns[$0].letter })
    let filled = Set(mapping.choices.fills.compactMap { table.index(of: $0) })
    let others = table.columns.indices.filter { filled.contains($0) || !(mapping.meanings[$0]?.givesValues ?? false) }
    withoutValues = Set(others.map { table.columns[$0].letter })
  }

  /// Whether the options leave a cell out; row and column from 1.
  func leavesOut(row: Int, column: Int) -> Bool {
    let (line, place) = lines.areColumns ? (column, row) : (row, column)
    guard lines.header.contains(line) || lines.rows.contains(line), !leftOut.contains(line) else { return true }
    return skipped.contains(SheetColumn.name(place))
  }

  /// Whether a cell is taken for a value; row and column from 1.
  func takesValue(row: Int, column: Int) -> Bool {
    let (line, place) = lines.areColumns ? (column, row) : (row, column)
    return lines.rows.contains(line) && !leftOut.contains(line) && !withoutValues.contains(SheetColumn.name(place))
  }
}
