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

  mutating func finish(_ table: TableReader) {
    faults += table.faults
    unread.words.formUnion(table.lostWords)
    if table.indices["id"] == nil { unread.isEverything = true }
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
