import SourceText

/// What a table is about, and who made it, as far as its title, its notes and the name of its file say it.
struct TableTitle {
  /// What it is about, in words.
  let subject: String
  /// Who is named as its source; nil where nobody is.
  let source: String?

  init(_ table: ImportedTable, notes: [String] = []) {
    let texts = table.title + notes
    source = texts.lazy.compactMap(Self.source).first
    let title = table.title.first { text in
      (8...100).contains(text.count) && !CellForm.isNote(text) && Self.plain(text).count > 5 && Self.source(text) == nil
    }
    subject = title.map(Self.plain) ?? Self.words(ofFile: table.file.role)
  }

  /// Behind “Source:” and its like, up to the end of what is said there.
  private static func source(_ text: String) -> String? {
    guard let sign = text.firstIndex(where: { ":,".contains($0) }) else { return nil }
    let words = ColumnWords(String(text[..<sign]))
    guard words.say(ColumnWords.source), words.words.count < 3 else { return nil }
    let name = String(text[text.index(after: sign)...].prefix { !".;,(|".contains($0) }).trimmed
    return (2...80).contains(name.count) && name.contains(where: \.isLetter) ? name : nil
  }

  private static func plain(_ text: String) -> String {
    String(text.prefix { !",;(:|".contains($0) }).trimmed
  }

  /// The name of a file in words: “measles-cases_2024.csv”.
  static func words(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let words = stem.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    guard let first = words.first else { return "Figures" }
    return first.uppercased() + words.dropFirst()
  }
}
