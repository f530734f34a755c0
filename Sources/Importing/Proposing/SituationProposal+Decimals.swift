import SourceText

/// `1.234` in a file with commas between its cells is a number with decimals, unless other cells show that points stand between
/// thousands there.
extension SituationProposal {
  mutating func proposeDecimals(_ table: ImportedTable) {
    guard choices.decimal == nil, table.separator == UInt8(ascii: ","), !table.file.isSheet,
      !ImportedTable.isJSON(table.file)
    else { return }
    var grouped: ImportedTable.Cell?
    var comma: ImportedTable.Cell?
    for row in table.rows {
      for cell in row.cells {
        switch PointedNumber(cell.text) {
        case .mayBeGrouped: grouped = grouped ?? cell
        case .hasComma: comma = comma ?? cell
        case .hasDecimals: return
        case nil: continue
        }
      }
    }
    guard let grouped, let comma else { return }
    take(pasted: "--decimal comma")
    notices.append(
      table.file.proposal(
        at: grouped.offset,
        "numbers have a decimal comma, as “\(comma.text.visible)” has, so that “\(grouped.text.visible)” is one without decimals; --decimal point says otherwise"
      ))
  }
}

/// What a number with points and commas shows of what they are.
private enum PointedNumber {
  /// `1.234`
  case mayBeGrouped
  /// `1.234,5`, `9,0`
  case hasComma
  /// `1.5`
  case hasDecimals

  /// Nil for what is no number, or has neither.
  init?(_ text: String) {
    var parts: [(length: Int, sign: UInt8)] = [(0, 0)]
    var isSigned = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): parts[parts.count - 1].length += 1
      case UInt8(ascii: "."), UInt8(ascii: ","):
        isSigned = true
        parts.append((0, byte))
      case UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: " "): continue
      default: return nil
      }
      guard parts.count < 8 else { return nil }
    }
    guard isSigned, (1...3).contains(parts[0].length), let last = parts.last, last.length > 0 else { return nil }
    let points = parts.dropFirst().filter { $0.sign == UInt8(ascii: ".") }
    let areGroups = points.allSatisfy { $0.length == 3 }
    if last.sign == UInt8(ascii: ","), parts.count == points.count + 2, areGroups, last.length < 3 {
      self = .hasComma
    } else if points.count == parts.count - 1, areGroups, !text.hasPrefix("0") {
      self = .mayBeGrouped
    } else if points.count == 1, parts.count == 2 {
      self = .hasDecimals
    } else {
      return nil
    }
  }
}
