import Drawing

/// The parts that objects of a PDF file are written of (ISO 32000-1, 7.3), as bytes: an object of a long document is
/// built of them some ten thousand times.
extension [UInt8] {
  /// A whole number, not negative.
  mutating func add(_ number: Int) {
    if number > 9 { add(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// A number to five decimals, without needless zeros; 0 for what is no number.
  mutating func add(decimal value: Double) { addTogether { $0.add(decimal: value) } }

  /// `12 0 R`.
  mutating func add(reference number: Int) {
    add(number)
    add(" 0 R")
  }

  /// `[12 0 R 13 0 R]`.
  mutating func add(references numbers: some Sequence<Int>) {
    append(UInt8(ascii: "["))
    for (index, number) in numbers.enumerated() {
      if index > 0 { append(UInt8(ascii: " ")) }
      add(reference: number)
    }
    append(UInt8(ascii: "]"))
  }

  /// `[left bottom right top]`.
  mutating func add(rectangle: Rect) {
    var separator = "["
    for side in [rectangle.x, rectangle.y, rectangle.maxX, rectangle.maxY] {
      add(separator)
      add(decimal: side)
      separator = " "
    }
    add("]")
  }

  /// `/text#2Fcsv`: every byte that could end a name is written by its number.
  mutating func add(name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if byte > 0x20, byte < 0x7F, !Self.delimiters.contains(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        add(hex: byte)
      }
    }
  }

  /// A string of bytes, in brackets.
  mutating func add(byteString text: some Sequence<UInt8>) {
    append(UInt8(ascii: "("))
    for byte in text {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0D: add("\\r")
      default: append(byte)
      }
    }
    append(UInt8(ascii: ")"))
  }

  /// A text for readers: as it is where it has letters of ASCII alone, else in UTF-16 with its mark in front.
  mutating func add(textString text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return add(byteString: text.utf8) }
    add("<FEFF")
    for unit in text.utf16 {
      add(hex: unit)
    }
    add(">")
  }

  /// Four digits.
  mutating func add(hex number: UInt16) {
    add(hex: UInt8(number >> 8))
    add(hex: UInt8(number & 0xFF))
  }

  /// Two digits.
  mutating func add(hex byte: UInt8) {
    append(Self.digits[Int(byte >> 4)])
    append(Self.digits[Int(byte & 15)])
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let delimiters = Array("()<>[]{}/%#".utf8)
}

extension String {
  /// The text without what no line of plain text can hold: control characters, code points that are no characters, and
  /// marks that turn the direction of what follows. A title so is the same in every part of a file.
  var plainLine: String { written { $0.inPlainLine } }

  /// The same without marks of direction: what is read out has none.
  var spokenLine: String { written { $0.isMarkOfDirection ? nil : $0.inPlainLine } }

  /// The text with what stands for each of its letters; itself where that is the letters.
  private func written(_ letter: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    guard let first = unicodeScalars.firstIndex(where: { letter($0) != $0 }) else { return self }
    var line = String.UnicodeScalarView(unicodeScalars[..<first])
    for scalar in unicodeScalars[first...] {
      if let written = letter(scalar) { line.append(written) }
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  fileprivate var isMarkOfDirection: Bool { isIsolate || (0x200E...0x200F).contains(value) }

  /// What stands for the letter in a line of plain text; nil for nothing.
  fileprivate var inPlainLine: Unicode.Scalar? {
    switch value {
    case 0x20...0x7E: self
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F, 0x2060, 0x202A...0x202E, 0x206A...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB:
      nil
    default: value & 0xFFFE == 0xFFFE ? nil : self
    }
  }
}
