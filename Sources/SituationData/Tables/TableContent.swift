import SourceText

/// What reading a table of ids gives.
struct TableContent<Entry: Sendable> {
  var catalog = Catalog<Entry>()
  var faults: [Diagnostic] = []
  var unread = UnreadIds()

  /// Takes a row over. A row with a bad cell still defines its id, so that nothing else fails because of it.
  ///
  /// - Returns: whether it is among the entries now.
  @discardableResult
  mutating func insert(_ entry: Entry, id: String, reader: inout RowReader) -> Bool {
    if !isIdentifier(id) { unread.isEverything = true }
    // The fault of an empty id is that of the cell.
    let isNew = !id.isEmpty && catalog.insert(entry, id: id)
    if !isNew, !id.isEmpty {
      reader.fail(.duplicateId, in: "id", "the id “\(id)” stands twice; give each row its own")
    }
    faults += reader.faults
    return isNew
  }

  /// Whether a row of a table that several situations share is passed over, since the situation's own table has its id; that is said.
  ///
  /// - Parameters:
  ///   - place: where an entry stands.
  ///   - files: the situation's own table before the one that is shared.
  mutating func isReplaced(
    _ row: TableRow, of file: TextFile, _ place: KeyPath<Entry, SourceLocation>, among files: [TextFile]
  ) -> Bool {
    guard file.isShared, let known = catalog[row["id"]], case let place = known[keyPath: place],
      let own = files.first(where: { $0.name == place.file }), !own.isShared
    else { return false }
    faults.append(.replacingShared(row["id"], at: place, in: own, file))
    return true
  }

  mutating func finish(_ table: TableReader) {
    faults += table.faults
    unread.words.formUnion(table.lostWords)
    if table.indices["id"] == nil { unread.isEverything = true }
  }
}

extension Diagnostic {
  /// Of a row of the situation's own that stands in what several share too.
  static func replacingShared(
    _ word: String, at place: SourceLocation, in own: TextFile, _ shared: TextFile
  ) -> Diagnostic {
    Diagnostic(
      .warning, .sharedTable, at: place,
      "“\(word)” stands in \(shared.name) too; the row here counts, and not the one that several situations share; delete one of the two",
      excerpt: own.excerpt(around: own.start(ofLine: place.line)))
  }
}

/// Ids that may be missing because what defines them could not be read: that they are unknown is then no fault of its own.
package struct UnreadIds: Sendable {
  /// Whether a whole file is not there, or an id is not legible.
  package var isEverything = false
  package var words: Set<String> = []

  package func contains(_ id: String) -> Bool { isEverything || words.contains(id) }

  mutating func formUnion(_ other: UnreadIds) {
    isEverything = isEverything || other.isEverything
    words.formUnion(other.words)
  }
}
