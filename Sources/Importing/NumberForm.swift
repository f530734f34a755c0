import SourceText

/// How the numbers of a table are written: what stands before the decimals, and between groups of digits.
struct NumberForm: Hashable, Sendable {
  let reader: NumberReader
  /// What stands between groups of digits, beside what the reader takes.
  var groups: DigitGroups?

  func number(_ text: String) throws(NumberReader.Fault) -> DecimalNumber {
    try reader.number(groups?.joined(text) ?? text)
  }
}
