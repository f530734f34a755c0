import SourceText

extension ImportedTable.Cell {
  init(_ node: JSONNode) {
    switch node {
    case .word("null", let offset): self.init(text: "", offset: offset)
    case .word(let text, let offset): self.init(text: Self.plain(text), offset: offset)
    case .string(let text, let offset): self.init(text: text.trimmed, offset: offset)
    case .array(_, let offset), .object(_, let offset): self.init(text: "", offset: offset, isNested: true)
    }
  }

  /// A number of JSON, which may have an exponent, as digits; the text itself where that has more than fit.
  private static func plain(_ text: String) -> String {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(parts[1]), abs(exponent) <= 18,
      let number = try? NumberReader().number(String(parts[0]))
    else { return text }
    let scale = number.scale - exponent
    let power = (0..<max(0, -scale)).reduce(Int64(1)) { power, _ in power &* 10 }
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: power)
    guard !overflow, scale <= 18, -scale <= 18 else { return text }
    return DecimalNumber(digits: digits, scale: max(0, scale)).plain
  }
}

extension ImportedTable {
  /// Reads records: an array of them, one within an object, one on each line, or the properties of GeoJSON. An array of arrays is
  /// a table.
  mutating func readJSON(_ shape: ImportShape) {
    do {
      let roots = try JSONReader.readAll(file)
      guard let root = roots.first else { return }
      if roots.count > 1 {
        form = "a record on each line"
        take(roots, at: root.offset, isTurned: shape.unpivot != nil)
      } else if let features = root.features {
        form = "the properties of GeoJSON; places on the map are left out"
        take(features, at: root.offset, isTurned: shape.unpivot != nil)
      } else if let list = list(in: root) {
        if let first = list.first, first.elements != nil {
          read(ImportGrid(root.named(list), of: file), shape)
        } else {
          form = root.elements == nil ? "an array of records within an object" : "an array of records"
          take(list, at: root.offset, isTurned: shape.unpivot != nil)
        }
      }
    } catch {
      faults.append(diagnostic(.brokenJSON, at: error.offset, "this is no valid JSON: \(error.message)"))
    }
  }

  /// The only list of a root; nil, with a fault, where there are several or none.
  private mutating func list(in root: JSONNode) -> [JSONNode]? {
    if let elements = root.elements { return elements }
    let lists = root.lists()
    if lists.count == 1 {
      remarks.append("read: the list “\(lists[0].path)”; what stands beside it is left out")
      return lists[0].elements
    }
    let names = lists.map { "“\($0.path)”" }.joined(separator: ", ")
    faults.append(
      diagnostic(
        .brokenJSON, at: root.offset,
        lists.isEmpty
          ? "this is no array of records, as [{\"date\": \"2025-02-18\", …}, …]"
          : "there are \(lists.count) lists of records: \(names); keep one of them in the file"))
    return nil
  }

  /// Their keys are the columns, in the order in which they first appear; those of a record within one have its key before them.
  private mutating func take(_ nodes: [JSONNode], at offset: Int, isTurned: Bool) {
    var indices: [String: Int] = [:]
    var records: [(members: [JSONNode.Member], offset: Int)] = []
    for node in nodes {
      guard let record = record(node) else { continue }
      records.append(record)
      let outer = Set(record.members.lazy.filter { $0.value.members == nil }.map(\.key))
      record.members.each { key, _ in
        guard indices[key] == nil else { return }
        indices[key] = columns.count
        columns.append(Column(name: key, tag: HXLTag(key), isInner: !outer.contains(key)))
      }
    }
    if refuses(columns.count, columnsAt: offset, isTurned: isTurned) {
      columns = []
      return
    }
    var hasInner = false
    for record in records {
      var cells = Array(repeating: Cell(text: "", offset: record.offset), count: columns.count)
      hasInner = hasInner || record.members.contains { $0.value.members != nil }
      record.members.each { key, value in
        guard let index = indices[key] else { return }
        if !cells[index].text.isEmpty || cells[index].isNested {
          faults.append(
            diagnostic(.brokenJSON, at: value.offset, "another value of this record is called “\(key)” too"))
        }
        cells[index] = Cell(value)
      }
      rows.append(Row(cells: cells, offset: record.offset))
    }
    if hasInner { form += "; what stands in records within them is called by both keys, as OUTER.INNER" }
  }

  private mutating func record(_ node: JSONNode) -> (members: [JSONNode.Member], offset: Int)? {
    if case .object(let members, let offset) = node { return (members, offset) }
    faults.append(diagnostic(.brokenJSON, at: node.offset, "this is no record; each has keys and values in braces"))
    return nil
  }
}

extension JSONNode {
  /// The properties of each feature of GeoJSON; nil where it is none.
  fileprivate var features: [JSONNode]? {
    guard self["type"]?.text == "FeatureCollection" else { return nil }
    return self["features"]?.elements.map { $0.compactMap { $0["properties"] } }
  }

  /// Lists of texts alone within objects.
  fileprivate func texts() -> [JSONNode] {
    (members ?? []).flatMap { member -> [JSONNode] in
      guard let elements = member.value.elements else { return member.value.texts() }
      let areTexts = elements.allSatisfy { if case .string = $0 { true } else { false } }
      return areTexts && !elements.isEmpty ? [member.value] : []
    }
  }

  /// Lists of records within objects, by the keys that lead to them.
  fileprivate func lists(below path: String = "") -> [(path: String, elements: [JSONNode])] {
    (members ?? []).flatMap { member -> [(path: String, elements: [JSONNode])] in
      let path = path.isEmpty ? member.key : "\(path).\(member.key)"
      if let elements = member.value.elements {
        return elements.contains { $0.members != nil || $0.elements != nil } ? [(path, elements)] : []
      }
      return member.value.lists(below: path)
    }
  }

  /// The rows of a table of this root, below the names of its columns where a list of as many texts stands beside them.
  fileprivate func named(_ rows: [JSONNode]) -> [JSONNode] {
    let width = rows.map { $0.elements?.count ?? 0 }.max() ?? 0
    let names = texts().filter { $0.elements?.count == width }
    guard names.count == 1 else { return rows }
    return names + rows
  }
}

extension [JSONNode.Member] {
  /// Goes through the values of a record and of those within it.
  fileprivate func each(below path: String = "", _ visit: (String, JSONNode) -> Void) {
    for member in self {
      let key = path + member.key
      if let inner = member.value.members { inner.each(below: "\(key).", visit) } else { visit(key, member.value) }
    }
  }
}
