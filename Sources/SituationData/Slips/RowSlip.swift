import SourceText

/// Something in a row that looks like a slip of a hand: a doubt, and no fault.
struct RowSlip {
  var rule: DiagnosticRule
  var row: Int
  var column: ObservationTable.Column?
  var message: String
}

/// Finds slips that only other rows show: a cell that is empty where all others are filled, a day that stands out of its order, a
/// value that is read otherwise than those beside it.
struct RowSlips {
  private let table: ObservationTable
  private let indicators: Catalog<Indicator>
  private let places: PlaceTree
  private let issue: Day?
  private let isSignDeclared: Bool

  /// - Parameters:
  ///   - issue: the date of issue.
  ///   - isSignDeclared: whether the situation says what stands before decimals.
  init(
    in table: ObservationTable, _ indicators: Catalog<Indicator>, _ places: PlaceTree, issue: Day?,
    isSignDeclared: Bool
  ) {
    (self.table, self.indicators, self.places) = (table, indicators, places)
    (self.issue, self.isSignDeclared) = (issue, isSignDeclared)
  }

  /// Warnings, each at its row. Tables that programs make have no slips of a hand: `LargeTable` says so.
  func warnings() -> [Diagnostic] {
    guard table.hasFewNames else { return [] }
    var slips = ExchangedDays(in: table, issue: issue).slips()
    var placesByMoment = PlacesByMoment()
    let isOfAHand = table.isOfAHand
    let usual = isOfAHand ? UsualNames(in: table) : UsualNames()
    slips += MisplacedDocuments(in: table, usual).slips()
    if isOfAHand { slips += MistypedYears(in: table, issue: issue).slips() }
    for (position, indicator) in indicators.entries.enumerated() {
      let rows = table.rows(of: position).filter(isOfOneValue)
      if isOfAHand, let whole = indicator.partOf.flatMap(indicators.index) {
        let wholes = table.rows(of: whole).filter(isOfOneValue)
        slips += ExceedingParts(of: indicator, rows, in: indicators.entries[whole], wholes, table).slips()
      }
      guard rows.count > 1 || (rows.count == 1 && indicator.measure != .count) else { continue }
      slips += DoubtfulNumbers(of: indicator, rows, in: table, isSignDeclared: isSignDeclared).slips()
      guard rows.count > 1 else { continue }
      slips += EmptyCells(of: indicator, rows, in: table, places).slips(beside: &placesByMoment)
      slips += UnnamedWholes(of: indicator, rows, in: table, places).slips()
      guard isOfAHand else { continue }
      slips +=
        UnlikeCells(of: indicator, rows, in: table).slips() + NestedGroups(of: indicator, rows, in: table).slips()
      slips += UndividedEvents(of: indicator, rows, in: table).slips()
      slips += StrayNames(of: indicator, rows, in: table, places, usual).slips()
    }
    return slips.filter { !table.allows($0.rule, in: $0.row) }.map { slip in
      let (location, excerpt) = table.location(slip.column, of: slip.row)
      return Diagnostic(
        .warning, slip.rule, at: location, slip.message, excerpt: excerpt, column: slip.column?.rawValue ?? "")
    }
  }

  /// Whether a row says how much there is: no target, no name of a person, nothing filled in.
  private func isOfOneValue(_ row: Int) -> Bool {
    let status = table.rows.status(of: row)
    return status != .target && status != .extrapolated && status != .withdrawn && table.rows.name(of: row) == nil
  }
}

/// Rows of one indicator that say something of one time: of one event, or of one as-of.
struct RowMoment: Hashable {
  private var event: Int?
  private var asOf: AsOf?

  init(of row: Int, in rows: ObservationRows) {
    event = rows.event(of: row)
    asOf = event == nil ? rows.asOf(of: row) : nil
  }
}

extension Collection<DecimalNumber> {
  /// The sum; nil where it has more digits than can be kept.
  var total: DecimalNumber? { reduce(DecimalNumber.zero as DecimalNumber?) { $0?.adding($1) } }
}
