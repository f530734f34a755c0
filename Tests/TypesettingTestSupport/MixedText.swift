package import Drawing

/// Texts in which directions mix, and the order in which their letters are drawn from left to right, by the Unicode Bidirectional
/// Algorithm. Some are what a text must not be written as, as a percentage without isolates: drawn as they are, they show why.
package struct MixedText: CustomStringConvertible, Sendable {
  package var name: String
  package var direction: StyledText.Direction
  package var text: String
  package var drawn: String

  package var description: String { name }

  /// The word that its name begins with.
  package var number: String { String(name.prefix { $0 != " " }) }

  /// A word as it is drawn: its last letter first.
  private static func turned(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.reversed()))
  }

  package static let all: [MixedText] = [
    .init(
      name: "T1 percent behind an Arabic letter, bare", direction: .rightToLeft,
      text: "\(Arabic.share) 23%", drawn: "%23 \(turned(Arabic.share))"),
    .init(
      name: "T2 the same isolated", direction: .rightToLeft, text: "\(Arabic.share) \u{2066}23%\u{2069}",
      drawn: "23% \(turned(Arabic.share))"),
    .init(
      name: "T3 percent in Hebrew, bare", direction: .rightToLeft, text: "\(Hebrew.rate) 23%",
      drawn: "23% \(turned(Hebrew.rate))"),
    .init(
      name: "T4 dollar behind an Arabic letter, bare", direction: .rightToLeft,
      text: "\(Arabic.amount) $53.2", drawn: "53.2$ \(turned(Arabic.amount))"),
    .init(
      name: "T5 negative, bare", direction: .rightToLeft, text: "\(Arabic.change) \u{2212}5",
      drawn: "5\u{2212} \(turned(Arabic.change))"),
    .init(
      name: "T6 negative, isolated", direction: .rightToLeft, text: "\(Arabic.change) \u{2066}\u{2212}5\u{2069}",
      drawn: "\u{2212}5 \(turned(Arabic.change))"),
    .init(
      name: "T7 range, bare, behind a letter", direction: .rightToLeft,
      text: "\(Arabic.between) 13\u{2013}20 \(Arabic.shubat)",
      drawn: "\(turned(Arabic.shubat)) 20\u{2013}13 \(turned(Arabic.between))"),
    .init(
      name: "T8 range, hyphen, bare (Hebrew)", direction: .rightToLeft,
      text: "\(Hebrew.between) 13-20 \(Hebrew.inFebruary)",
      drawn: "\(turned(Hebrew.inFebruary)) 13-20 \(turned(Hebrew.between))"),
    .init(
      name: "T9 range, en dash, bare (Hebrew)", direction: .rightToLeft,
      text: "\(Hebrew.between) 13\u{2013}20 \(Hebrew.inFebruary)",
      drawn: "\(turned(Hebrew.inFebruary)) 20\u{2013}13 \(turned(Hebrew.between))"),
    .init(
      name: "T10 range, each number isolated", direction: .rightToLeft,
      text: "\(Arabic.between) \u{2066}55,298\u{2069}\u{2013}\u{2066}78,525\u{2069}",
      drawn: "78,525\u{2013}55,298 \(turned(Arabic.between))"),
    .init(
      name: "T11 range in one isolate (wrong way round for the reader)", direction: .rightToLeft,
      text: "\(Arabic.between) \u{2066}55,298\u{2013}78,525\u{2069}",
      drawn: "55,298\u{2013}78,525 \(turned(Arabic.between))"),
    .init(
      name: "T12 value, status, mark", direction: .rightToLeft,
      text: "\(Arabic.reached) \u{2066}48,291\u{2069} (\(Arabic.estimated))\u{2060}[3]",
      drawn: "[3](\(turned(Arabic.estimated))) 48,291 \(turned(Arabic.reached))"),
    .init(
      name: "T13 value, status, mark, bare", direction: .rightToLeft,
      text: "\(Arabic.reached) 48,291 (\(Arabic.estimated))\u{2060}[3]",
      drawn: "[3](\(turned(Arabic.estimated))) 48,291 \(turned(Arabic.reached))"),
    .init(
      name: "T14 Latin name and mark, bare", direction: .rightToLeft,
      text: "\(Arabic.source): CGTN\u{2060}[9]\u{60C} 8 \(Arabic.shubat)",
      drawn: "\(turned(Arabic.shubat)) CGTN[9]\u{60C} 8 :\(turned(Arabic.source))"),
    .init(
      name: "T15 Latin name isolated", direction: .rightToLeft,
      text: "\(Arabic.source): \u{2068}CGTN\u{2069}\u{2060}[9]\u{60C} \u{2066}8\u{2069} \(Arabic.shubat)",
      drawn: "\(turned(Arabic.shubat)) 8 \u{60C}[9]CGTN :\(turned(Arabic.source))"),
    .init(
      name: "T16 row name", direction: .rightToLeft, text: "\(Arabic.row): \u{2066}releases.csv:f3f0e765\u{2069}",
      drawn: "releases.csv:f3f0e765 :\(turned(Arabic.row))"),
    .init(
      name: "T17 ISO day, bare", direction: .rightToLeft, text: "\(Arabic.day) 2025-02-18",
      drawn: "18-02-2025 \(turned(Arabic.day))"),
    .init(
      name: "T18 ISO day, isolated", direction: .rightToLeft, text: "\(Arabic.day) \u{2066}2025-02-18\u{2069}",
      drawn: "2025-02-18 \(turned(Arabic.day))"),
    .init(name: "T19 page of pages", direction: .rightToLeft, text: "1 / 5", drawn: "5 / 1"),
    .init(
      name: "T20 page of pages, tight, behind a letter", direction: .rightToLeft,
      text: "\(Arabic.page) 1/5", drawn: "1/5 \(turned(Arabic.page))"),
    .init(
      name: "T21 difference", direction: .rightToLeft,
      text: "\u{2066}61,709\u{2069} \u{2212} \u{2066}48,291\u{2069} = \u{2066}13,418\u{2069}",
      drawn: "13,418 = 48,291 \u{2212} 61,709"),
    .init(
      name: "T22 difference in one isolate", direction: .rightToLeft,
      text: "\u{2066}61,709 \u{2212} 48,291 = 13,418\u{2069}", drawn: "61,709 \u{2212} 48,291 = 13,418"),
    .init(
      name: "T23 currency word", direction: .rightToLeft,
      text: "\u{2066}53.2\u{2069} \(Arabic.billion) \(Arabic.dollars) (\(Arabic.estimated))",
      drawn: "(\(turned(Arabic.estimated))) \(turned(Arabic.dollars)) \(turned(Arabic.billion)) 53.2"),
    .init(
      name: "T24 currency word, bare", direction: .rightToLeft,
      text: "\(Arabic.ofTheAmount) 53.2 \(Arabic.billion) \(Arabic.dollars)",
      drawn: "\(turned(Arabic.dollars)) \(turned(Arabic.billion)) 53.2 \(turned(Arabic.ofTheAmount))"),
    .init(
      name: "T25 Hebrew prefix and number", direction: .rightToLeft,
      text: "\(Hebrew.asOf) \(Hebrew.to)-18 \(Hebrew.inFebruary) 2025",
      drawn: "2025 \(turned(Hebrew.inFebruary)) 18-\(Hebrew.to) \(turned(Hebrew.asOf))"),
    .init(
      name: "T26 Hebrew prefix and isolated number", direction: .rightToLeft,
      text: "\(Hebrew.about)-\u{2066}53.2\u{2069} \(Hebrew.billion) \(Hebrew.dollar)",
      drawn: "\(turned(Hebrew.dollar)) \(turned(Hebrew.billion)) 53.2-\(Hebrew.about)"),
    .init(
      name: "T27 English page, Arabic relay, range, bare", direction: .leftToRight,
      text: "via \(Arabic.ocha), 19\u{2013}24 January 2025",
      drawn: "via 24\u{2013}19 ,\(turned(Arabic.ocha)) January 2025"),
    .init(
      name: "T28 English page, Arabic relay isolated", direction: .leftToRight,
      text: "via \u{2068}\(Arabic.ocha)\u{2069}, 19\u{2013}24 January 2025",
      drawn: "via \(turned(Arabic.ocha)), 19\u{2013}24 January 2025"),
    .init(
      name: "T29 date, pair of months", direction: .rightToLeft, text: "18 \(Arabic.shubat)/\(Arabic.february) 2025",
      drawn: "2025 \(turned(Arabic.february))/\(turned(Arabic.shubat)) 18"),
    .init(
      name: "T30 share of a total", direction: .rightToLeft,
      text: "\u{2066}14,222\u{2069} \u{F7} \u{2066}61,709\u{2069}", drawn: "61,709 \u{F7} 14,222"),
    .init(
      name: "T31 web address", direction: .rightToLeft,
      text: "\(Hebrew.source): \u{2066}https://ochaopt.org/content/humanitarian-situation-update-261\u{2069}",
      drawn: "https://ochaopt.org/content/humanitarian-situation-update-261 :\(turned(Hebrew.source))"),
    .init(
      name: "T32 Arabic-Indic percent and range", direction: .rightToLeft,
      text:
        "\(Arabic.share) \u{662}\u{663}\u{66A} \(Arabic.between) \u{665}\u{665}\u{66C}\u{662}\u{669}\u{668}\u{2013}\u{667}\u{668}\u{66C}\u{665}\u{662}\u{665}",
      drawn:
        "\u{667}\u{668}\u{66C}\u{665}\u{662}\u{665}\u{2013}\u{665}\u{665}\u{66C}\u{662}\u{669}\u{668} \(turned(Arabic.between)) \u{66A}\u{662}\u{663} \(turned(Arabic.share))"
    ),
  ]
}

/// Words of Arabic, by what they mean.
private enum Arabic {
  static let share = "\u{646}\u{633}\u{628}\u{629}"
  static let amount = "\u{645}\u{628}\u{644}\u{63A}"
  static let change = "\u{62A}\u{63A}\u{64A}\u{651}\u{631}"
  static let between = "\u{628}\u{64A}\u{646}"
  static let shubat = "\u{634}\u{628}\u{627}\u{637}"
  static let reached = "\u{628}\u{644}\u{63A}"
  static let estimated = "\u{62A}\u{642}\u{62F}\u{64A}\u{631}\u{64A}"
  static let source = "\u{627}\u{644}\u{645}\u{635}\u{62F}\u{631}"
  static let row = "\u{635}\u{641}"
  static let day = "\u{64A}\u{648}\u{645}"
  static let page = "\u{635}\u{641}\u{62D}\u{629}"
  static let billion = "\u{645}\u{644}\u{64A}\u{627}\u{631}"
  static let dollars = "\u{62F}\u{648}\u{644}\u{627}\u{631}"
  static let ofTheAmount = "\u{628}\u{645}\u{628}\u{644}\u{63A}"
  static let ocha = "\u{623}\u{648}\u{62A}\u{634}\u{627}"
  static let february = "\u{641}\u{628}\u{631}\u{627}\u{64A}\u{631}"
}

/// Words of Hebrew.
private enum Hebrew {
  static let rate = "\u{5E9}\u{5D9}\u{5E2}\u{5D5}\u{5E8}"
  static let between = "\u{5D1}\u{5D9}\u{5DF}"
  static let inFebruary = "\u{5D1}\u{5E4}\u{5D1}\u{5E8}\u{5D5}\u{5D0}\u{5E8}"
  static let asOf = "\u{5E0}\u{5DB}\u{5D5}\u{5DF}"
  static let to = "\u{5DC}"
  static let about = "\u{5DB}"
  static let billion = "\u{5DE}\u{5D9}\u{5DC}\u{5D9}\u{5D0}\u{5E8}\u{5D3}"
  static let dollar = "\u{5D3}\u{5D5}\u{5DC}\u{5E8}"
  static let source = "\u{5DE}\u{5E7}\u{5D5}\u{5E8}"
}
