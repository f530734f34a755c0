/// The language of words that stand among those of another: a tag of BCP 47 without script and country, kept in four bytes since
/// each stretch of text has room for one.
package struct LanguageTag: Hashable, Sendable {
  private let letters: UInt32

  /// - Parameter code: nil for one that is not of one to four letters of Latin, but for what stands behind a hyphen.
  package init?(_ code: String) {
    let primary = ScriptLanguage.primary(of: code).utf8
    guard (1...4).contains(primary.count), primary.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    letters = primary.reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  /// "fr".
  package var code: String {
    [24, 16, 8, 0].reduce(into: "") { code, shift in
      let letter = UInt8(truncatingIfNeeded: letters >> UInt32(shift))
      if letter > 0 { code.unicodeScalars.append(UnicodeScalar(letter)) }
    }
  }

  package var direction: StyledText.Direction { ScriptLanguage.direction(of: code) }
}
