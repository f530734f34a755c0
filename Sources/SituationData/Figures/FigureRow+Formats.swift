import SourceText

extension FigureRow {
  /// The rows as an array of JSON objects, every cell a string, an empty one null; a value is a number as written.
  package static func json(_ rows: [FigureRow]) -> String {
    let objects = rows.map { "  \($0.json)" }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  /// The row as a JSON object.
  var json: String {
    let numbers: Set<String> = ["value", "low", "high"]
    let members = zip(Self.columns, cells).map { column, cell in
      let value = cell.isEmpty ? "null" : numbers.contains(column) ? cell : JSONText.quoted(cell)
      return "\(JSONText.quoted(column)): \(value)"
    }
    return "{\(members.joined(separator: ", "))}"
  }

  /// The columns that a person looks for, in a table of fixed letters.
  package static func table(_ rows: [FigureRow]) -> String {
    let shown = ["figure", "from", "to", "value", "unit", "as_of", "source", "status", "caveat"]
    let indices = shown.compactMap { columns.firstIndex(of: $0) }
    // A period is only shown where some row has one, and a long caveat is cut: the other formats have it whole.
    let used = indices.filter { index in
      !["from", "to"].contains(columns[index]) || rows.contains { !$0.cells[index].isEmpty }
    }
    let lines =
      [used.map { columns[$0] }]
      + rows.map { row in
        used.map {
          columns[$0] == "caveat" && row.cells[$0].count > 48 ? "\(row.cells[$0].prefix(47))…" : row.cells[$0]
        }
      }
    return table(lines, numbers: ["value"])
  }

  /// Lines of cells, the first of them the names of the columns, as a table of fixed letters.
  ///
  /// - Parameter numbers: the columns that are set flush right.
  static func table(_ lines: [[String]], numbers: Set<String>) -> String {
    guard let header = lines.first else { return "" }
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = line.indices.map { index in
        let padding = String(repeating: " ", count: widths[index] - line[index].count)
        return numbers.contains(header[index]) ? padding + line[index] : line[index] + padding
      }
      let text = cells.joined(separator: "  ")
      return String(
        text.prefix(text.lastIndex { $0 != " " }.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0)) + "\n"
    }.joined()
  }
}

/// Text in JSON (RFC 8259).
package enum JSONText {
  /// The text in double quotes with everything escaped that has to be.
  package static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return "\"" + text + "\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
