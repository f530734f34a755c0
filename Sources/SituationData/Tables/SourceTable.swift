import SourceText

/// Reads `sources.csv`.
struct SourceTable {
  static let columns = TableReader.Columns(
    required: ["id", "name", "kind"], optional: ["url", "attribution", "allow"], translated: ["name", "attribution"])

  /// - Parameter files: the situation's own before the one that several share.
  static func read(_ files: [TextFile], dates: DateReader) -> TableContent<Source> {
    var content = TableContent<Source>()
    for file in files { read(file, among: files, dates, &content) }
    return content
  }

  private static func read(
    _ file: TextFile, among files: [TextFile], _ dates: DateReader, _ content: inout TableContent<Source>
  ) {
    var table = TableReader(file: file, columns: columns)
    while let row = table.next() {
      if content.isReplaced(row, of: file, \.location, among: files) { continue }
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
  }
}
