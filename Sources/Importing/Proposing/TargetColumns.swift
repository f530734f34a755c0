import SourceText

/// Columns of what is aimed at, each with that of what has come about.
struct TargetColumns {
  let mapping: ImportMapping
  /// By column of a target: the one which says that something was reached, shares most words with it, or stands next. Those
  /// in need are more than those who are to be helped, and not on the way to be as many.
  let reached: [Int: Int]

  private var table: ImportedTable { mapping.table }

  /// - Parameter numbers: columns of numbers without a meaning.
  init(_ mapping: ImportMapping, among numbers: [Int]) {
    self.mapping = mapping
    let names = mapping.table.columns.map { ColumnWords($0.name) }
    let reached = (numbers + mapping.valueColumns).filter {
      !Self.isTarget(names[$0]) && (names[$0].say(ColumnWords.reached) || !names[$0].say(ColumnWords.need))
    }
    func distance(_ target: Int, _ index: Int) -> (Int, Int, Int) {
      let shared = Set(names[target].words).intersection(names[index].words).count
      return (names[index].say(ColumnWords.reached) ? 0 : 1, -shared, abs(target - index))
    }
    let pairs = numbers.filter { Self.isTarget(names[$0]) }.compactMap { target in
      reached.min { distance(target, $0) < distance(target, $1) }.map { (target, $0) }
    }
    self.reached = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// All for whom a service is meant are a population, and no level that is agreed on.
  private static func isTarget(_ name: ColumnWords) -> Bool {
    name.say(ColumnWords.target) && !name.say(["population"])
  }

  /// Nil where the column of what has come about has no indicator.
  ///
  /// - Parameters:
  ///   - maps: what is proposed, as `COLUMN=MEANING`.
  ///   - rows: those of indicators.csv that are taken for granted, which an option has to say too.
  ///   - ids: those of indicators.
  ///   - taken: those that other columns have.
  func question(_ index: Int, _ maps: [String], _ rows: [String], among ids: Set<String>, taken: Set<String>)
    -> ImportQuestion?
  {
    guard let reached = reached[index] else { return nil }
    let (column, other) = (table.columns[index], table.columns[reached])
    let proposed = maps.compactMap(ImportChoices.sides).last { $0.left == other.handle }?.right
    guard let indicator = mapping.meanings[reached]?.indicator ?? proposed, ids.contains(indicator) else { return nil }
    let own = IndicatorProposal(
      column.name, texts: table.texts(of: index), tag: column.tag, unit: mapping.onlyUnit(nil), taken: taken)
    func map(_ meaning: String) -> String { "--map \(ShellText.quoted("\(column.handle)=\(meaning)"))" }
    let added = rows.first { ImportDefinitions.cells($0)?.first == indicator }
      .map { " --add-indicator \(ShellText.quoted($0))" }
    return ImportQuestion(
      map("\(indicator) target") + (added ?? ""), alternatives: ["\(map(own.id)) \(own.options[0])", map("skip")],
      "\(table.place(of: column.offset)): “\(column.handle.visible)” is aimed at, and has not come about: the target of “\(other.handle.visible)”, which is never counted, an indicator of its own, or nothing that is wanted?"
    )
  }
}
