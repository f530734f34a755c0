import SourceText

/// A word that takes a side or gives alarm, and what to write in its place.
package struct LoadedWord: Hashable, Sendable {
  /// One word or several, in any capitals; a word that ends in “*” stands for all that begin so.
  package var word: String
  package var instead: String
  package var reason: String

  package init(_ word: String, instead: String, reason: String) {
    (self.word, self.instead, self.reason) = (word, instead, reason)
  }
}

/// Reads `words.csv`, the words that a situation wants to be warned of.
struct WordTable {
  static let columns = TableReader.Columns(required: ["word"], optional: ["instead", "why"])

  static func read(_ file: TextFile, dates: DateReader) -> (words: [LoadedWord], faults: [Diagnostic]) {
    var table = TableReader(file: file, columns: columns)
    var words: [LoadedWord] = []
    var faults: [Diagnostic] = []
    while let row = table.next() {
      var reader = RowReader(row, dates: dates)
      let word = reader.required("word")
      if !word.isEmpty { words.append(LoadedWord(word, instead: row["instead"], reason: row["why"])) }
      faults += reader.faults
    }
    return (words, faults + table.faults)
  }
}
