import SituationData
import SourceText

/// Columns that seem to be dates, or parts of one.
struct DateProposals: ColumnProposing {
  let mapping: ImportMapping
  var kinds: [ColumnKind?]
  var maps: [String] = []
  /// Columns that give the date together, with commas between them.
  private(set) var asOf: String?
  var notices: [Diagnostic] = []
  var questions: [ImportQuestion] = []
  /// Weeks or months whose year nothing says.
  private(set) var fault: Diagnostic?
  /// Whether a column has years of accounts, which give the date.
  private var hasAccounts = false

  init(_ mapping: ImportMapping, kinds: [ColumnKind?]) {
    (self.mapping, self.kinds) = (mapping, kinds)
    leaveOutWholes()
    askAccounts()
    propose()
    askDated()
  }

  /// 2021/22 is a year of accounts, and when those begin only the user knows.
  private mutating func askAccounts() {
    for index in kinds.indices where kinds[index] != nil && ColumnWords(table.columns[index].name).say(ColumnWords.year)
    {
      guard !hasAccounts, let years = AccountingYears(table.texts(of: index).unique) else { continue }
      let options = years.options(name(index), behind: "--map \(ShellText.quoted("\(name(index))=as_of"))")
      let months = years.mayBeMonths ? ["--map \(ShellText.quoted("\(name(index))=as_of"))"] : []
      kinds[index] = nil
      hasAccounts = true
      questions.append(
        ImportQuestion(
          options[0], alternatives: options.dropFirst() + months,
          "\(table.place(of: table.columns[index].offset)): \(years.question)"))
    }
  }

  /// “Round 12 (March 2024)”: where no column has dates, texts may end with some.
  private mutating func askDated() {
    guard asOf == nil, questions.isEmpty, !gives("as_of"), !gives("from"), mapping.dateParts.isEmpty,
      !maps.contains(where: { $0.hasSuffix("=as_of") || $0.hasSuffix("=from") }), !all(.number).isEmpty
    else { return }
    for index in kinds.indices where kinds[index] != nil {
      let texts = table.texts(of: index).prefix(Self.mostRows).unique
      let dates = texts.compactMap { DatedName($0)?.date }
      guard !texts.isEmpty, texts.count <= 24, dates.count == texts.count else { continue }
      let words = zip(texts, dates).map { ImportMapping.map(name(index), $0, $1) }
      let taken = (["\(name(index))=as_of"] + words).map { "--map \(ShellText.quoted($0))" }.joined(separator: " ")
      kinds[index] = nil
      return questions.append(
        ImportQuestion(
          taken, alternatives: ["group", "skip"].map { "--map \(ShellText.quoted("\(name(index))=\($0)"))" },
          "\(table.place(of: table.columns[index].offset)): “\(texts[0].prefix(60).visible)” and what else stands in “\(shown(index))” ends with a date; is that when the values are of?"
        ))
    }
  }

  /// Columns of more rows than these are looked through no further.
  private static let mostRows = 100_000

  /// “Total” among days or years is no day.
  private mutating func leaveOutWholes() {
    let fields = ["as_of", "from", "to"].map { ImportMeaning.field($0) } + [.datePart]
    for index in kinds.indices
    where kinds[index].map(\.isDate) ?? mapping.meanings[index].map(fields.contains) ?? false {
      for text in table.texts(of: index).unique
      where NameCheck.isWhole(text) && mapping.word(for: text, in: index) == nil {
        maps.append(ImportMapping.map(name(index), text, "skip"))
        note(
          index,
          "“\(text.visible)” among the dates is by its name the whole of them, and its row left out; --map \(ShellText.quoted(ImportMapping.map(name(index), text, "DATE"))) says otherwise"
        )
      }
    }
  }

  private mutating func propose() {
    let (weeks, quarters, months, days) = (all(.week), all(.quarter), all(.month), all(.day))
    // The smallest of them says the day, or the days.
    let parts = !weeks.isEmpty ? [weeks[0]] : months.first.map { [$0] + days.prefix(1) } ?? Array(quarters.prefix(1))
    var years = all(.year)
    var dates = all(.date)
    var hasDate = gives("as_of") || gives("from") || !mapping.dateParts.isEmpty || hasAccounts
    if !hasDate, let start = first(dates, ColumnWords.start), let end = first(dates, ColumnWords.end), start != end {
      take(start, as: "from", "the first days of periods", or: "as_of")
      take(end, as: "to", "the last days of periods", or: "as_of")
      dates.removeAll { $0 == start || $0 == end }
      hasDate = true
    }
    for index in dates
    where ColumnWords(table.columns[index].name).say(ColumnWords.updated)
      && (dates.count > 1 || hasDate || !years.isEmpty)
    {
      leaveOut(index, "the day on which the table was changed", or: "published")
      dates.removeAll { $0 == index }
    }
    for index in dates
    where ColumnWords(table.columns[index].name).say(ColumnWords.published)
      && (dates.count > 1 || hasDate || !years.isEmpty)
    {
      if gives("published") {
        leaveOut(index, "another day of publication", or: "published")
      } else {
        take(index, as: "published", "the days of publication", or: "as_of")
      }
      dates.removeAll { $0 == index }
    }
    if !hasDate, dates.count > 1, isLater(dates[0], than: dates[1]) { dates.swapAt(0, 1) }
    if !hasDate, let index = dates.first {
      take(index, as: "as_of", "the days or periods that the values speak of", or: "published")
      dates.removeFirst()
      hasDate = true
    }
    if !hasDate, let year = years.first, !parts.isEmpty {
      let columns = [year] + parts
      asOf = columns.map(name).joined(separator: ",")
      for index in columns { kinds[index] = nil }
      note(
        year,
        "\(columns.map { "“\(shown($0))”" }.joined(separator: " and ")) are taken for the date together; --map \(ShellText.quoted("\(name(year))=as_of")) takes the year alone"
      )
      years.removeFirst()
      hasDate = true
    } else if !hasDate, let year = years.first {
      take(year, as: "as_of", "the years that the values speak of", or: "skip")
      years.removeFirst()
      hasDate = true
    }
    if !hasDate, let part = parts.first, kinds[part] != nil, Set(table.texts(of: part)).count > 1 {
      fault = table.diagnostic(
        .missingValue, at: table.columns[part].offset,
        "“\(shown(part))” has parts of dates, as “\(table.texts(of: part)[0])”, and no column has their year; add a column of years, write the year in each cell, or say the day of all rows with --set as_of=DATE"
      )
    }
    for index in years + weeks + quarters + months + days where kinds[index] != nil {
      leaveOut(index, "a part of a date that another column has", or: "as_of")
    }
    for index in dates {
      ask(
        index, ["published", "skip", "caveat"],
        "dates beside those of another column, as “\(table.texts(of: index)[0])”; which are these?")
    }
  }

  /// Whether the days of a column are in no row before those of another, and in one behind it: nothing is published before it happens.
  private func isLater(_ column: Int, than other: Int) -> Bool {
    let pairs = table.rows.lazy.map { row in
      (DateReader().day(row.cells[column].text), DateReader().day(row.cells[other].text))
    }
    var isLater = false
    for case (let day?, let before?) in pairs {
      if day < before { return false }
      if before < day { isLater = true }
    }
    return isLater
  }

  private func first(_ columns: [Int], _ words: Set<String>) -> Int? {
    columns.first { ColumnWords(table.columns[$0].name).say(words) }
  }
}
