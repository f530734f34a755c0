package import SourceText

/// The rows of a `figures.csv` that was published.
package struct PublishedFigures: Hashable, Sendable {
  package let rows: [FigureRow]
  /// The day whose knowledge they are.
  package let day: Day

  /// - Parameter day: the day whose knowledge the rows are, where it is known; otherwise the last day on which one of them
  ///   was published is taken, of one of which nobody said when the last that it speaks of.
  /// - Returns: nil where nothing has a date.
  package init?(_ rows: [FigureRow], knownOn day: Day? = nil) {
    guard let day = day ?? rows.compactMap({ $0.published?.day ?? $0.lastDay }).max() else { return nil }
    (self.rows, self.day) = (rows, day)
  }
}

extension FigureRow {
  /// When it was said.
  var published: Published? {
    let text = cell("published")
    let isLatestPossible = text.hasPrefix("by ")
    return DateReader().day(isLatestPossible ? String(text.dropFirst(3)) : text).map {
      Published($0, isLatestPossible: isLatestPossible)
    }
  }

  /// The last day that it speaks of.
  fileprivate var lastDay: Day? { asOf.compactMap(\.last).max() }

  private var asOf: [AsOf] { cell("as_of").split(separator: "|").compactMap { DateReader().asOf(String($0)) } }

  /// The names of the rows it comes from.
  var inputs: [String] { cell("inputs").split(separator: "|").map(String.init) }

  /// The row as a figure, with no rows of the data behind it; nil where it has no value.
  func figure(in situation: Situation) -> Figure? {
    func number(_ column: String) -> DecimalNumber? { try? NumberReader().number(cell(column)) }
    func names(_ column: String) -> [String] { cell(column).split(separator: "|").map(String.init) }
    func name(_ column: String) -> String? { cell(column).isEmpty ? nil : cell(column) }
    let (value, low, high) = (number("value"), number("low"), number("high"))
    let caveat = cell("caveat")
    let remarks = Set(caveat.split(separator: "; ").map(String.init))
    guard value != nil || low != nil && high != nil || remarks.contains(Figure.Absence.numberNotGiven.rawValue) else {
      return nil
    }
    // Files of before the column had it among the remarks.
    let qualifier =
      Qualifier(rawValue: cell("qualifier")) ?? Qualifier.allCases.first { remarks.contains($0.rawValue) } ?? .exactly
    let terms = names("term")
    let asked = try? Reference.parsed(cell("figure")).resolved(in: situation.places)
    var figure = Figure(
      FigureContents(
        reference: cell("figure"), asked: asked, indicator: situation.indicators[cell("indicator")], unit: cell("unit"),
        value: value, absence: value == nil && low == nil ? .numberNotGiven : nil, low: low, high: high, bounds: "",
        qualifier: qualifier, asOf: asOf, published: published,
        status: Status(rawValue: cell("status")) ?? .reported, sources: names("source"), via: [], place: name("place"),
        group: name("group"), scope: "", term: terms.first ?? "", caveats: caveat.isEmpty ? [] : [.said(caveat)],
        rows: []))
    // What it was computed from is not carried, but what it is called and how it was computed are known.
    figure.derivation = situation.header.derived[cell("figure")].map { Figure.Derivation(definition: $0, inputs: []) }
    return figure
  }
}
