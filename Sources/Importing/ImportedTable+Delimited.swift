import SourceText

extension ImportedTable {
  /// Hashtags stand in one of the first lines of a file, says the standard of HXL.
  private static let linesForTags = 25

  mutating func readDelimited() {
    let text = DelimitedText(file: file, header: headerGuess)
    separator = text.separator
    guard let records = records(of: text), let first = records.first else {
      if faults.isEmpty { faults.append(diagnostic(.missingColumn, at: 0, "this file is empty")) }
      return
    }
    let cells = records.map { record in record.fields.map { Cell(text: text.text($0), offset: $0.start) } }
    let width = cells.prefix(Self.linesForTags + 1).map(\.count).max() ?? 0
    let tagged = records.indices.first { HXLTag.areTags(cells[$0].map(\.text), columns: width) }
    let tags = tagged.flatMap { records[$0].line <= Self.linesForTags ? $0 : nil }
    if tags == nil, let late = tagged {
      refuseTags(
        records[late],
        "this row of hashtags stands on line \(records[late].line), and HXL has it within the first \(Self.linesForTags); delete lines above the table, or the row itself"
      )
      return
    }
    if tags == nil, records.count > 1, count(cells[0]) == 1, count(cells[1]) > 1 {
      faults.append(
        first.diagnostic(
          .error, .missingColumn, at: first.start,
          "this line has one text where the names of the columns are expected; delete what stands above them"))
      return
    }
    let header = tags.map { max(0, $0 - 1) } ?? 0
    if let data = (0..<header).first(where: { isData(cells[$0], below: cells[header]) }), let tags {
      refuseTags(
        records[tags],
        "data stand above this row of hashtags, in line \(records[data].line); put it directly below the header")
      return
    }
    if refuses(cells[header].count, columnsAt: records[header].start) { return }
    setColumns(names: cells[header], tags: tags.map { cells[$0] })
    form =
      tags.map { "hashtags of HXL in line \(records[$0].line)" } ?? "the names of its columns in line \(first.line)"
    if header > 0, first.line < records[header].line {
      form += "; what stands above line \(records[header].line) is left out"
    }
    for index in records.indices.dropFirst((tags ?? header) + 1) { read(cells[index], of: records[index]) }
    refuseUnnamed(header: records[header])
  }

  /// The first line that has a separator, so that a title above the table does not hide which one it is.
  private var headerGuess: Int {
    (1...Self.linesForTags).map(file.start(ofLine:)).first { start in
      file.bytes[start...].prefix { $0 != 10 }.contains { ",;\t".utf8.contains($0) }
    } ?? 0
  }

  /// Whether a row above the header is one of the table and no title.
  private func isData(_ cells: [Cell], below header: [Cell]) -> Bool {
    count(cells) >= count(header) && cells.contains { (try? NumberReader().number($0.text)) != nil }
  }

  private mutating func refuseTags(_ record: TableRow, _ message: String) {
    faults.append(record.diagnostic(.error, .hashtags, at: record.start, message))
  }

  private func count(_ cells: [Cell]) -> Int { cells.count { !$0.text.isEmpty } }

  /// All rows that hold something; nil where the header cannot be read.
  private mutating func records(of text: DelimitedText) -> [TableRow]? {
    var records: [TableRow] = []
    var position = 0
    while position < file.bytes.count {
      let start = position
      let (fields, fault) = text.record(at: &position, of: records.last?.fields.count ?? 16)
      let row = TableRow(text: text, indices: [:], fields: fields, start: start, end: position)
      if let fault {
        faults.append(row.diagnostic(fault))
        if records.isEmpty { return nil }
      } else if !row.fields.allSatisfy(\.isEmpty) {
        records.append(row)
      }
    }
    return records
  }

  private mutating func setColumns(names: [Cell], tags: [Cell]?) {
    // A table may have hashtags alone; then they are its names.
    let named = tags.map { tags in names.count == tags.count ? names : tags } ?? names
    for (index, cell) in named.enumerated() {
      let tag = tags?[index].text ?? ""
      let name = cell.text.isEmpty ? tag : cell.text
      if !name.isEmpty, columns.contains(where: { $0.name == name }) {
        faults.append(
          diagnostic(
            .duplicateColumn, at: cell.offset, "the column “\(name)” stands twice; give each a name of its own"))
      }
      columns.append(Column(name: name, tag: HXLTag(tag)))
    }
  }

  private mutating func read(_ cells: [Cell], of record: TableRow) {
    if count(cells) == 1, columns.count > 1, cells.contains(where: { HXLTag($0.text) != nil }) {
      refuseTags(record, "a lone hashtag is neither a row of the table nor a row of hashtags; delete the line")
    } else if HXLTag.areTags(cells.map(\.text), columns: columns.count) {
      refuseTags(record, "this is a second row of hashtags; delete it")
    } else if cells.count != columns.count {
      faults.append(record.fieldCountFault(expected: columns.count))
    } else {
      rows.append(Row(cells: cells, offset: record.start))
    }
  }

  private mutating func refuseUnnamed(header: TableRow) {
    for index in columns.indices where columns[index].name.isEmpty && !texts(of: index).isEmpty {
      faults.append(
        header.diagnostic(
          .error, .missingColumn, at: index < header.fields.count ? header.fields[index].start : header.start,
          "column \(index + 1) holds texts and has no name; give it one in the header"))
    }
  }
}
