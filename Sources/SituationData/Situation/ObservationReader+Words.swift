import SourceText

/// What an observation is of, for those who look for it in a table.
extension ObservationReader {
  /// The cells that tell an observation from others, by the names of their columns; empty where they hold nothing.
  package func identityCells(of row: Int, in situation: Situation) -> [String: String] {
    let observation = table.rows[row]
    var cells = [
      "indicator": situation.indicators.entries[observation.indicator].id,
      "source": situation.sources.entries[observation.source].id, "as_of": observation.asOf.iso,
    ]
    for column in [ObservationTable.Column.place, .group, .event, .name] {
      cells[column.rawValue] = table.text(column, of: row)
    }
    return cells
  }

  /// An observation in the form of references, and where it stands.
  ///
  /// - Parameter value: what stands behind it, with a colon before; may be empty.
  package func words(for row: Int, value: String, in situation: Situation) -> String {
    let cells = identityCells(of: row, in: situation)
    func word(_ field: String, _ before: String) -> String {
      cells[field].flatMap { $0.isEmpty ? nil : before + $0 } ?? ""
    }
    return word("indicator", "") + word("group", "/") + word("source", "@") + word("place", " at ")
      + word("event", " ") + word("as_of", " on ") + value + " (\(table.fileName(of: row)):\(table.line(of: row)))"
  }
}
