import SourceText

/// Finds the entries of a catalog by the ids that cells name, and says so where there is none. An id that was found once is then
/// known by its bytes.
struct EntryFinder<Entry: Sendable> {
  let content: TableContent<Entry>
  /// What a message calls an entry: `indicator`.
  private let kind: String
  private let rule: DiagnosticRule
  private var hints: WordHints
  private var known = KnownTexts()

  init(_ content: TableContent<Entry>, kind: String, rule: DiagnosticRule) {
    self.content = content
    self.kind = kind
    self.rule = rule
    let catalog = content.catalog
    hints = WordHints { catalog.ids }
  }

  /// The position of the entry that a cell names; nil, with a fault, where it is unknown, unless the catalog could not be read.
  @inline(__always)
  mutating func find(_ column: TableColumn, in cells: inout RowReader) -> Int? {
    known.position(of: column, in: cells.row) ?? findAnew(column, in: &cells)
  }

  @inline(never)
  private mutating func findAnew(_ column: TableColumn, in cells: inout RowReader) -> Int? {
    guard !cells.row.isEmpty(column) else {
      _ = cells.required(column)
      return nil
    }
    let id = cells.row[column]
    if let position = content.catalog.index(of: id) {
      known.insert(position, for: column, in: cells.row)
      return position
    }
    if let fault = fault(of: id) { cells.fail(rule, in: column, fault) }
    return nil
  }

  /// What is wrong with an id; nil where it is known, or may be.
  mutating func fault(of id: String) -> String? {
    guard content.catalog[id] == nil, !content.unread.contains(id) else { return nil }
    return "the \(kind) “\(id.visible)” is unknown\(hints.hint(to: id))"
  }

  /// The position of the entry that is probably meant.
  mutating func nearest(to id: String) -> Int? { hints.nearest(to: id).flatMap(content.catalog.index) }
}

extension EntryFinder<Indicator> {
  init(_ content: TableContent<Indicator>) { self.init(content, kind: "indicator", rule: .unknownIndicator) }
}

extension EntryFinder<Source> {
  /// The id of the source that a cell names; nil where the cell is empty or, with a fault, unknown.
  mutating func findOptional(_ column: TableColumn, in cells: inout RowReader) -> String? {
    guard !cells.row.isEmpty(column) else { return nil }
    return find(column, in: &cells).map { content.catalog.entries[$0].id }
  }

  init(_ content: TableContent<Source>) { self.init(content, kind: "source", rule: .unknownSource) }
}
