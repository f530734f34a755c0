/// Texts that are kept once however many cells have them, as names of places and sources.
struct SharedTexts {
  private var known: Set<String> = []

  /// Texts of so few bytes lie in the string itself.
  private static let shortest = 15
  /// A column of remarks has a text of its own in each row.
  private static let most = 4096

  /// The same text, in the memory of the first one that was like it.
  mutating func shared(_ text: String) -> String {
    guard text.utf8.count > Self.shortest else { return text }
    let first =
      known.count < Self.most ? known.insert(text).memberAfterInsert : known.firstIndex(of: text).map { known[$0] }
    // To Swift a letter with its accent is equal to the letter and the accent; a source has written one of the two.
    return first.flatMap { $0.utf8.elementsEqual(text.utf8) ? $0 : nil } ?? text
  }
}

extension Array {
  /// Its elements, of which it keeps none: there may be a fault in each row.
  mutating func takeAll() -> Self {
    defer { self = [] }
    return self
  }
}

extension Array where Element: Equatable {
  /// Takes out what is equal to the one before it, in the memory that the array has.
  mutating func removeRepeated() {
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      if kept < index { swapAt(kept, index) }
      kept += 1
    }
    removeSubrange(kept...)
  }
}
