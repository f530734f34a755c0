import SourceText

/// What stands in braces for the mark of a source alone: `{@source}`, or `{@source "document"}`.
struct SourceMark: Hashable {
  var source: String
  /// nil where it speaks of the source as such.
  var document: String?

  /// nil where the text in braces begins with another sign than “@”.
  init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.first == "@" else { return nil }
    let rest = trimmed.dropFirst()
    let id = rest.prefix { !$0.isWhitespace }
    let quoted = rest[id.endIndex...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    source = String(id)
    let isQuoted = quoted.count > 1 && quoted.first == "\"" && quoted.last == "\""
    document = quoted.isEmpty ? nil : isQuoted ? String(quoted.dropFirst().dropLast()) : quoted
  }
}
