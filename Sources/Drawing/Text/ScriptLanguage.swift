/// The language that a text's letters speak for: names and quotations are read out by the voice of theirs.
package enum ScriptLanguage {
  /// BCP 47; nil where the letters are those of many languages, as of all that is read from left to right.
  ///
  /// Urdu and Persian have letters that Arabic has not.
  package static func language(of text: String) -> String? {
    var found: String?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0679, 0x0688, 0x0691, 0x06BA, 0x06BE, 0x06C1, 0x06D2: return "ur"
      case 0x067E, 0x0686, 0x0698, 0x06A9, 0x06AF, 0x06CC: found = "fa"
      case 0x0590...0x05FF, 0xFB1D...0xFB4F: found = found ?? "he"
      case 0x0620...0x064A, 0x066E...0x06D3, 0xFB50...0xFDFF, 0xFE70...0xFEFC: found = found ?? "ar"
      default: break
      }
    }
    return found
  }

  /// The same among words of a direction: what is in letters of Latin where all else is read from right to left was not
  /// translated, and stands as the first edition has it.
  ///
  /// - Parameter latin: the language of that edition.
  package static func language(
    of text: String, amid direction: StyledText.Direction, latin: String = "en"
  ) -> String? {
    if let own = language(of: text) { return own }
    let isLatin = direction == .rightToLeft && text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    return isLatin ? latin : nil
  }

  /// The language of a tag of BCP 47 without its script and its country.
  package static func primary(of language: String) -> Substring { language.prefix { $0 != "-" } }

  package static func direction(of language: String) -> StyledText.Direction {
    ["ar", "fa", "he", "ur"].contains(primary(of: language)) ? .rightToLeft : .leftToRight
  }

  /// What lines of a language take beyond those of Latin, as a part of the size: letters of Arabic reach higher and deeper.
  package static func extraLeading(of language: String) -> Double {
    ["ar", "fa", "ur"].contains(primary(of: language)) ? 0.2 : 0
  }
}
