extension ImportDraft {
  struct Row {
    /// A field that has a cell, or a text of an option.
    struct Field {
      let text: String
      /// The byte of the table that it comes from.
      let offset: Int
      let index: UInt8
    }

    /// Those that have something, in their order: most rows fill few of them, and a table has many rows.
    let fields: [Field]
    /// The byte that stands for the whole row.
    let offset: Int
    /// The column of values that it is of; nil where the table has a row for each value.
    let column: Int?

    init(_ values: [String: Cell], offset: Int, column: Int?) {
      var fields: [Field] = []
      fields.reserveCapacity(values.count)
      for (index, name) in ImportDraft.fields.enumerated() {
        if let cell = values[name] { fields.append(Field(text: cell.text, offset: cell.offset, index: UInt8(index))) }
      }
      (self.fields, self.offset, self.column) = (fields, offset, column)
    }

    /// One text for each field.
    var texts: [String] {
      var texts = [String](repeating: "", count: ImportDraft.fields.count)
      for field in fields { texts[Int(field.index)] = field.text }
      return texts
    }

    /// The text of a field; empty where it has none.
    func text(of field: Int) -> String { fields.first { $0.index == field }?.text ?? "" }

    /// The byte of the table that a field comes from; nil where there is nothing.
    func offset(of field: Int) -> Int? { fields.first { $0.index == field }?.offset }
  }
}
