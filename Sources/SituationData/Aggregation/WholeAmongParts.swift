import SourceText

/// Finds a whole that stands among its own parts: a place and one that lies within it, or, where places.csv does not say so, a
/// value that equals the sum of others.
enum WholeAmongParts {
  /// One of the values that are to be added.
  struct Member {
    var place: String?
    var group: String?
    var asOf: AsOf?
    var value: DecimalNumber?
    /// Its place in the files: of what lies next to it a table says that it belongs together.
    var position: Int

    init(_ row: Observation, _ index: Int, in table: ObservationTable) {
      (place, group) = (row.place.map { table.strings[$0] }, row.group.map { table.strings[$0] })
      (asOf, value, position) = (row.asOf, row.value, index)
    }

    init(_ figure: Figure) {
      (place, group, value) = (figure.place, figure.group, figure.value)
      asOf = figure.period.map { .period($0.calendar.lowerBound, $0.calendar.upperBound) } ?? figure.asOf.first
      position = figure.rows.first ?? 0
    }
  }

  /// What is wrong with adding them; nil where nothing is.
  static func fault(of members: [Member], in places: PlaceTree) -> String? {
    let named = members.compactMap(\.place).unique
    if named.count > 1, named.count == Set(named).count {
      if let (inner, outer) = places.nested(among: named) {
        return
          "“\(places.name(of: inner))” lies within “\(places.name(of: outer))”; name one of them"
      }
      if places.isEmpty, let name = whole(among: members, \.place, apart: \.group) {
        return
          "the value for “\(name)” is the sum of others, so that it seems to be their whole; say in places.csv what lies within what, or name one place"
      }
    }
    guard members.contains(where: { $0.group != nil }), let name = whole(among: members, \.group, apart: \.place) else {
      return nil
    }
    return
      "the value for the group “\(name)” is the sum of others, so that it seems to be their whole; enter the whole without a group, or name one group"
  }

  /// The place or group whose values are sums of others.
  ///
  /// Of one date it is enough that a value equals the sum of all others, where there are three or more. At two or more dates
  /// it is so too where there are two others, or where the three or more rows next to it add up to it.
  ///
  /// - Parameter other: what tells values of one name and date apart: they are looked at one after the other.
  private static func whole(
    among members: [Member], _ name: (Member) -> String?, apart other: (Member) -> String?
  ) -> String? {
    var tables: [Key: [(name: String, value: DecimalNumber, position: Int)]] = [:]
    for member in members {
      guard let name = name(member), let asOf = member.asOf, let value = member.value else { continue }
      tables[Key(asOf: asOf, other: other(member) ?? ""), default: []].append((name, value, member.position))
    }
    var found: [String: Int] = [:]
    for key in tables.keys.sorted(by: { ($0.asOf, $0.other) < ($1.asOf, $1.other) }) {
      guard let rows = tables[key]?.sorted(by: { $0.position < $1.position }), rows.count > 2,
        let sums = runningSums(rows.map(\.value)), let total = sums.last
      else { continue }
      // Sums never fall where no value is negative, so that each side can be looked through by halves.
      let canFall = rows.contains { $0.value < .zero }
      for (index, row) in rows.enumerated() where row.value > .zero {
        let isSumOfAll = total.subtracting(row.value) == row.value
        if isSumOfAll, rows.count > 3 { return row.name }
        guard isSumOfAll || (!canFall && isSumOfNeighbours(index, row.value, sums)) else { continue }
        found[row.name, default: 0] += 1
        if found[row.name, default: 0] > 1 { return row.name }
      }
    }
    return nil
  }

  private struct Key: Hashable {
    var asOf: AsOf
    var other: String
  }

  /// Sums of the first values, beginning with that of none; nil where they have too many digits.
  private static func runningSums(_ values: [DecimalNumber]) -> [DecimalNumber]? {
    var sums = [DecimalNumber.zero]
    for value in values {
      guard let next = sums[sums.count - 1].adding(value) else { return nil }
      sums.append(next)
    }
    return sums
  }

  /// Whether three or more rows directly behind or before one add up to it.
  private static func isSumOfNeighbours(_ index: Int, _ value: DecimalNumber, _ sums: [DecimalNumber]) -> Bool {
    if let wanted = sums[index + 1].adding(value) {
      let end = sums.partitioningIndex { $0 > wanted } - 1
      if sums[end] == wanted, end - (index + 1) >= 3 { return true }
    }
    if let wanted = sums[index].subtracting(value) {
      let start = sums.partitioningIndex { $0 >= wanted }
      if start < sums.count, sums[start] == wanted, index - start >= 3 { return true }
    }
    return false
  }
}
