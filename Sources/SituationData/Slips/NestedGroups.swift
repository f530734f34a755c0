import SourceText

/// Finds groups whose names say that they are parts of another group, of an indicator whose groups are a partition: "women" and
/// "women under 18" are then added up, and some are counted twice.
struct NestedGroups {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable

  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable) {
    (self.indicator, self.rows, self.table) = (indicator, rows, table)
  }

  private struct Slice: Hashable {
    var source: Int
    var moment: RowMoment
    var place: Int?
    var hasHappened: Bool
  }

  /// A warning at the first row of each such part.
  func slips() -> [RowSlip] {
    guard indicator.hasExclusiveGroups, indicator.measure != .rate else { return [] }
    let names = Set(rows.compactMap { table.rows.group(of: $0) })
    let wholes = wholes(among: names)
    guard !wholes.isEmpty else { return [] }
    var slices: [Slice: [Int: Int]] = [:]
    for row in rows {
      guard let group = table.rows.group(of: row) else { continue }
      let slice = Slice(
        source: table.rows.source(of: row), moment: RowMoment(of: row, in: table.rows),
        place: table.rows.place(of: row),
        hasHappened: table.rows.status(of: row).hasHappened)
      slices[slice, default: [:]][group] = row
    }
    var first: [Int: (row: Int, whole: Int)] = [:]
    for groups in slices.values {
      for (group, row) in groups {
        guard let whole = wholes[group]?.first(where: { holds(groups[$0], row) }), row < first[group]?.row ?? .max
        else {
          continue
        }
        first[group] = (row, whole)
      }
    }
    return first.values.sorted { $0.row < $1.row }.map { part in
      let (name, whole) = (table.strings[table.rows.group(of: part.row) ?? part.whole], table.strings[part.whole])
      return RowSlip(
        rule: .nestedGroups, row: part.row, column: .group,
        message:
          "“\(name)” seems to be a part of the group “\(whole)”, and the groups of “\(indicator.id)” are added up as exclusive; make a second indicator of the parts, or give them names that tell them apart"
      )
    }
  }

  /// Whether a row of the same time is no less than a part.
  private func holds(_ whole: Int?, _ part: Int) -> Bool {
    guard let whole, let value = table.rows.value(of: whole), let other = table.rows.value(of: part) else {
      return false
    }
    return other <= value
  }

  /// For each name those that it begins with, the longest first: whole words, with more words behind them.
  private func wholes(among names: Set<Int>) -> [Int: [Int]] {
    let numbers = Dictionary(
      names.map { (Self.words(of: table.strings[$0]), $0) }, uniquingKeysWith: { min($0, $1) })
    var wholes: [Int: [Int]] = [:]
    for (words, name) in numbers where words.count > 1 && !words.contains(where: Self.joints.contains) {
      let most = min(words.count, LetterSlips.mostWords)
      wholes[name] = (1..<most).reversed().compactMap { numbers[Array(words.prefix($0))] }
    }
    return wholes.filter { !$0.value.isEmpty }
  }

  /// "Boys and girls" are no part of the boys.
  private static let joints: Set = [
    "and", "or", "without", "except", "et", "ou", "sans", "sauf", "y", "o", "sin", "und", "oder", "ohne", "і", "та",
    "и",
  ]

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { NameForm.skeleton(String($0)) }
  }
}
