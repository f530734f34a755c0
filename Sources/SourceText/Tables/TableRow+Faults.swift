extension TableRow {
  /// What is said of a record whose quotes are broken.
  package func diagnostic(_ fault: DelimitedText.Fault) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let offset):
      diagnostic(
        .error, .unclosedQuote, at: offset, "no quote closes this one; add it, or double a quote meant as a sign")
    case .strayQuote(let offset):
      diagnostic(
        .error, .strayQuote, at: offset,
        "a quote in the middle of a field; put the whole field in quotes and double the ones inside")
    }
  }

  /// What is said of a row that has not as many fields as the header.
  package func fieldCountFault(expected: Int) -> Diagnostic {
    let isShort = fields.count < expected
    let advice =
      if let other = otherSeparator {
        "its cells are parted by \(other), and those of the header by \(Self.name(of: text.separator)): use one for both"
      } else if isShort {
        "add the missing separators"
      } else if fields[expected...].allSatisfy(\.isEmpty) {
        "delete the empty ones at its end, or, if cells have moved, the one before them"
      } else {
        "put texts that hold a separator in double quotes"
      }
    return diagnostic(
      .error, .fieldCount, at: isShort ? end : fields[expected].start,
      "this row has \(fields.count) field\(fields.count == 1 ? "" : "s") and the header \(expected); \(advice)")
  }

  /// What parts the cells of a row that is a single one to the separator of its header; nil where nothing does.
  private var otherSeparator: String? {
    guard fields.count == 1 else { return nil }
    let others = Array(",;\t|".utf8).filter { $0 != text.separator }
    return others.first { text.file.bytes[start..<end].contains($0) }.map(Self.name)
  }

  private static func name(of separator: UInt8) -> String {
    switch separator {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "|"): "upright strokes"
    default: "tabs"
    }
  }
}
