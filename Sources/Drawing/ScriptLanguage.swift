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
}
