import SourceText

extension ImportedTable {
  /// Reads an array of records. Their keys are the columns, in the order in which they first appear.
  mutating func readJSON() {
    do {
      let root = try JSONReader.read(file)
      guard case .array(let nodes, _) = root else {
        faults.append(
          diagnostic(.brokenJSON, at: root.offset, "this is no array of records, as [{\"date\": \"2025-02-18\", …}, …]")
        )
        return
      }
      form = "an array of records"
      let records = nodes.compactMap { record($0) }
      var indices: [String: Int] = [:]
      for key in records.flatMap({ $0.members.map(\.key) }) where indices[key] == nil {
        indices[key] = columns.count
        columns.append(Column(name: key, tag: HXLTag(key)))
      }
      if refuses(columns.count, columnsAt: root.offset) {
        columns = []
        return
      }
      for record in records {
        var cells = Array(repeating: Cell(text: "", offset: record.offset), count: columns.count)
        for member in record.members {
          if let index = indices[member.key] { cells[index] = cell(member.value) }
        }
        rows.append(Row(cells: cells, offset: record.offset))
      }
    } catch {
      faults.append(diagnostic(.brokenJSON, at: error.offset, "this is no valid JSON: \(error.message)"))
    }
  }

  private mutating func record(_ node: JSONNode) -> (members: [JSONNode.Member], offset: Int)? {
    if case .object(let members, let offset) = node { return (members, offset) }
    faults.append(diagnostic(.brokenJSON, at: node.offset, "this is no record; each has keys and values in braces"))
    return nil
  }

  private func cell(_ node: JSONNode) -> Cell {
    switch node {
    case .word("null", let offset): Cell(text: "", offset: offset)
    case .word(let text, let offset): Cell(text: text, offset: offset)
    case .string(let text, let offset): Cell(text: text.trimmed, offset: offset)
    case .array(_, let offset), .object(_, let offset): Cell(text: "", offset: offset, isNested: true)
    }
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
