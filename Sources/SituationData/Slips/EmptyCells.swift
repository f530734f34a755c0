import SourceText

/// Finds rows of an indicator in which the place, the group or the event is empty and probably forgotten: as a whole they would be
/// the only one, less than their parts, or stand in the place of a part that is missing.
struct EmptyCells {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable
  private let places: PlaceTree

  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable, _ places: PlaceTree) {
    (self.indicator, self.rows, self.table, self.places) = (indicator, rows, table, places)
  }

  /// - Parameter places: those that rows of all indicators have.
  func slips(beside places: inout PlacesByMoment) -> [RowSlip] {
    let sources = Dictionary(grouping: rows) { table.rows.source(of: $0) }
    var slips: [RowSlip] = []
    for source in sources.keys.sorted() {
      guard let own = sources[source] else { continue }
      slips += self.slips(.place, in: own, beside: &places) + self.slips(.group, in: own, beside: &places)
    }
    return slips + eventSlips()
  }

  /// An occurrence without its id is counted beside those that have one.
  private func eventSlips() -> [RowSlip] {
    guard indicator.accumulation == .flow else { return [] }
    let without = rows.filter { table.rows.event(of: $0) == nil }
    guard !without.isEmpty, without.count * 2 <= rows.count - without.count else { return [] }
    return without.map { row in
      RowSlip(
        rule: .mixedEvents, row: row, column: .event,
        message:
          "this row has no event, and \(rows.count - without.count) others of “\(indicator.id)” have one; give it the id of its occurrence, so that it is not counted beside it"
      )
    }
  }

  // MARK: - Places and groups

  /// Values of one time that differ in one column alone.
  private struct Slice {
    /// By their names, of each the last.
    var parts: [Int: Int] = [:]
    var wholes: [Int] = []
  }

  private struct SliceKey: Hashable {
    var moment: RowMoment
    var other: Int?
  }

  private func slips(
    _ column: ObservationTable.Column, in rows: [Int], beside places: inout PlacesByMoment
  ) -> [RowSlip] {
    let count = rows.count { table.rows.name(in: column, of: $0) == nil }
    // Where most rows have none, a whole is what is reported.
    guard count > 0, rows.count - count > 0, count <= max(1, (rows.count - count) / 2) else { return [] }
    var slices: [SliceKey: Slice] = [:]
    for row in rows {
      let other = column == .place ? table.rows.group(of: row) : table.rows.place(of: row)
      let key = SliceKey(moment: RowMoment(of: row, in: table.rows), other: other)
      if let name = table.rows.name(in: column, of: row) {
        slices[key, default: Slice()].parts[name] = row
      } else {
        slices[key, default: Slice()].wholes.append(row)
      }
    }
    let context = Context(column: column, slices: slices)
    let rule = column == .place ? DiagnosticRule.mixedPlaces : .mixedGroups
    var slips: [RowSlip] = []
    for (key, slice) in slices where !slice.wholes.isEmpty {
      let parts = partValues(slice.parts, column)
      let missing = missing(in: slice, of: key.moment, context, beside: &places)
      for row in slice.wholes {
        guard let reason = doubt(about: row, in: slice, parts, missing: missing, context) else { continue }
        slips.append(
          RowSlip(
            rule: rule, row: row, column: column,
            message:
              "this row has no \(column.rawValue), and so counts as the whole of “\(indicator.id)”, but \(reason); fill in its \(column.rawValue), or, where it is the whole, write \(rule.rawValue) in the column allow"
          ))
      }
    }
    return slips.sorted { $0.row < $1.row }
  }

  private struct Context {
    var column: ObservationTable.Column
    var names: Set<Int> = []
    /// Those that rows of one time have, whatever else they differ in.
    var namesByMoment: [RowMoment: Set<Int>] = [:]
    /// How many times have parts and no whole, parts and a whole, a whole alone.
    var (divided, both, undivided) = (0, 0, 0)

    init(column: ObservationTable.Column, slices: [SliceKey: Slice]) {
      self.column = column
      for (key, slice) in slices {
        names.formUnion(slice.parts.keys)
        if key.other != nil { namesByMoment[key.moment, default: []].formUnion(slice.parts.keys) }
        switch (slice.parts.isEmpty, slice.wholes.isEmpty) {
        case (false, true): divided += 1
        case (false, false): both += 1
        default: undivided += 1
        }
      }
    }
  }

  /// - Parameter missing: the one name that a row of the slice may lack.
  private func doubt(
    about row: Int, in slice: Slice, _ parts: PartValues?, missing: String?, _ context: Context
  ) -> String? {
    if context.names.count == 1, context.divided > 1, context.undivided + context.both == 1,
      let name = context.names.first
    {
      return "all \(context.divided) other dates or events have “\(table.strings[name])” there"
    }
    if context.divided >= 4, (context.undivided + context.both) * 4 <= context.divided {
      return "\(context.divided) other dates or events have rows with one, and no whole"
    }
    guard !slice.parts.isEmpty else { return nil }
    if let value = table.rows.value(of: row), let reason = parts.flatMap({ contradiction(value, $0) }) {
      return reason
    }
    if slice.parts.count > 1, stands(row, between: slice.parts, context.column) {
      return "it stands between rows of its date that have one"
    }
    guard context.both <= 1, let missing else { return nil }
    return "of its date the \(context.column.rawValue) “\(missing)” is the only one without a row"
  }

  /// What the parts of one time say of their whole.
  private struct PartValues {
    var lowest: DecimalNumber
    var highest: DecimalNumber
    var count: Int
    /// nil where they may overlap.
    var sum: DecimalNumber?
  }

  /// nil where none has a value.
  private func partValues(_ parts: [Int: Int], _ column: ObservationTable.Column) -> PartValues? {
    let values = parts.values.compactMap { table.rows.value(of: $0) }
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    let areApart =
      column == .group
      ? indicator.hasExclusiveGroups : places.nested(among: parts.keys.sorted().map { table.strings[$0] }) == nil
    return PartValues(lowest: lowest, highest: highest, count: values.count, sum: areApart ? values.total : nil)
  }

  /// Why a value cannot be the whole of parts; nil where it can.
  private func contradiction(_ whole: DecimalNumber, _ parts: PartValues) -> String? {
    if indicator.measure == .rate {
      guard parts.count > 1, whole < parts.lowest || parts.highest < whole else { return nil }
      return "it lies outside of the values of its date that have one"
    }
    guard parts.lowest >= .zero else { return nil }
    if whole < parts.highest { return "it is less than \(parts.highest.plain), a part of its date" }
    guard let sum = parts.sum, whole < sum else { return nil }
    return "it is less than \(sum.plain), the sum of the parts of its date"
  }

  private func stands(_ row: Int, between parts: [Int: Int], _ column: ObservationTable.Column) -> Bool {
    func isPart(_ other: Int) -> Bool {
      guard table.rows.indices.contains(other), table.rows.file(of: other) == table.rows.file(of: row) else {
        return false
      }
      return table.rows.name(in: column, of: other).map { parts[$0] == other } ?? false
    }
    return isPart(row - 1) && isPart(row + 1)
  }

  /// The one name that all rows beside these have, or other times, or places.csv, and this one has not; nil where there are
  /// none or several.
  private func missing(
    in slice: Slice, of moment: RowMoment, _ context: Context, beside places: inout PlacesByMoment
  ) -> String? {
    guard !slice.parts.isEmpty, context.both <= 1 else { return nil }
    var missing = self.missing(in: slice, of: moment, context)
    if missing.count != 1, context.column == .place, let row = slice.wholes.first {
      missing = places.names(besides: Set(slice.parts.keys), atTimeOf: row, in: table).map { table.strings[$0] }
    }
    return missing.count == 1 ? missing.first : nil
  }

  /// The names that rows beside these or other times have, or places.csv, and this one has not.
  private func missing(in slice: Slice, of moment: RowMoment, _ context: Context) -> [String] {
    let beside = (context.namesByMoment[moment] ?? []).subtracting(slice.parts.keys)
    if beside.count == 1 { return beside.map { table.strings[$0] } }
    // Of few dates nobody knows which parts a whole usually has.
    if context.divided > 2 {
      let missing = context.names.subtracting(slice.parts.keys)
      if !missing.isEmpty { return missing.sorted().prefix(2).map { table.strings[$0] } }
    }
    guard context.column == .place, !places.isEmpty else { return [] }
    let present = Set(slice.parts.keys.map { table.strings[$0] })
    let parents = Set(present.map { places.places[$0]?.parent })
    guard parents.count == 1, let parent = parents.first else { return [] }
    return places.places.entries.filter { $0.parent == parent && !present.contains($0.id) }.prefix(2).map(\.name)
  }
}
