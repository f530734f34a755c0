import SourceText

/// The name of a column that joins a date and what is counted: “2022 Deaths”, “Deaths Jan 2022”.
struct DatedName {
  /// ISO 8601.
  let date: String
  let rest: String

  /// Words between a date and what is counted: “Deaths in 2022”.
  private static let joining = ColumnWords.words("in of for en de im für au в у ב في")
  /// What says that the values are of other days: “Deaths since 2022”.
  private static let bounds = ColumnWords.words(
    "since from after until till to before by at per than seit ab bis nach vor von depuis dès jusqu avant après desde hasta antes después منذ حتى قبل بعد من з до після від с по после מאז עד לפני אחרי"
  )

  /// A month by its name, of a year that the table names elsewhere.
  init?(month name: String, in table: ImportedTable) {
    guard let month = MonthNames.month(name), table.columns.count(where: { MonthNames.month($0.name) != nil }) > 2
    else {
      return nil
    }
    let texts = table.title + [table.file.role.split(separator: "/").last.map(String.init) ?? ""]
    let years = texts.lazy.flatMap { $0.split { !$0.isNumber } }.filter { CellForm.isYear(String($0)) }
    guard let year = years.first.flatMap({ Int($0) }) else { return nil }
    (date, rest) = (AsOf.month(year: year, month: month).iso, TableTitle(table).subject)
  }

  /// Nil where no date stands at one of its ends.
  init?(_ name: String) {
    let words = name.split(separator: " ").map(String.init)
    let dates = ImportDates(.named([.month, .year]))
    for count in [2, 1] where words.count > count {
      for (date, rest) in [(words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count))]
      {
        let isNamed = rest.contains { $0.contains(where: \.isLetter) }
        let text = date.joined(separator: " ")
        // “Male 5-17” is an age, and no May 2017.
        let isWritten = text.contains(where: \.isLetter) || text.split { !$0.isNumber }.contains { $0.count == 4 }
        guard isNamed, isWritten, let asOf = dates.asOf(text) ?? ImportDates.quarter(text), asOf != .unknown
        else { continue }
        let ends = [rest.first, rest.last].map { NameForm.skeleton($0 ?? "") }
        guard !ends.contains(where: Self.bounds.contains) else { return nil }
        let own = rest.drop { Self.joining.contains(NameForm.skeleton($0)) }.reversed()
          .drop { Self.joining.contains(NameForm.skeleton($0)) }.reversed()
        guard own.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
        // “2024 January” is a date, and “2023 (provisional)” one with a mark.
        let named = own.joined(separator: " ")
        guard MonthNames.month(named) == nil, ImportDates.quarter(name) == nil, ImportDates.week(name) == nil,
          !named.hasPrefix("(")
        else { return nil }
        (self.date, self.rest) = (asOf.iso, own.joined(separator: " "))
        return
      }
    }
    return nil
  }
}
