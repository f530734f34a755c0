import SituationData
import SourceText

/// What the hashtags of a table say of its columns (HXL 1.1, as far as it speaks of figures).
struct HXLMeanings {
  private let table: ImportedTable
  private let indicator: (_ name: String, _ tag: HXLTag?) -> String?
  private let dates: [Int: ImportMeaning]

  private static let places: Set<String> = ["loc", "country", "region"]

  /// - Parameter indicator: the indicator of the situation that a column's name or hashtag is called after.
  init(_ table: ImportedTable, indicator: @escaping (_ name: String, _ tag: HXLTag?) -> String?) {
    self.table = table
    self.indicator = indicator
    dates = Self.dates(of: table.columns)
  }

  /// Nil where the tag leaves it open.
  func meaning(of index: Int) -> ImportMeaning? {
    guard let tag = table.columns[index].tag else { return nil }
    if isPlace(tag) {
      if tag.has("code", "id"), let named = nameColumn(of: tag) { return .companion("code", of: [named]) }
      return tag.has("code", "id", "type", "lat", "lon") ? .skip : .field("place")
    }
    switch tag.name {
    case "date": return dates[index]
    case "status" where Self.own(tag).isEmpty: return .field("status")
    case "meta": return Self.meta(tag)
    case "description": return tag.has("caveat") ? .field("caveat") : .skip
    case "geo": return .skip
    case "indicator" where !tag.has("num", "value"): return Self.long(tag)
    case "indicator":
      return .field(Self.isLow(tag) ? "low" : Self.isHigh(tag) ? "high" : "value")
    case _ where tag.isNumber && !Self.isLow(tag) && !Self.isHigh(tag):
      return indicator(table.columns[index].name, tag).map { .values(Reference(indicator: $0)) }
    default: return nil
    }
  }

  /// What a tag says of the values of columns that share its attributes: `#status+killed` of `#affected+killed+f`.
  ///
  /// - Parameter values: the columns of values that are known already; those with the tag of a number join them.
  func companion(of index: Int, values: [Int]) -> ImportMeaning? {
    guard let tag = table.columns[index].tag else { return nil }
    let field = tag.name == "status" ? "status" : Self.isLow(tag) ? "low" : Self.isHigh(tag) ? "high" : nil
    let own = Self.own(tag)
    guard let field, !own.isEmpty else { return nil }
    let others = table.columns.indices.filter { value in
      guard let other = table.columns[value].tag, value != index else { return false }
      guard values.contains(value) || (other.isNumber && !Self.isLow(other) && !Self.isHigh(other)) else {
        return false
      }
      return field == "status"
        ? own.isSubset(of: other.attributes) : other.name == tag.name && own == Self.own(other)
    }
    return others.isEmpty ? nil : .companion(field, of: others)
  }

  /// The column of the names of the places of which another has the codes.
  private func nameColumn(of tag: HXLTag) -> Int? {
    table.columns.firstIndex { other in
      other.tag.map { $0.name == tag.name && !$0.has("code", "id", "type", "lat", "lon") } ?? false
    }
  }

  private func isPlace(_ tag: HXLTag) -> Bool {
    Self.places.contains(tag.name) || tag.name.wholeMatch(of: #/adm[1-5]/#) != nil
  }

  private static func isLow(_ tag: HXLTag) -> Bool { tag.has("lower", "low", "min") }
  private static func isHigh(_ tag: HXLTag) -> Bool { tag.has("upper", "high", "max") }

  /// The attributes that say what is counted.
  private static func own(_ tag: HXLTag) -> Set<String> {
    Set(tag.attributes).subtracting([
      "cumulative", "num", "value", "lower", "low", "min", "upper", "high", "max", "code", "name", "text", "type",
    ])
  }

  private static func meta(_ tag: HXLTag) -> ImportMeaning {
    tag.has("source")
      ? .field(tag.has("url") ? "url" : "source")
      : tag.has("url") ? .field("url") : tag.has("caveat") ? .field("caveat") : .skip
  }

  private static func long(_ tag: HXLTag) -> ImportMeaning {
    tag.has("unit") ? .field("unit") : tag.has("definition", "description", "type") ? .skip : .field("indicator")
  }

  /// The dates of a table: when a value was so, and when it was said. A lone date of reporting is both.
  private static func dates(of columns: [ImportedTable.Column]) -> [Int: ImportMeaning] {
    var fields: [Int: String] = [:]
    for (index, column) in columns.enumerated() {
      guard let tag = column.tag, tag.name == "date" else { continue }
      fields[index] =
        tag.has("reported", "published")
        ? "published"
        : tag.has("start")
          ? "from" : tag.has("end") ? "to" : tag.has("updated", "created", "approved") ? "skip" : "as_of"
    }
    if !fields.values.contains(where: { ["as_of", "from", "to"].contains($0) }) {
      for index in fields.keys where fields[index] == "published" { fields[index] = "as_of" }
    }
    return fields.mapValues { $0 == "skip" ? .skip : .field($0) }
  }
}

extension HXLTag {
  /// An id for what the tag counts.
  var id: String {
    ([name] + attributes.filter { !["cumulative", "num", "value"].contains($0) }).joined(separator: "_")
  }

  /// Whether its columns hold numbers of an indicator of their own.
  var isNumber: Bool {
    [
      "affected", "inneed", "targeted", "reached", "population", "value", "capacity", "impact", "output",
    ].contains(name)
  }

  /// What the tag says of accumulation and unit, or the words that stand for a choice.
  var accumulation: String { has("cumulative") ? "cumulative" : "ACCUMULATION" }
  var unit: String { ["affected", "inneed", "targeted", "reached", "population"].contains(name) ? "people" : "UNIT" }
}
