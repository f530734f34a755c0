package import SourceText

/// What stands in a cell.
package enum WrittenCell: Hashable, Sendable {
  /// A text, whatever it looks like; an empty one is an empty cell.
  case text(String)
  /// A number, shown with as many places as it has.
  case number(DecimalNumber)
  case day(Day)

  /// A number or a day where the text is one of this kind, as it is written in files of a situation; else the text.
  package init(_ text: String, as kind: Kind) {
    switch kind {
    case .text: self = .text(text)
    case .number: self = Self.number(text).map(WrittenCell.number) ?? .text(text)
    case .day:
      self = DateReader().day(text).flatMap { SerialDate.number(of: $0) == nil ? nil : .day($0) } ?? .text(text)
    }
  }

  /// What the cells of a column are, where they can be.
  package enum Kind: Hashable, Sendable {
    case text
    case number
    case day
  }

  /// A day by its number from 1970 on; a text where spreadsheets have no number for it.
  package init(day number: Int) {
    let day = Day(number: Int32(clamping: number))
    self = SerialDate.number(of: day) == nil ? .text(day.iso) : .day(day)
  }

  /// What spreadsheets number a day, from 1970 on.
  package static func serial(ofDay number: Int) -> String? {
    SerialDate.number(of: Day(number: Int32(clamping: number))).map { "\($0)" }
  }

  /// Spreadsheets keep fifteen digits of a number: one with more of them stays a text, and whole.
  private static func number(_ text: String) -> DecimalNumber? {
    guard let number = try? NumberReader().number(text), number.plain == text else { return nil }
    return text.drop { "-0.".contains($0) }.count { $0 != "." } <= 15 ? number : nil
  }
}
