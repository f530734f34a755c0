import SourceText

/// What a column of texts may give, the likeliest first.
struct TextMeanings {
  private(set) var all: [String]
  /// Whether its texts are most likely those who say so.
  let areSources: Bool

  /// - Parameters:
  ///   - hasPlace: whether another column gives the place.
  ///   - hasSource: whether somebody says already who says so.
  init(_ column: Int, _ texts: [String], of table: ImportedTable, hasPlace: Bool, hasSource: Bool) {
    let distinct = texts.unique
    let isLong = texts.reduce(0) { $0 + $1.count } > 40 * texts.count
    if isLong {
      all = ["caveat", "skip", "group"]
    } else if Self.isOfOne(column, texts, of: table, hasPlace: hasPlace) {
      all = ["skip", "group", "place"]
    } else {
      all = hasPlace ? ["group", "place", "skip"] : ["place", "group", "skip"]
    }
    areSources = !hasSource && distinct.allSatisfy(SourceForm.isName) && distinct.contains(where: SourceForm.isKnown)
    if areSources {
      all.insert("source", at: 0)
    } else if !hasSource, !isLong {
      all.append("source")
    }
  }

  /// Whether each text may be the name of one person, or of another thing that nothing is counted by.
  private static func isOfOne(_ column: Int, _ texts: [String], of table: ImportedTable, hasPlace: Bool) -> Bool {
    let words = ColumnWords(table.columns[column].handle)
    let isOfEach = texts.unique.count == texts.count
    if hasPlace, isOfEach, texts.count > 2 { return true }
    guard words.say(ColumnWords.person) else { return false }
    // Beside numbers alone, a name is that of a place as likely.
    let isOfPlaces = words.subject.isEmpty && !hasPlace
    return !isOfPlaces || isOfEach && table.columns.contains { ColumnWords($0.name).say(ColumnWords.group) }
  }
}
