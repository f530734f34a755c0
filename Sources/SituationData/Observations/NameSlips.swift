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
    let doubts = doubts(of: places, .place) + doubts(of: groups, .group) + doubts(of: events, .event)
    guard !doubts.isEmpty else { return [] }
    let rows = firstRows(of: doubts)
    return doubts.compactMap { doubt in
      guard let row = rows[doubt.subject], !table.allows(doubt.rule, in: row) else { return nil }
      let (location, excerpt) = table.location(doubt.subject.column, of: row)
      return Diagnostic(
        .warning, doubt.rule, at: location, doubt.message, excerpt: excerpt, column: doubt.subject.column.rawValue)
    }
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
  }

  private func doubts(of names: [Int], _ column: ObservationTable.Column) -> [Doubt] {
    var doubts: [Doubt] = []
    var first: [String: Int] = [:]
    for name in names {
      let text = table.strings[name]
      let subject = Subject(column: column, name: name)
      if column != .event, DateLikeName.matches(text) {
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
            "the \(column.rawValue)s “\(text)” and “\(table.strings[other])” differ \(Self.difference(text, table.strings[other])); write both alike where they are one"
        ))
    }
    return doubts
  }

  private static func difference(_ one: String, _ other: String) -> String {
    if one.lowercased() == other.lowercased() { return "in capitals only" }
    func letters(_ text: String) -> String { String(text.filter { $0.isLetter || $0.isNumber }) }
    if letters(one) == letters(other) { return "in punctuation or blanks only" }
    return "in capitals, accents or punctuation only"
  }

  private func firstRows(of doubts: [Doubt]) -> [Subject: Int] {
    let wanted = Set(doubts.map(\.subject))
    var rows: [Subject: Int] = [:]
    for row in table.rows.indices {
      for (column, name) in [
        (ObservationTable.Column.place, table.rows.place(of: row)), (.group, table.rows.group(of: row)),
        (.event, table.rows.event(of: row)),
      ] {
        guard let name, case let subject = Subject(column: column, name: name), wanted.contains(subject),
          rows[subject] == nil
        else { continue }
        rows[subject] = row
      }
      if rows.count == wanted.count { break }
    }
    return rows
  }
}

extension ObservationTable {
  /// Of more names ids are made by programs, which have no slips of a hand: events are then not held against each other.
  var hasFewNames: Bool { strings.count <= 10_000 }
}
