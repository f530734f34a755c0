import SituationData
import SourceText

/// What the columns of a table seem to mean, as options of an import: what is taken for granted and said, and what is asked.
struct ColumnProposals {
  /// What is taken for granted: `COLUMN=MEANING`.
  var maps: [String] = []
  var sets: [String] = []
  /// Rows for indicators.csv.
  var indicators: [String] = []
  var asOf: String?
  var notices: [Diagnostic] = []
  /// What only the user knows; the first option of each is what is most likely.
  var questions: [ImportQuestion] = []
  let mapping: ImportMapping
  /// Nil where a column has a meaning already.
  var kinds: [ColumnKind?]
  /// The ids of indicators that are known or proposed.
  var ids: Set<String>

  var table: ImportedTable { mapping.table }

  init(_ mapping: ImportMapping, dates: ImportDates) {
    self.mapping = mapping
    ids = Set(mapping.indicators.ids)
    kinds = mapping.meanings.indices.map { index in
      let column = mapping.table.columns[index]
      let texts = mapping.table.texts(of: index)
      guard mapping.meanings[index] == nil, !texts.isEmpty else { return nil }
      if column.tag?.isNumber == true { return .number }
      return ColumnKind(column.name, texts: texts, rows: mapping.table.rows.count, dates: dates)
    }
    leaveOutWholes()
    proposePlaces()
    proposeDates()
    proposeTexts()
    proposeValues()
  }

  // MARK: - Options

  func name(_ index: Int) -> String { table.columns[index].handle }

  /// The same for a message.
  func shown(_ index: Int) -> String { name(index).prefix(60).visibleText }

  func all(_ kind: ColumnKind) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }

  /// Whether some column gives a field already.
  func gives(_ field: String) -> Bool { mapping.meanings.contains(.field(field)) || mapping.sets[field] != nil }

  mutating func note(_ index: Int, _ message: String) {
    notices.append(table.file.proposal(at: table.columns[index].offset, message))
  }

  /// Takes a column for something, and says so.
  mutating func take(_ index: Int, as meaning: String, _ words: String, or others: String = "skip") {
    maps.append("\(name(index))=\(meaning)")
    kinds[index] = nil
    note(
      index,
      "“\(shown(index))” is taken for \(words); --map \(ShellText.quoted("\(name(index))=\(others)")) says otherwise"
    )
  }

  mutating func leaveOut(_ index: Int, _ reason: String, or other: String) {
    take(index, as: "skip", "\(reason), and left out", or: other)
  }

  // MARK: - Dates

  /// A total among days or years is no day.
  private mutating func leaveOutWholes() {
    for index in kinds.indices {
      switch kinds[index] {
      case .date?, .year?, .month?, .quarter?, .week?, .day?: break
      default: continue
      }
      for text in table.texts(of: index).unique
      where NameCheck.isWhole(text) && mapping.word(for: text, in: index) == nil {
        maps.append("\(name(index)):\(text)=skip")
        note(
          index,
          "“\(text.visible)” among the dates is their sum, and its row left out; --map \(ShellText.quoted("\(name(index)):\(text)=DATE")) says otherwise"
        )
      }
    }
  }

  private mutating func proposeDates() {
    let (weeks, quarters, months, days) = (all(.week), all(.quarter), all(.month), all(.day))
    // The smallest of them says the day, or the days.
    let parts = !weeks.isEmpty ? [weeks[0]] : months.first.map { [$0] + days.prefix(1) } ?? Array(quarters.prefix(1))
    var years = all(.year)
    var dates = all(.date)
    var hasDate = gives("as_of") || gives("from") || !mapping.dateParts.isEmpty
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
    for index in years + weeks + quarters + months + days where kinds[index] != nil {
      leaveOut(index, "a part of a date that another column has", or: "as_of")
    }
    for index in dates {
      ask(
        index, ["published", "skip", "caveat"],
        "dates beside those of another column, as “\(table.texts(of: index)[0])”; which are these?")
    }
  }

  private func first(_ columns: [Int], _ words: Set<String>) -> Int? {
    columns.first { ColumnWords(table.columns[$0].name).say(words) }
  }

  // MARK: - Texts

  /// Asks what a column is; the first meaning is what is most likely.
  mutating func ask(_ index: Int, _ meanings: [String], _ remark: String) {
    kinds[index] = nil
    let options = meanings.map { "--map \(ShellText.quoted("\(name(index))=\($0)"))" }
    questions.append(
      ImportQuestion(
        options[0], alternatives: Array(options.dropFirst()),
        "\(table.place(of: table.columns[index].offset)): \(remark)"))
  }

  private mutating func proposeTexts() {
    for index in kinds.indices {
      let texts = table.texts(of: index)
      switch kinds[index] {
      case .group?: take(index, as: "group", "groups", or: "place")
      case .constant?: leaveOut(index, "the same in all rows, “\(texts[0].prefix(40).visibleText)”", or: "group")
      case .address? where !gives("url"): take(index, as: "url", "the addresses where values were read")
      case .document? where !gives("document"):
        take(index, as: "document", "the documents where values were read", or: "group")
      case .note?:
        if texts.allSatisfy({ $0.count < 4 }) || gives("caveat") {
          leaveOut(index, "marks of notes", or: "caveat")
        } else {
          take(index, as: "caveat", "remarks on values, printed with them")
        }
      case .source? where !gives("source"): take(index, as: "source", "who says so", or: "document")
      case .indicator? where !gives("indicator"):
        take(index, as: "indicator", "what is counted in each row", or: "group")
      case .mark?: leaveOut(index, "yes or no", or: "group")
      case .code?: leaveOut(index, "codes", or: "group")
      case .position?: leaveOut(index, "a position, number or rank, which is no figure", or: "INDICATOR")
      case .address?, .document?, .source?, .indicator?: leaveOut(index, "another column of its kind", or: "group")
      case .text?: askText(index, texts)
      default: continue
      }
    }
  }

  private mutating func askText(_ index: Int, _ texts: [String]) {
    let distinct = texts.unique
    let isLong = texts.reduce(0) { $0 + $1.count } > 40 * texts.count
    let hasPlace = maps.contains { $0.hasSuffix("=place") } || gives("place")
    let meanings =
      isLong ? ["caveat", "skip", "group"] : hasPlace ? ["group", "place", "skip"] : ["place", "group", "skip"]
    let samples = distinct.prefix(3).map { "“\($0.prefix(30).visibleText)”" }.joined(separator: ", ")
    ask(
      index, meanings,
      "“\(shown(index))” has \(distinct.count == 1 ? "one text" : "\(distinct.count) different texts"), as \(samples). Are they places, groups (a breakdown, as women and men), remarks (caveat), or nothing that is wanted (skip)?"
    )
  }
}

extension Substring {
  /// As `String.visible`.
  var visibleText: String { String(self).visible }
}
