import SituationData
import SourceText
import Testing

@testable import Wording

/// What the program puts into lines of the other direction, code point by code point: each of these is drawn in its order by the
/// Unicode Bidirectional Algorithm, whatever stands before it.
struct BidirectionalTextTests {
  private let arabic = Arabic()

  private func number(_ plain: String) throws -> String { arabic.number(try NumberReader().number(plain)) }

  @Test("Percentages, signs and money")
  func numbers() throws {
    #expect("نسبة \(arabic.value(DecimalNumber(digits: 23), unit: Unit("%")))" == "نسبة \u{2066}23%\u{2069}")
    #expect("تغيّر \(try number("-5"))" == "تغيّر \u{2066}\u{2212}5\u{2069}")
    let money = arabic.value(try NumberReader().number("53.2"), unit: Unit("USD billion"))
    #expect(
      arabic.phrase(.remarked(money, arabic.phrase(.status(.estimated))))
        == "\u{2066}53.2\u{2069}\u{A0}مليار\u{A0}دولار (تقديري)")
    let about: String = Hebrew().phrase(
      .qualified(.about, Hebrew().value(try NumberReader().number("53.2"), unit: Unit("USD billion"))))
    #expect(about == "כ-\u{2066}53.2\u{2069}\u{A0}מיליארד\u{A0}דולר")
  }

  @Test("Each end of a range, and each term of what is computed, is isolated by itself: they are read from the right")
  func ranges() throws {
    #expect(
      "بين \(arabic.phrase(.range(try number("55298"), try number("78525"))))"
        == "بين \u{2066}55,298\u{2069}–\u{2066}78,525\u{2069}")
    let terms = [try number("61709"), try number("48291")]
    #expect(
      arabic.phrase(.computation(.difference, terms)) == "\u{2066}61,709\u{2069} \u{2212} \u{2066}48,291\u{2069}")
    #expect(arabic.phrase(.computation(.share, terms)) == "\u{2066}61,709\u{2069} ÷ \u{2066}48,291\u{2069}")
    #expect(arabic.phrase(.page(1, of: 5)) == "\u{2066}1\u{2069} / \u{2066}5\u{2069}")
  }

  @Test("A source mark stands outside, behind what it belongs to")
  func marks() throws {
    let mark: String = arabic.phrase(.sourceMark(3))
    let value: String = arabic.phrase(.remarked(try number("48291"), "تقديري"))
    #expect("بلغ \(value)\u{2060}\(mark)" == "بلغ \u{2066}48,291\u{2069} (تقديري)\u{2060}[3]")
    let digits = Arabic().written(by: LanguageChoices(digits: .arabic))
    let other: String = digits.phrase(.sourceMark(12))
    #expect(other == "[١٢]")
    let named: String = arabic.phrase(.labelled("المصدر", arabic.isolated("CGTN")))
    #expect("\(named)\u{2060}[9]" == "المصدر: \u{2068}CGTN\u{2069}\u{2060}[9]")
  }

  @Test("Names of rows and addresses are read from left to right")
  func latin() {
    #expect(
      arabic.phrase(.labelled("صف", arabic.leftToRight("releases.csv:f3f0e765")))
        == "صف: \u{2066}releases.csv:f3f0e765\u{2069}")
  }

  @Test("In an English line a name from right to left leaves the dates behind it where they are")
  func english() throws {
    let days = try #require(DateReader().asOf("2025-01-19/2025-01-24"))
    let english = English()
    let line: String = english.phrase(
      .enumeration([english.phrase(.via(english.isolated("أوتشا"))), english.date(days, isShort: false)]))
    #expect(line == "via \u{2068}أوتشا\u{2069}, 19\u{2060}–\u{2060}24\u{A0}January\u{A0}2025")
  }
}
