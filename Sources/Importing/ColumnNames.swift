import SourceText

/// Names of columns as people write them.
enum ColumnNames {
  private static let others = ["date": "as_of", "lower": "low", "upper": "high"]

  /// The field that a name says, in capitals or not, with blanks or not; nil for any other name.
  ///
  /// - Parameter isTidy: whether the table is in the form of observations already. Otherwise a column `name` may well be
  ///   that of a place, and is asked for.
  static func field(_ name: String, isTidy: Bool) -> String? {
    let id = id(name)
    if let field = others[id] { return field }
    guard ImportMeaning.fields.contains(id), isTidy || !["name", "name_public", "allow", "term"].contains(id) else {
      return nil
    }
    return id
  }

  /// An id made of a name: small letters and digits, `_` for everything else.
  static func id(_ name: String) -> String { joined(name, by: "_") }

  /// An id of a source, made of its name.
  static func sourceId(_ name: String) -> String {
    let id = shortId(name, by: "-")
    return id.isEmpty ? "source" : id
  }

  /// An id of the beginning of a longer text.
  static func shortId(_ text: String, by sign: String) -> String {
    String(joined(text, by: " ").prefix(40)).trimmed.replacing(" ", with: sign)
  }

  /// The parts of a text that may be in an id, in small letters and joined by a sign.
  static func joined(_ text: String, by sign: String) -> String {
    text.lowercased().unicodeScalars.split { !isIdentifier(String($0)) || $0 == "-" || $0 == "_" }
      .map { String($0) }.joined(separator: sign)
  }
}
