extension Language {
  /// At most so many letters of a text, cut behind a word.
  package func shortened(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    let start = text.prefix(count - 1)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    let end = words.lastIndex { !",;:–— ".contains($0) }
    return phrase(.cut(end.map { String(words[...$0]) } ?? ""))
  }
}
