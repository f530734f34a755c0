package import Drawing

/// Texts in which directions mix, and the order in which their letters are drawn from left to right, by the Unicode Bidirectional
/// Algorithm. Some are what a text must not be written as, as a percentage without isolates: drawn as they are, they show why.
package struct MixedText: CustomStringConvertible, Sendable {
  package var name: String
  package var direction: StyledText.Direction
  package var text: String
  package var drawn: String

  package var description: String { name }

  package static let all: [MixedText] = [
    .init(
      name: "T1 percent behind an Arabic letter, bare", direction: .rightToLeft,
      text: "\u{646}\u{633}\u{628}\u{629} 23%", drawn: "%23 \u{629}\u{628}\u{633}\u{646}"),
    .init(
      name: "T2 the same isolated", direction: .rightToLeft, text: "\u{646}\u{633}\u{628}\u{629} \u{2066}23%\u{2069}",
      drawn: "23% \u{629}\u{628}\u{633}\u{646}"),
    .init(
      name: "T3 percent in Hebrew, bare", direction: .rightToLeft, text: "\u{5E9}\u{5D9}\u{5E2}\u{5D5}\u{5E8} 23%",
      drawn: "23% \u{5E8}\u{5D5}\u{5E2}\u{5D9}\u{5E9}"),
    .init(
      name: "T4 dollar behind an Arabic letter, bare", direction: .rightToLeft,
      text: "\u{645}\u{628}\u{644}\u{63A} $53.2", drawn: "53.2$ \u{63A}\u{644}\u{628}\u{645}"),
    .init(
      name: "T5 negative, bare", direction: .rightToLeft, text: "\u{62A}\u{63A}\u{64A}\u{651}\u{631} \u{2212}5",
      drawn: "5\u{2212} \u{631}\u{651}\u{64A}\u{63A}\u{62A}"),
    .init(
      name: "T6 negative, isolated", direction: .rightToLeft,
      text: "\u{62A}\u{63A}\u{64A}\u{651}\u{631} \u{2066}\u{2212}5\u{2069}",
      drawn: "\u{2212}5 \u{631}\u{651}\u{64A}\u{63A}\u{62A}"),
    .init(
      name: "T7 range, bare, behind a letter", direction: .rightToLeft,
      text: "\u{628}\u{64A}\u{646} 13\u{2013}20 \u{634}\u{628}\u{627}\u{637}",
      drawn: "\u{637}\u{627}\u{628}\u{634} 20\u{2013}13 \u{646}\u{64A}\u{628}"),
    .init(
      name: "T8 range, hyphen, bare (Hebrew)", direction: .rightToLeft,
      text: "\u{5D1}\u{5D9}\u{5DF} 13-20 \u{5D1}\u{5E4}\u{5D1}\u{5E8}\u{5D5}\u{5D0}\u{5E8}",
      drawn: "\u{5E8}\u{5D0}\u{5D5}\u{5E8}\u{5D1}\u{5E4}\u{5D1} 13-20 \u{5DF}\u{5D9}\u{5D1}"),
    .init(
      name: "T9 range, en dash, bare (Hebrew)", direction: .rightToLeft,
      text: "\u{5D1}\u{5D9}\u{5DF} 13\u{2013}20 \u{5D1}\u{5E4}\u{5D1}\u{5E8}\u{5D5}\u{5D0}\u{5E8}",
      drawn: "\u{5E8}\u{5D0}\u{5D5}\u{5E8}\u{5D1}\u{5E4}\u{5D1} 20\u{2013}13 \u{5DF}\u{5D9}\u{5D1}"),
    .init(
      name: "T10 range, each number isolated", direction: .rightToLeft,
      text: "\u{628}\u{64A}\u{646} \u{2066}55,298\u{2069}\u{2013}\u{2066}78,525\u{2069}",
      drawn: "78,525\u{2013}55,298 \u{646}\u{64A}\u{628}"),
    .init(
      name: "T11 range in one isolate (wrong way round for the reader)", direction: .rightToLeft,
      text: "\u{628}\u{64A}\u{646} \u{2066}55,298\u{2013}78,525\u{2069}",
      drawn: "55,298\u{2013}78,525 \u{646}\u{64A}\u{628}"),
    .init(
      name: "T12 value, status, mark", direction: .rightToLeft,
      text: "\u{628}\u{644}\u{63A} \u{2066}48,291\u{2069} (\u{62A}\u{642}\u{62F}\u{64A}\u{631}\u{64A})\u{2060}[3]",
      drawn: "[3](\u{64A}\u{631}\u{64A}\u{62F}\u{642}\u{62A}) 48,291 \u{63A}\u{644}\u{628}"),
    .init(
      name: "T13 value, status, mark, bare", direction: .rightToLeft,
      text: "\u{628}\u{644}\u{63A} 48,291 (\u{62A}\u{642}\u{62F}\u{64A}\u{631}\u{64A})\u{2060}[3]",
      drawn: "[3](\u{64A}\u{631}\u{64A}\u{62F}\u{642}\u{62A}) 48,291 \u{63A}\u{644}\u{628}"),
    .init(
      name: "T14 Latin name and mark, bare", direction: .rightToLeft,
      text: "\u{627}\u{644}\u{645}\u{635}\u{62F}\u{631}: CGTN\u{2060}[9]\u{60C} 8 \u{634}\u{628}\u{627}\u{637}",
      drawn: "\u{637}\u{627}\u{628}\u{634} CGTN[9]\u{60C} 8 :\u{631}\u{62F}\u{635}\u{645}\u{644}\u{627}"),
    .init(
      name: "T15 Latin name isolated", direction: .rightToLeft,
      text:
        "\u{627}\u{644}\u{645}\u{635}\u{62F}\u{631}: \u{2068}CGTN\u{2069}\u{2060}[9]\u{60C} \u{2066}8\u{2069} \u{634}\u{628}\u{627}\u{637}",
      drawn: "\u{637}\u{627}\u{628}\u{634} 8 \u{60C}[9]CGTN :\u{631}\u{62F}\u{635}\u{645}\u{644}\u{627}"),
    .init(
      name: "T16 row name", direction: .rightToLeft, text: "\u{635}\u{641}: \u{2066}releases.csv:f3f0e765\u{2069}",
      drawn: "releases.csv:f3f0e765 :\u{641}\u{635}"),
    .init(
      name: "T17 ISO day, bare", direction: .rightToLeft, text: "\u{64A}\u{648}\u{645} 2025-02-18",
      drawn: "18-02-2025 \u{645}\u{648}\u{64A}"),
    .init(
      name: "T18 ISO day, isolated", direction: .rightToLeft, text: "\u{64A}\u{648}\u{645} \u{2066}2025-02-18\u{2069}",
      drawn: "2025-02-18 \u{645}\u{648}\u{64A}"),
    .init(name: "T19 page of pages", direction: .rightToLeft, text: "1 / 5", drawn: "5 / 1"),
    .init(
      name: "T20 page of pages, tight, behind a letter", direction: .rightToLeft,
      text: "\u{635}\u{641}\u{62D}\u{629} 1/5", drawn: "1/5 \u{629}\u{62D}\u{641}\u{635}"),
    .init(
      name: "T21 difference", direction: .rightToLeft,
      text: "\u{2066}61,709\u{2069} \u{2212} \u{2066}48,291\u{2069} = \u{2066}13,418\u{2069}",
      drawn: "13,418 = 48,291 \u{2212} 61,709"),
    .init(
      name: "T22 difference in one isolate", direction: .rightToLeft,
      text: "\u{2066}61,709 \u{2212} 48,291 = 13,418\u{2069}", drawn: "61,709 \u{2212} 48,291 = 13,418"),
    .init(
      name: "T23 currency word", direction: .rightToLeft,
      text:
        "\u{2066}53.2\u{2069} \u{645}\u{644}\u{64A}\u{627}\u{631} \u{62F}\u{648}\u{644}\u{627}\u{631} (\u{62A}\u{642}\u{62F}\u{64A}\u{631}\u{64A})",
      drawn:
        "(\u{64A}\u{631}\u{64A}\u{62F}\u{642}\u{62A}) \u{631}\u{627}\u{644}\u{648}\u{62F} \u{631}\u{627}\u{64A}\u{644}\u{645} 53.2"
    ),
    .init(
      name: "T24 currency word, bare", direction: .rightToLeft,
      text:
        "\u{628}\u{645}\u{628}\u{644}\u{63A} 53.2 \u{645}\u{644}\u{64A}\u{627}\u{631} \u{62F}\u{648}\u{644}\u{627}\u{631}",
      drawn:
        "\u{631}\u{627}\u{644}\u{648}\u{62F} \u{631}\u{627}\u{64A}\u{644}\u{645} 53.2 \u{63A}\u{644}\u{628}\u{645}\u{628}"
    ),
    .init(
      name: "T25 Hebrew prefix and number", direction: .rightToLeft,
      text: "\u{5E0}\u{5DB}\u{5D5}\u{5DF} \u{5DC}-18 \u{5D1}\u{5E4}\u{5D1}\u{5E8}\u{5D5}\u{5D0}\u{5E8} 2025",
      drawn: "2025 \u{5E8}\u{5D0}\u{5D5}\u{5E8}\u{5D1}\u{5E4}\u{5D1} 18-\u{5DC} \u{5DF}\u{5D5}\u{5DB}\u{5E0}"),
    .init(
      name: "T26 Hebrew prefix and isolated number", direction: .rightToLeft,
      text:
        "\u{5DB}-\u{2066}53.2\u{2069} \u{5DE}\u{5D9}\u{5DC}\u{5D9}\u{5D0}\u{5E8}\u{5D3} \u{5D3}\u{5D5}\u{5DC}\u{5E8}",
      drawn: "\u{5E8}\u{5DC}\u{5D5}\u{5D3} \u{5D3}\u{5E8}\u{5D0}\u{5D9}\u{5DC}\u{5D9}\u{5DE} 53.2-\u{5DB}"),
    .init(
      name: "T27 English page, Arabic relay, range, bare", direction: .leftToRight,
      text: "via \u{623}\u{648}\u{62A}\u{634}\u{627}, 19\u{2013}24 January 2025",
      drawn: "via 24\u{2013}19 ,\u{627}\u{634}\u{62A}\u{648}\u{623} January 2025"),
    .init(
      name: "T28 English page, Arabic relay isolated", direction: .leftToRight,
      text: "via \u{2068}\u{623}\u{648}\u{62A}\u{634}\u{627}\u{2069}, 19\u{2013}24 January 2025",
      drawn: "via \u{627}\u{634}\u{62A}\u{648}\u{623}, 19\u{2013}24 January 2025"),
    .init(
      name: "T29 date, pair of months", direction: .rightToLeft,
      text: "18 \u{634}\u{628}\u{627}\u{637}/\u{641}\u{628}\u{631}\u{627}\u{64A}\u{631} 2025",
      drawn: "2025 \u{631}\u{64A}\u{627}\u{631}\u{628}\u{641}/\u{637}\u{627}\u{628}\u{634} 18"),
    .init(
      name: "T30 share of a total", direction: .rightToLeft,
      text: "\u{2066}14,222\u{2069} \u{F7} \u{2066}61,709\u{2069}", drawn: "61,709 \u{F7} 14,222"),
    .init(
      name: "T31 web address", direction: .rightToLeft,
      text:
        "\u{5DE}\u{5E7}\u{5D5}\u{5E8}: \u{2066}https://ochaopt.org/content/humanitarian-situation-update-261\u{2069}",
      drawn: "https://ochaopt.org/content/humanitarian-situation-update-261 :\u{5E8}\u{5D5}\u{5E7}\u{5DE}"),
    .init(
      name: "T32 Arabic-Indic percent and range", direction: .rightToLeft,
      text:
        "\u{646}\u{633}\u{628}\u{629} \u{662}\u{663}\u{66A} \u{628}\u{64A}\u{646} \u{665}\u{665}\u{66C}\u{662}\u{669}\u{668}\u{2013}\u{667}\u{668}\u{66C}\u{665}\u{662}\u{665}",
      drawn:
        "\u{667}\u{668}\u{66C}\u{665}\u{662}\u{665}\u{2013}\u{665}\u{665}\u{66C}\u{662}\u{669}\u{668} \u{646}\u{64A}\u{628} \u{66A}\u{662}\u{663} \u{629}\u{628}\u{633}\u{646}"
    ),
  ]
}
