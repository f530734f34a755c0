/// The code of a language behind a column or key, as in `label_ar`.
package enum LanguageSuffix {
  /// Whether a name is one of some with two small letters behind it, as the codes of languages are.
  package static func isOn(_ name: String, of names: [String]) -> Bool {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count > 1, let code = parts.last, isCode(code) else { return false }
    return names.contains { $0 == name.dropLast(code.utf8.count + 1) }
  }

  package static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
