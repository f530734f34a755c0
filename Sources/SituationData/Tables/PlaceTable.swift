import SourceText

/// Reads `places.csv`.
struct PlaceTable {
  static let columns = TableReader.Columns(
    required: ["id", "name"], optional: ["short", "parent", "code", "kind", "allow"],
    translated: ["name", "short", "kind"])

  /// - Parameter files: the situation's own before the one that several share.
  static func read(_ files: [TextFile], dates: DateReader) -> (tree: PlaceTree, faults: [Diagnostic]) {
    var content = TableContent<Place>()
    var rows = PlaceRows()
    for file in files { read(file, among: files, dates, &content, &rows) }
    let tree = PlaceTree(content)
    return (tree, content.faults + faults(of: tree, rows))
  }

  private static func read(
    _ file: TextFile, among files: [TextFile], _ dates: DateReader, _ content: inout TableContent<Place>,
    _ rows: inout PlaceRows
  ) {
    var table = TableReader(file: file, columns: columns)
    rows.begin(table)
    while let row = table.next() {
      if content.isReplaced(row, of: file, \.location, among: files) { continue }
      var reader = RowReader(row, dates: dates)
      let id = reader.id("id")
      let name = reader.required("name")
      if let fault = NameCheck.fault(ofPlaceOrGroup: name) { reader.fail(.wholeAsPart, in: "name", fault) }
      let place = Place(
        id: id, name: NameForm.printed(name), short: NameForm.printed(row["short"]),
        parent: row["parent"].isEmpty ? nil : row["parent"], code: row["code"],
        kind: row["kind"], allowance: reader.allowance(), location: row.location(of: "id"))
      if content.insert(place, id: id, reader: &reader) { rows.append(row.start) }
    }
    content.finish(table)
  }

  private static func faults(of tree: PlaceTree, _ rows: PlaceRows) -> [Diagnostic] {
    let entries = tree.places.entries
    var hints = WordHints { tree.places.ids }
    // Positions of the first places that have them.
    var (codes, names): ([String: Int32], [String: Int32]) = ([:], [:])
    var faults: [Diagnostic] = []
    let circles = Dictionary(tree.circles.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    for (index, place) in entries.enumerated() {
      func fail(_ rule: DiagnosticRule, _ column: TableColumn, _ message: String) {
        faults.append(rows.row(index).diagnostic(.error, rule, in: column, message))
      }
      // One of the situation's own and one that several share stand in two files.
      func hint(to other: Place) -> String {
        other.location.file == place.location.file ? "" : " in \(other.location.file)"
      }
      if let parent = place.parent {
        if tree.places[parent] == nil, !tree.unread.contains(parent) {
          fail(
            .unknownPlace, "parent",
            "the place “\(parent.visible)” is unknown\(hints.hint(to: parent)); a parent is an id")
        } else if let circle = circles[index] {
          fail(
            .circle, "parent",
            Containment.message(
              ofCircle: circle.map { entries[$0].id }, at: circle.map { entries[$0].location },
              ("lie within", "lies within")))
        }
      }
      if !place.code.isEmpty {
        if let other = codes[place.code].map({ entries[Int($0)] }) {
          fail(
            .duplicateId, "code",
            "the code “\(place.code)” is that of “\(other.id)”\(hint(to: other)) too; give each place its own")
        }
        if codes[place.code] == nil { codes[place.code] = Int32(truncatingIfNeeded: index) }
      }
      let name = place.short.isEmpty ? place.name : place.short
      if let other = names[name].map({ entries[Int($0)] }), !place.short.isEmpty || !other.short.isEmpty {
        fail(
          .duplicateId, place.short.isEmpty ? "name" : "short",
          "“\(name)” is what charts call “\(other.id)”\(hint(to: other)) too; give one of the two another short name")
      }
      if names[name] == nil { names[name] = Int32(truncatingIfNeeded: index) }
      for (column, word) in [("code", place.code), ("name", place.name)] {
        guard let other = tree.places[word], other.id != place.id else { continue }
        fail(
          .duplicateId, TableColumn(stringLiteral: column),
          "“\(word)” is the id of another place\(hint(to: other)); give that one another id, so that it is clear which is meant"
        )
      }
    }
    return faults
  }
}
