import SourceText

/// A column that says of each row what kind of place it is of: country, region, district, which lie within each other.
struct KindsOfPlaces {
  /// The largest first.
  private let kinds: [String]

  /// Nil where the texts are others, or of one size.
  init?(_ texts: [String]) {
    let ranked = texts.compactMap { text in ColumnWords(text).rankOfKind.map { (text, $0) } }
    guard (2...6).contains(texts.count), ranked.count == texts.count, Set(ranked.map(\.1)).count == texts.count,
      ranked.contains(where: { $0.1 < 4 })
    else { return nil }
    kinds = ranked.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Of which kind the rows are wanted; the smallest places come first, since those may be added up.
  func question(of column: String, at place: String) -> ImportQuestion {
    func map(_ text: String) -> String { "--map \(ShellText.quoted(text))" }
    let options = kinds.reversed().map { kept in
      ([map("\(column)=skip")]
        + kinds.filter { $0 != kept }.map { map(ImportMapping.map(column, $0, "skip")) }).joined(separator: " ")
    }
    return ImportQuestion(
      options[0], alternatives: Array(options.dropFirst()) + [map("\(column)=skip")],
      "\(place): “\(column.visible)” has kinds of places, which lie within each other, as \(kinds.map { "“\($0.visible)”" }.joined(separator: ", ")): are the rows of one kind wanted, or of all, which stand beside each other then?"
    )
  }
}
