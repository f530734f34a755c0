import SourceText
import Wording

/// A piece of a printed text as its checks see it.
struct TextToken: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case word
    case number(TypedNumber)
    case date(TypedDate)
    /// A figure in braces; its reference is the text.
    case figure
    /// The end of a sentence, and of a clause.
    case stop
    case pause
  }

  var content: Content
  /// As it was typed.
  var text: String
  /// The text in lower case.
  var lower: String
  /// Whether it stands in quotation marks.
  var isQuoted = false
  /// Whether it is a pause before what is named: "Released: 6".
  var isColon = false
  /// Whether it is a dash that joins two numbers to a range.
  var isDash = false
  /// Where a figure stands.
  var location: SourceLocation?

  init(_ content: Content, _ text: String) {
    (self.content, self.text) = (content, text)
    lower = text.lowercased()
  }

  var isWord: Bool { content == .word }

  var number: TypedNumber? { if case .number(let number) = content { number } else { nil } }
}

/// A number in digits.
struct TypedNumber: Hashable, Sendable {
  /// What it may say, the likeliest first: "48.291" is less than fifty or more than forty thousand.
  var readings: [Double]
  var isPercentage = false
  /// Whether it has no sign, no separator and no power of ten.
  var isBare = false

  /// Whether a hyphen joins it to a word: "20-member".
  var isOfCompound = false

  /// Whether a plus makes it a lower bound: "65+".
  var isOpen = false

  /// Whether it is of a size at which a year is.
  var mayBeYear: Bool { isBare && readings.count == 1 && readings[0] >= 1500 && readings[0] <= 2100 }
  /// Whether it says how sure something is: "a confidence level of 95%", "95% CI".
  func isCertainty(beside clause: [String], _ words: RunningWords) -> Bool {
    isPercentage && readings.first.map { $0 >= 50 && $0 < 100 } ?? false
      && clause.contains(where: words.certainties.contains)
  }

  /// Whether it may be a day of a month.
  var mayBeDay: Bool { isBare && readings.count == 1 && readings[0] >= 1 && readings[0] <= 31 }
}

/// A date as far as it is typed.
struct TypedDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// As far as it is typed: 02-18, 2025-02-18.
  var iso: String { [year, month, day].compactMap(\.self).map { padded($0, to: 2) }.joined(separator: "-") }
}
