import SourceText

/// Finds those of many rows that others say they already contain: each cell is read once, and no row is held against each.
struct InclusionIndex {
  /// A series as a cell names it; nil for what it leaves open. No row has the number `unknown`.
  private struct Named: Hashable {
    static let unknown = -1
    static let none = -2

    var indicator: Int
    var source: Int?
    var place: Int?
    var group: Int?

    /// The series of a row as far as another names it.
    func of(_ row: Observation) -> Named {
      Named(
        indicator: row.indicator, source: source.map { _ in row.source },
        place: place.map { _ in row.place ?? Self.none }, group: group.map { _ in row.group ?? Self.none })
    }

    /// Which parts are named.
    var form: [Bool] { [source != nil, place != nil, group != nil] }
  }

  /// An indicator, and which parts of its series are named.
  private struct Form: Hashable {
    var indicator: Int
    var parts: [Bool]
  }

  /// Rows of one series in the order of their first days.
  fileprivate struct Parts {
    /// In the order in which they were given.
    var rows: [Int] = []
    /// Rows without a date: they may be of any day.
    var undated: [Int] = []
    var firstDays: [Day] = []
    /// Of all rows up to each the last day, and the same without the row that has it.
    var lastDays: [(row: Int, day: Day, other: Day?)] = []
  }

  private let known: KnownSituation
  private let rows: [Int]
  private var cells: [String: [Named]] = [:]
  /// For each way of naming a series of an indicator, what the rows of each include.
  private var inner: [Form: [Named: [String]]] = [:]
  /// For each form of naming a series, the rows of each.
  private var parts: [[Bool]: [Named: Parts]] = [:]

  /// - Parameter rows: those that may be contained in others.
  init(_ rows: [Int], in known: KnownSituation) {
    (self.rows, self.known) = (rows, known)
  }

  /// Whether a row contains one of the rows, of whatever days.
  mutating func hasPart(of whole: Int) -> Bool {
    series(in: whole).contains { parts(of: $0).map { !$0.rows.isEmpty } ?? false }
  }

  /// The first of the rows, but not itself, that a row contains.
  ///
  /// - Parameter days: the days of which a part has to be, or to have no date; nil for any.
  mutating func part(of whole: Int, within days: ClosedRange<Day>?) -> Int? {
    let series = series(in: whole)
    guard series.contains(where: { parts(of: $0).map { $0.hasOne(but: whole, within: days) } ?? false }) else {
      return nil
    }
    let observations = known.situation.observations.rows
    return rows.first { row in
      guard row != whole, series.contains(where: { $0 == $0.of(observations[row]) }) else { return false }
      guard let days else { return true }
      return observations.touches(row, days) || observations.asOf(of: row) == .unknown
    }
  }

  /// Whether the source says that `whole` already contains the series of `part`.
  static func includes(_ whole: Figure, _ part: Figure, in known: KnownSituation) -> Bool {
    let wholes = whole.rows.filter(known.includesAnything)
    guard !wholes.isEmpty else { return false }
    // A later value of an included series holds it as well: what counts is the series, not the one row.
    var index = InclusionIndex(part.rows, in: known)
    return wholes.contains { index.hasPart(of: $0) }
  }

  /// The series that a row includes, and all that those include in turn.
  private mutating func series(in whole: Int) -> [Named] {
    let indicator = known.situation.observations.rows.indicator(of: whole)
    guard let cell = known.inclusions(of: indicator).cell(of: whole) else { return [] }
    if let series = cells[cell] { return series }
    var found: [Named] = []
    var seen: Set<Named> = []
    var open = named(in: cell)
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      for cell in innerCells(of: next) { open += named(in: cell) }
    }
    cells[cell] = found
    return found
  }

  /// What rows of a series include in turn, each cell once.
  private mutating func innerCells(of series: Named) -> [String] {
    let form = Form(indicator: series.indicator, parts: series.form)
    if inner[form] == nil {
      let inclusions = known.inclusions(of: series.indicator)
      var cells: [Named: [String]] = [:]
      for row in inclusions.wholes {
        guard let cell = inclusions.cell(of: row) else { continue }
        cells[series.of(known.situation.observations.rows[row]), default: []].append(cell)
      }
      inner[form] = cells.mapValues(\.unique)
    }
    return inner[form]?[series] ?? []
  }

  /// The series that a cell names.
  private func named(in cell: String) -> [Named] {
    let (situation, table) = (known.situation, known.situation.observations)
    return Inclusions.parts(of: cell).compactMap { text -> Named? in
      guard let reference = try? Reference.parsed(text).resolved(in: situation.places),
        let indicator = situation.indicators.index(of: reference.indicator)
      else { return nil }
      return Named(
        indicator: indicator, source: reference.source.map { situation.sources.index(of: $0) ?? Named.unknown },
        place: reference.place.map { table.index(of: $0) ?? Named.unknown },
        group: reference.group.map { table.index(of: $0) ?? Named.unknown })
    }
  }

  private mutating func parts(of series: Named) -> Parts? {
    if parts[series.form] == nil { parts[series.form] = sorted(by: series) }
    return parts[series.form]?[series]
  }

  /// The rows by the parts of their series that one names.
  private func sorted(by named: Named) -> [Named: Parts] {
    let observations = known.situation.observations.rows
    var rowsBySeries: [Named: [Int]] = [:]
    for row in rows { rowsBySeries[named.of(observations[row]), default: []].append(row) }
    return rowsBySeries.mapValues { rows in Parts(rows) { observations.asOf(of: $0).days } }
  }
}

extension InclusionIndex.Parts {
  fileprivate init(_ rows: [Int], days: (Int) -> ClosedRange<Day>?) {
    self.rows = rows
    var dated: [(row: Int, days: ClosedRange<Day>)] = []
    for row in rows {
      if let days = days(row) { dated.append((row, days)) } else { undated.append(row) }
    }
    dated.sort { $0.days.lowerBound < $1.days.lowerBound }
    firstDays = dated.map(\.days.lowerBound)
    for (row, days) in dated {
      guard let last = lastDays.last else {
        lastDays.append((row, days.upperBound, nil))
        continue
      }
      let day = days.upperBound
      lastDays.append(
        day > last.day ? (row, day, last.day) : (last.row, last.day, last.other.map { max($0, day) } ?? day))
    }
  }

  fileprivate func hasOne(but whole: Int, within days: ClosedRange<Day>?) -> Bool {
    func isOther(_ rows: [Int]) -> Bool { rows.count > 1 || rows.first.map { $0 != whole } ?? false }
    guard let days else { return isOther(rows) }
    if isOther(undated) { return true }
    let count = firstDays.partitioningIndex { $0 > days.upperBound }
    guard count > 0 else { return false }
    let last = lastDays[count - 1]
    return (last.row == whole ? last.other : last.day).map { $0 >= days.lowerBound } ?? false
  }
}
