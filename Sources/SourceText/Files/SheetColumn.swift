/// The columns of a sheet, which have letters for numbers.
package enum SheetColumn {
  /// A, B, …, Z, AA, …
  ///
  /// - Parameter number: from 1.
  package static func name(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The column, from 1, of a byte of a sheet's text on a line that begins at `start`.
  static func number(of offset: Int, in bytes: [UInt8], from start: Int) -> Int {
    var (number, isQuoted) = (1, false)
    for byte in bytes[min(start, offset)..<offset] {
      if byte == 34 { isQuoted.toggle() } else if byte == 44, !isQuoted { number += 1 }
    }
    return number
  }
}
