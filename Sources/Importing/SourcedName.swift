import SourceText

/// The name of a column that joins what is counted and who says so: “Cases (WHO)”, “Deaths reported by MoH”, “WHO Deaths”.
struct SourcedName: Hashable {
  /// What is counted.
  let subject: String
  /// Who says so, as the name has it.
  let source: String

  /// Those columns of which the names say who says so: alone where a sign stands between the two, side by side where columns of
  /// several sources are called alike.
  static func all(_ columns: [(index: Int, name: String)]) -> [(index: Int, name: SourcedName)] {
    let readings = columns.map { (index: $0.index, marked: marked($0.name), joined: joined($0.name)) }
    var sources: [String: Set<String>] = [:]
    for name in readings.flatMap({ $0.marked + $0.joined }) {
      sources[key(name.subject), default: []].insert(key(name.source))
    }
    func count(_ name: SourcedName) -> Int { sources[key(name.subject)]?.count ?? 0 }
    return readings.compactMap { reading in
      let all = reading.marked.isEmpty ? reading.joined.filter { count($0) > 1 } : reading.marked
      // “Ministry of Health Cases” is none of “of Health Cases”.
      let best = all.max { (count($0), $0.source.count) < (count($1), $1.source.count) }
      return best.map { (reading.index, $0) }
    }
  }

  private static func key(_ text: String) -> String { NameForm.skeleton(text) }

  // MARK: - Readings

  private static let signs = [" - ", " – ", " — ", ": ", " | ", " / ", ", "]
  private static let words = [
    " reported by ", " according to ", " as per ", " source ", " selon ", " según ", " laut ", " nach ",
    " secondo ", " segundo ",
  ]

  /// What is longer is a sentence, and no name of a column.
  private static let most = (letters: 200, words: 12)

  private static func marked(_ name: String) -> [SourcedName] {
    guard name.utf8.count <= 4 * most.letters else { return [] }
    let name = NameForm.printed(name)
    guard name.count <= most.letters else { return [] }
    for (open, close) in [("(", ")"), ("[", "]")] where name.hasSuffix(close) {
      guard let start = name.lastIndex(of: Character(open)) else { continue }
      let read = SourcedName(
        subject: String(name[..<start]).trimmed, source: bare(name[name.index(after: start)...].dropLast()))
      if read.isLikely { return [read] }
    }
    var found: [SourcedName] = []
    for sign in signs {
      guard let range = name.firstRange(of: sign) else { continue }
      let (first, last) = (String(name[..<range.lowerBound]).trimmed, String(name[range.upperBound...]).trimmed)
      found += [SourcedName(subject: first, source: bare(last[...])), SourcedName(subject: last, source: first)]
    }
    for word in words {
      guard let range = name.lowercased().firstRange(of: word) else { continue }
      let count = name.lowercased().distance(from: name.lowercased().startIndex, to: range.lowerBound)
      found.append(
        SourcedName(
          subject: String(name.prefix(count)).trimmed, source: bare(name.dropFirst(count + word.count))))
    }
    return found.filter(\.isLikely)
  }

  /// Its words, with the source before or behind what is counted.
  private static func joined(_ name: String) -> [SourcedName] {
    guard name.utf8.count <= 4 * most.letters else { return [] }
    let words = NameForm.printed(name).split { $0 == " " || $0 == "_" }.map(String.init)
    guard 2...most.words ~= words.count else { return [] }
    return (1..<words.count).flatMap { place in
      let (first, last) = (words[..<place].joined(separator: " "), words[place...].joined(separator: " "))
      return [SourcedName(subject: first, source: last), SourcedName(subject: last, source: first)]
    }.filter(\.isLikely)
  }

  /// Without what says that it is a source: “source: WHO”.
  private static func bare(_ text: Substring) -> String {
    var text = String(text).trimmed
    for word in ["source:", "source", "per ", "by ", "according to "] where text.lowercased().hasPrefix(word) {
      text = String(text.dropFirst(word.count)).trimmed
    }
    return text
  }

  /// What is done by somebody, or for, is not said by them.
  private static let joining = ColumnWords.words("by of in for at from to and par por von de")

  private var isLikely: Bool {
    let words = subject.split { !$0.isLetter }
    let ends = [words.first, words.last].compactMap { $0.map { NameForm.skeleton(String($0)) } }
    return !ends.isEmpty && !ends.contains(where: Self.joining.contains) && SourceForm.isName(source)
  }
}
