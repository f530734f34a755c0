import SourceText

/// Finds names that a spreadsheet has made of something else, and two that may be meant to be one.
struct NameSlips {
  private let table: ObservationTable

  init(in table: ObservationTable) { self.table = table }

  /// Warnings, each at the first row that has the name.
  ///
  /// - Parameters:
  ///   - places: numbers of names, each once, in the order in which rows have them; none where places.csv lists them.
  ///   - groups: the same of groups.
  func warnings(places: [Int], groups: [Int]) -> [Diagnostic] {
    let events = table.hasFewNames ? table.rows.indices.compactMap { table.rows.event(of: $0) }.unique : []
    let doubts =
      doubts(of: places, .place) + doubts(of: groups, .group) + doubts(of: events, .event)
      + misspelt(places, .place) + misspelt(groups, .group)
    guard !doubts.isEmpty else { return [] }
    let rows = rows(of: doubts)
    return doubts.compactMap { doubt in
      guard var row = rows[doubt.subject]?.first, !table.allows(doubt.rule, in: row) else { return nil }
      var message = doubt.message
      if let other = doubt.other {
        var otherRow = rows[Subject(column: doubt.subject.column, name: other)]
        // The rarer one is the slip.
        if let count = rows[doubt.subject]?.count, let others = otherRow, others.count < count {
          (row, otherRow) = (others.first, Rows(first: row, count: count))
        }
        if let place = otherRow.map({ table.place(of: $0.first) }) { message += " (the other stands in \(place))" }
      }
      let (location, excerpt) = table.location(doubt.subject.column, of: row)
      return Diagnostic(
        .warning, doubt.rule, at: location, message, excerpt: excerpt, column: doubt.subject.column.rawValue)
    }
  }

  /// The rows that have a name.
  private struct Rows {
    var first: Int
    var count: Int
  }

  /// A name by its column and number.
  private struct Subject: Hashable {
    var column: ObservationTable.Column
    var name: Int
  }

  private struct Doubt {
    var subject: Subject
    var rule: DiagnosticRule
    var message: String
    /// The name that it may be meant to be.
    var other: Int?
  }

  private func doubts(of names: [Int], _ column: ObservationTable.Column) -> [Doubt] {
    var doubts: [Doubt] = []
    var first: [String: Int] = [:]
    for name in names {
      let text = text(of: name, column)
      let subject = Subject(column: column, name: name)
      if column != .event, DateLikeName.matches(text) || (column == .group && DateLikeName.isSerial(text)) {
        doubts.append(
          Doubt(
            subject: subject, rule: .dateLikeName,
            message:
              "the \(column.rawValue) “\(text)” looks like a date that a spreadsheet made of something else, as 5-9 or 10-14; write what stood there"
          ))
      }
      let skeleton = NameForm.skeleton(text)
      guard !skeleton.isEmpty else { continue }
      guard let other = first[skeleton] else {
        first[skeleton] = name
        continue
      }
      doubts.append(
        Doubt(
          subject: subject, rule: .nearSameName,
          message:
            "the \(column.rawValue)s “\(text)” and “\(self.text(of: other, column))” differ \(Self.difference(text, self.text(of: other, column))); write both alike where they are one",
          other: other))
    }
    return doubts
  }

  private func text(of name: Int, _ column: ObservationTable.Column) -> String {
    column == .event ? table.eventId(name) : table.strings[name]
  }

  private static func difference(_ one: String, _ other: String) -> String {
    if one.lowercased() == other.lowercased() { return "in capitals only" }
    func letters(_ text: String) -> String { String(text.filter { $0.isLetter || $0.isNumber }) }
    if letters(one) == letters(other) { return "in punctuation or blanks only" }
    if NameForm.mixesAlphabets(one) || NameForm.mixesAlphabets(other) {
      return "in letters of another alphabet that look alike"
    }
    return "in capitals, accents or punctuation only"
  }

  // MARK: - Letters

  /// Of more names the letters are not held against each other.
  static let mostNames = 1_000

  /// Names of which one word differs in one letter, where one stands in few rows and never beside the other.
  private func misspelt(_ names: [Int], _ column: ObservationTable.Column) -> [Doubt] {
    guard names.count > 1, names.count <= Self.mostNames else { return [] }
    let pairs = LetterSlips.pairs(among: names.map { table.strings[$0] })
    guard !pairs.isEmpty else { return [] }
    let wanted = Set(pairs.flatMap { [names[$0.one], names[$0.other]] })
    var slices: [Int: Set<Slice>] = [:]
    var indicators: [Int: Set<Int>] = [:]
    var counts: [Int: Int] = [:]
    for row in table.rows.indices {
      guard let name = name(column, of: row), wanted.contains(name) else { continue }
      // A person of an event counts nothing beside its number.
      if table.rows.name(of: row) == nil { slices[name, default: []].insert(Slice(of: row, column, in: table.rows)) }
      indicators[name, default: []].insert(table.rows.indicator(of: row))
      counts[name, default: 0] += 1
    }
    return pairs.compactMap { pair in
      let (one, other) = (names[pair.one], names[pair.other])
      let rarer = min(counts[one] ?? 0, counts[other] ?? 0)
      let (own, others) = (slices[one] ?? [], slices[other] ?? [])
      guard own.isDisjoint(with: others), rarer == 1 || !pair.isExchange else { return nil }
      // Groups of two indicators are two things; places are the same for all.
      guard column == .place || !indicators[one, default: []].isDisjoint(with: indicators[other, default: []]) else {
        return nil
      }
      return Doubt(
        subject: Subject(column: column, name: other), rule: .nearSameName,
        message:
          "the \(column.rawValue)s “\(table.strings[other])” and “\(table.strings[one])” differ in one letter only; write both alike where they are one",
        other: one)
    }
  }

  /// Values of one indicator, source, time and status that differ in the column alone.
  private struct Slice: Hashable {
    var indicator: Int
    var source: Int
    var status: Status
    var other: Int?
    var moment: RowMoment

    init(of row: Int, _ column: ObservationTable.Column, in rows: ObservationRows) {
      (indicator, source, status) = (rows.indicator(of: row), rows.source(of: row), rows.status(of: row))
      other = column == .place ? rows.group(of: row) : rows.place(of: row)
      moment = RowMoment(of: row, in: rows)
    }
  }

  private func name(_ column: ObservationTable.Column, of row: Int) -> Int? {
    switch column {
    case .place: table.rows.place(of: row)
    case .group: table.rows.group(of: row)
    default: table.rows.event(of: row)
    }
  }

  private func rows(of doubts: [Doubt]) -> [Subject: Rows] {
    let wanted = Set(
      doubts.flatMap { doubt in
        [doubt.subject] + (doubt.other.map { [Subject(column: doubt.subject.column, name: $0)] } ?? [])
      })
    var rows: [Subject: Rows] = [:]
    for row in table.rows.indices {
      for column in [ObservationTable.Column.place, .group, .event] {
        guard let name = name(column, of: row), case let subject = Subject(column: column, name: name),
          wanted.contains(subject)
        else { continue }
        rows[subject, default: Rows(first: row, count: 0)].count += 1
      }
    }
    return rows
  }
}
