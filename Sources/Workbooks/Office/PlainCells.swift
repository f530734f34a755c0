/// Cells and rows of a sheet as programs write nearly all of them, `<c r="C14" s="2" t="s"><v>7</v></c>`, or with a text of their
/// own, read in one go. What is written in another way is left to be read element by element.
struct PlainCells {
  enum Kind {
    case empty
    case number
    case shared
    case text
  }

  private let bytes: UnsafeRawBufferPointer
  /// The first byte of what was not taken.
  private(set) var position = 0
  /// From here on too few bytes follow to look at some of them at once.
  private let limit: Int

  /// The cell that was taken last.
  private(set) var row: Int
  private(set) var column: Int
  private(set) var kind = Kind.empty
  /// The number of its style; -1 where it has none.
  private(set) var style = -1
  private var start = 0
  private var end = 0
  /// Whether its text does.
  private(set) var needsQuotes = false
  /// The number that its digits are, up to fifteen, and whether it has nothing but digits.
  private(set) var number = 0
  private(set) var isWhole = false

  /// The row in digits with the quote behind them, as the names of its cells end.
  private var rowEnd: UInt64 = 0
  private var rowEndMask: UInt64 = 0
  private var rowEndCount = 0

  /// - Parameters:
  ///   - bytes: what follows in the sheet, within a row.
  ///   - row: the row, from 1, and the column of its last cell that was read.
  init(_ bytes: UnsafeRawBufferPointer, row: Int, column: Int) {
    (self.bytes, self.row, self.column) = (bytes, row, column)
    limit = bytes.count - 32
    enter(row)
  }

  /// The bytes of its value.
  @inline(__always)
  var value: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start..<end]) }

  /// Takes the next cell, in this row or in one that follows; false where what follows is written in another way.
  @inline(__always)
  mutating func next() -> Bool {
    while position < limit {
      if takeCell() { return true }
      if XMLScanner.isBlank(bytes[position]) { position &+= 1 } else if !takeRow() { return false }
    }
    return false
  }

  // MARK: - Rows

  private mutating func enter(_ row: Int) {
    var (digits, count, rest) = (UInt64(UInt8(ascii: "\"")), 1, max(0, row))
    repeat {
      digits = digits << 8 | UInt64(48 + rest % 10)
      count += 1
      rest /= 10
    } while rest > 0 && count < 8
    (self.row, rowEnd, rowEndCount) = (row, digits, count)
    rowEndMask = ~0 >> UInt64(64 - 8 * count)
  }

  /// The end of a row and the beginning of the next one, where that has cells and is shown.
  private mutating func takeRow() -> Bool {
    guard begins(position, "</row>") else { return false }
    var place = position &+ 6
    while place < limit, XMLScanner.isBlank(bytes[place]) { place &+= 1 }
    guard place < limit, begins(place, "<row") else { return false }
    place &+= 4
    var next = row &+ 1
    while place < limit, bytes[place] == 32 {
      let name = place &+ 1
      place = name
      while place < limit, bytes[place] != UInt8(ascii: "=") { place &+= 1 }
      let nameCount = place &- name
      guard place < limit, bytes[place &+ 1] == 34 else { return false }
      let value = place &+ 2
      place = value
      while place < limit, bytes[place] != 34 { place &+= 1 }
      if nameCount == 1, bytes[name] == UInt8(ascii: "r") {
        guard let number = digits(value, place) else { return false }
        next = number
      } else if nameCount == 6, begins(name, "hidden") {
        guard bytes[value] == UInt8(ascii: "0") || bytes[value] == UInt8(ascii: "f") else { return false }
      }
      place &+= 1
    }
    guard place < limit, bytes[place] == UInt8(ascii: ">") else { return false }
    position = place &+ 1
    column = 0
    enter(next)
    return true
  }

  private func digits(_ first: Int, _ end: Int) -> Int? {
    guard first < end, end &- first < 8 else { return nil }
    var number = 0
    for place in first..<end {
      guard bytes[place] &- 48 <= 9 else { return nil }
      number = number &* 10 &+ Int(bytes[place] &- 48)
    }
    return number
  }

  // MARK: - Cells

  @inline(__always)
  private mutating func takeCell() -> Bool {
    guard half(position) == 0x633C else { return false }
    var place = position &+ 2
    var column = column &+ 1
    (style, kind) = (-1, .number)
    while bytes[place] == 32 {
      // A name of one letter, and a quote.
      let head = quarter(place)
      guard place < limit, head &>> 16 == 0x223D else { return false }
      place &+= 4
      switch UInt8(truncatingIfNeeded: head &>> 8) {
      case UInt8(ascii: "r"):
        column = 0
        while bytes[place] &- 65 < 26, column <= SheetText.columnLimit {
          column = column &* 26 &+ Int(bytes[place] &- 64)
          place &+= 1
        }
        guard column > 0, word(place) & rowEndMask == rowEnd else { return false }
        place &+= rowEndCount
      case UInt8(ascii: "s"):
        style = 0
        while bytes[place] &- 48 <= 9, style < 1 << 20 {
          style = style &* 10 &+ Int(bytes[place] &- 48)
          place &+= 1
        }
        guard bytes[place] == 34 else { return false }
        place &+= 1
      case UInt8(ascii: "t"):
        if half(place) == 0x2273 {
          kind = .shared
          place &+= 2
        } else if half(place) == 0x226E {
          place &+= 2
        } else if begins(place, "inlineSt"), half(place &+ 8) == 0x2272 {
          kind = .text
          place &+= 10
        } else {
          return false
        }
      default: return false
      }
    }
    guard place < limit else { return false }
    if half(place) == 0x3E2F {
      kind = .empty
      place &+= 2
    } else if bytes[place] == UInt8(ascii: ">") {
      guard let behind = kind == .text ? takeText(place &+ 1) : takeValue(place &+ 1) else { return false }
      place = behind
    } else {
      return false
    }
    (self.column, position) = (column, place)
    return true
  }

  /// `<v>7</v></c>`.
  @inline(__always)
  private mutating func takeValue(_ first: Int) -> Int? {
    if begins(first, "</c>") {
      kind = .empty
      return first &+ 4
    }
    guard begins(first, "<v>") else { return nil }
    var place = first &+ 3
    start = place
    var (number, isWhole) = (0, true)
    while true {
      let byte = bytes[place]
      if byte &- 48 <= 9 {
        number = number &* 10 &+ Int(byte &- 48)
      } else if byte == UInt8(ascii: "<") {
        break
      } else {
        guard byte != UInt8(ascii: "&") else { return nil }
        isWhole = false
      }
      place &+= 1
      guard place < limit else { return nil }
    }
    guard begins(place, "</v></c>") else { return nil }
    end = place
    if place == start { kind = .empty }
    (self.number, self.isWhole) = (number, isWhole && place &- start <= 15)
    return place &+ 8
  }

  /// `<is><t>text</t></is></c>`, of a text that is written as it is.
  @inline(__always)
  private mutating func takeText(_ first: Int) -> Int? {
    guard begins(first, "<is><t>"), let text = PlainText.end(of: bytes, from: first &+ 7, below: limit),
      begins(text.place, "</t></is"), begins(text.place &+ 5, "/is></c>")
    else { return nil }
    (start, end, needsQuotes) = (first &+ 7, text.place, text.needsQuotes)
    return end &+ 13
  }

  // MARK: - Bytes

  @inline(__always)
  private func half(_ place: Int) -> UInt16 { bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self).littleEndian }

  @inline(__always)
  private func quarter(_ place: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
  }

  @inline(__always)
  private func word(_ place: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian }

  @inline(__always)
  private func begins(_ place: Int, _ letters: StaticString) -> Bool {
    LetterWord.begins(bytes, at: place, with: letters)
  }
}
