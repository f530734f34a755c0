import SourceText

/// What is not looked for in tables that are as large as programs make them: said once, since nothing is left out in silence.
struct LargeTable {
  private let table: ObservationTable
  private let names: Int

  /// - Parameter names: of places, or of groups, whichever are more.
  init(_ table: ObservationTable, names: Int) { (self.table, self.names) = (table, names) }

  /// nil where all is looked for.
  var notice: Diagnostic? {
    var rules: [DiagnosticRule] = []
    if !table.hasFewNames { rules += [.exchangedDay, .doubtfulNumber, .sumOfOthers, .mixedEvents, .sameEvent] }
    if !table.hasFewNames || !table.isOfAHand {
      rules += [.misplacedCell, .mixedPlaces, .mixedGroups, .nestedGroups, .emptyCell, .partsExceed]
    }
    if !table.hasFewNames || names > NameSlips.mostNames { rules.append(.nearSameName) }
    guard !rules.isEmpty else { return nil }
    let (location, excerpt) = table.location(nil, of: 0)
    return Diagnostic(
      .notice, .largeTable, at: location,
      "\(table.rows.count) rows with \(table.nameCount) names are more than people type: slips of a hand are not looked for in all rows, which else would be told as \(rules.map(\.rawValue).joined(separator: ", "))",
      excerpt: excerpt)
  }
}

extension ObservationTable {
  /// Of more names ids are made by programs, which have no slips of a hand: events are then not held against each other.
  var hasFewNames: Bool { nameCount <= 10_000 }

  fileprivate var nameCount: Int { strings.count + rows.events.count }

  /// Of more rows what their names tell is not looked for: programs misspell none.
  var isOfAHand: Bool { rows.count <= 100_000 }
}
