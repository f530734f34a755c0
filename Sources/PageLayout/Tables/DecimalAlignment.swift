import Content
import Drawing

/// What stands behind the whole part of the numbers of a column: decimals, a percent sign, a power of ten. Numbers are set
/// so that it begins at one place in all rows.
struct DecimalAlignment {
  /// Width of what stands behind the whole part, for each row; nil where the cell has no number.
  private let tails: [Double?]
  /// The widest of them; 0 where nothing is aligned.
  let widest: Double
  /// The column's width when all numbers are aligned.
  let natural: Double

  /// - Parameters:
  ///   - widths: those of the cells' texts on one line each.
  ///   - direction: that of the table: read from right to left, what follows a number lies left of it.
  init(
    _ table: ReportTable, column index: Int, widths: [Double], direction: StyledText.Direction, type: TableType,
    typesetter: any Typesetter
  ) {
    guard table.columns[index].alignment == .number else {
      (tails, widest, natural) = ([], 0, 0)
      return
    }
    var known: [StyledText: Double] = [:]
    let tails = table.rows.map { row -> Double? in
      guard row.cells.indices.contains(index) else { return nil }
      let cell = row.cells[index]
      let isRightToLeft = direction == .rightToLeft
      // Read from left to right, numbers stand as they are written with isolates and without.
      let text = isRightToLeft ? cell.text.string : cell.text.string.withoutIsolates
      guard var tail = Self.tail(of: text, decimalSeparator: table.decimalSeparator) else { return nil }
      if isRightToLeft { tail = Self.inNumber(tail) }
      guard !tail.isEmpty else { return 0 }
      let role = type.role(cell.look, isHeader: table.hasRowHeaders && index == 0)
      let styled = type.styled(RichText(String(tail)), role, in: table.columns[index], .leftToRight)
      if let width = known[styled] { return width }
      let width = typesetter.width(of: styled)
      known[styled] = width
      return width
    }
    let widest = tails.compactMap(\.self).max() ?? 0
    let whole = zip(widths, tails).map { width, tail in width - (tail ?? 0) }.max() ?? 0
    // Where long units follow some of the numbers, their ends line up better than their decimals.
    guard widest < 0.6 * whole else {
      (self.tails, self.widest, natural) = ([], 0, 0)
      return
    }
    (self.tails, self.widest, natural) = (tails, widest, whole + widest)
  }

  /// How far the number of a row stands from the end of its column.
  func indent(ofRow row: Int) -> Double {
    guard tails.indices.contains(row), let tail = tails[row] else { return 0 }
    return widest - tail
  }

  /// What of a tail runs from left to right with the number, up to the end of its isolate: decimals, and the signs behind them.
  static func inNumber(_ tail: Substring) -> Substring {
    tail.prefix { letter in
      letter.unicodeScalars.allSatisfy {
        ($0.value < 0x590 || (0x2030...0x20BF).contains($0.value)) && !$0.isIsolate
      }
        && !letter.isWhitespace && !"([".contains(letter)
    }
  }

  /// What follows the whole part of the first number, or of the second of a range; nil without a number.
  static func tail(of text: String, decimalSeparator: Character) -> Substring? {
    var rest = text[...]
    while true {
      guard let start = rest.firstIndex(where: \.isDigit) else { return nil }
      rest = rest[start...]
      var end = start
      var last = start
      while end < rest.endIndex,
        rest[end].isDigit || (rest[end] != decimalSeparator && ",. \u{A0}\u{202F}".contains(rest[end]))
      {
        if rest[end].isDigit { last = end }
        end = rest.index(after: end)
      }
      let tail = rest[rest.index(after: last)...]
      let number = tail.drop { $0 == decimalSeparator || $0.isDigit }
      guard number.first == "–", let next = number.dropFirst().first, next.isDigit || next.isCurrencySymbol else {
        return tail
      }
      rest = number.dropFirst()
    }
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
