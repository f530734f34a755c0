/// Texts that have stopped programs.
package enum HostileText {
  package static let all = [
    "\u{0}", "a\u{0}b", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}", "\r\n\r", "\u{2028}\u{2029}", "\u{202E}evil",
    "\u{202D}",
    "\u{202A}\u{202B}\u{202C}", "\u{2067}", "\u{2069}\u{2069}", "\u{2066}\u{2067}\u{2068}a", "😀👨‍👩‍👧‍👦🇵🇸", "\u{FE0F}\u{20E3}",
    "1\u{FE0F}\u{20E3}", "\u{E000}\u{F8FF}\u{10FFFF}", "\u{FEFF}\u{FFF9}\u{FFFC}\u{FFFD}", "\u{300}\u{301}\u{64B}",
    "漢字かな",
    "\u{AD}\u{AD}soft\u{AD}hyphen", "\u{200B}\u{200D}\u{2060}", "   ", " \n \n ", "\n\n\n", "\t\t", "\u{FDFA}", "ﷺ",
    String(repeating: "\u{300}", count: 2000), String(repeating: "\u{2066}", count: 500),
    String(repeating: "(", count: 500) + "ع",
  ]
}
