import SourceText

/// Reads `sources.csv`.
struct SourceTable {
  static let columns = TableReader.Columns(
    required: ["id", "name", "kind"], optional: ["url", "attribution", "allow"], translated: ["name", "attribution"])

  static func read(_ file: TextFile, dates: DateReader) -> TableContent<Source> {
    var table = TableReader(file: file, columns: columns)
    var content = TableContent<Source>()
    while let row = table.next() {
      var reader = RowReader(row, dates: dates)
      let id = reader.id("id")
      let name = reader.required("name")
      let kind = reader.word(Source.Kind.self, in: "kind")
      if kind == nil, row["kind"].isEmpty { _ = reader.required("kind") }
      reader.checkAddress("url")
      let source = Source(
        id: id, name: name, kind: kind ?? .media, url: row["url"],
        attribution: row["attribution"].isEmpty ? name : row["attribution"], allowance: reader.allowance(),
        location: row.location(of: "id"))
      content.insert(source, id: id, reader: &reader)
    }
    content.finish(table)
    return content
  }
}
