import SourceText

extension FigureRow {
  /// A part of the cell `caveat`. Its words belong to the format, as those of `status` do: figures.csv is one file, in
  /// whatever languages its figures are printed. What a reader of them sees is said by a language.
  enum Remark {
    case computed(Figure.Derivation)
    case outcome(Outcome)
    case reporting(Figure.Reporting)
    case since(Day)
    case covers(Coverage.Extent)
    case addedToCount
    case revision
    case absent(Figure.Absence)
    case caveat(Figure.Caveat)
    case bounds(String)
    case scope(String)
    case via([String])
  }

  static func remarks(of figure: Figure) -> [Remark] {
    var remarks: [Remark] = []
    if let derivation = figure.derivation { remarks.append(.computed(derivation)) }
    if let outcome = figure.outcome { remarks.append(.outcome(outcome)) }
    if let reporting = figure.reporting { remarks.append(.reporting(reporting)) }
    if let period = figure.period {
      if let since = period.since { remarks.append(.since(since)) }
      if figure.isIncreaseOfTotal { remarks.append(.addedToCount) }
    }
    if figure.period == nil, figure.isPartial, let extent = figure.coverage?.extent, !extent.isWhole {
      remarks.append(.covers(extent))
    }
    if figure.isRevision { remarks.append(.revision) }
    if let absence = figure.absence { remarks.append(.absent(absence)) }
    remarks += figure.caveats.map { .caveat($0) }
    if !figure.bounds.isEmpty { remarks.append(.bounds(figure.bounds)) }
    if !figure.scope.isEmpty { remarks.append(.scope(figure.scope)) }
    if !figure.via.isEmpty { remarks.append(.via(figure.via)) }
    return remarks
  }
}

extension FigureRow.Remark {
  var text: String {
    switch self {
    case .computed(let derivation): derivation.text
    case .outcome(let outcome): outcome.text
    case .reporting(let reporting):
      "\(reporting.places.count) of \(reporting.total) parts: \(reporting.places.joined(separator: ", "))"
    case .since(let day): "since \(day.iso)"
    case .covers(let extent): "covers \(extent.text)"
    case .addedToCount: "added to the count"
    case .revision: "revision: the running total fell"
    case .absent(let absence): absence.rawValue
    case .caveat(.said(let text)): text
    case .caveat(.undatedLeftOut(let values)): "\(values) without a date left out"
    case .caveat(.leftOut(let rows, let division)):
      "\(rows) row\(rows == 1 ? "" : "s") by \(division.rawValue) left out"
    case .caveat(.addedBetweenDates): "added to the count between these dates"
    case .bounds(let bounds): "bounds: \(bounds)"
    case .scope(let scope): "scope: \(scope)"
    case .via(let sources): "via \(sources.joined(separator: ", "))"
    }
  }
}

extension Outcome {
  /// As figures.csv says it.
  package var text: String {
    switch self {
    case .carriedOut: "carried out"
    case .carriedOutOtherwise(let figures):
      "carried out: \(figures.map { "\($0.value?.plain ?? "") by \($0.sources.joined(separator: ", "))" }.joined(separator: ", "))"
    case .cancelled(let day): "cancelled on \(day.iso)"
    case .postponed(let date, let day, let isOverdue):
      "postponed on \(day.iso)\(date.map { " to \($0.iso)" } ?? "")\(isOverdue ? ", outcome not reported" : "")"
    case .replaced(let day): "replaced on \(day.iso)"
    case .withdrawn(let day): "withdrawn on \(day.iso)"
    case .overdue: "outcome not reported"
    case .mixed(let parts):
      parts.map { part in
        [part.value?.plain ?? "", part.outcome?.text ?? "to come"].filter { !$0.isEmpty }.joined(separator: " ")
      }.joined(separator: ", ")
    }
  }
}

extension Coverage.Extent {
  /// In the words of figures.csv.
  var text: String { "\(covered) of \(total) \(unit.rawValue)\(total == 1 ? "" : "s")" }
}
