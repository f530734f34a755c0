import SourceText

/// Where a file of observations has the columns that are read of every row. A class, since it would be copied for each row.
final class ObservationColumns {
  /// Which of the optional columns, and of `as_of`, have something in a row.
  struct Filled: OptionSet {
    let rawValue: UInt32

    static let asOf = Filled(rawValue: 1 << 0)
    static let value = Filled(rawValue: 1 << 1)
    static let published = Filled(rawValue: 1 << 2)
    static let status = Filled(rawValue: 1 << 3)
    static let event = Filled(rawValue: 1 << 4)
    static let low = Filled(rawValue: 1 << 5)
    static let high = Filled(rawValue: 1 << 6)
    static let qualifier = Filled(rawValue: 1 << 7)
    static let place = Filled(rawValue: 1 << 8)
    static let group = Filled(rawValue: 1 << 9)
    static let includes = Filled(rawValue: 1 << 10)
    static let via = Filled(rawValue: 1 << 11)
    static let name = Filled(rawValue: 1 << 12)
    static let namePublic = Filled(rawValue: 1 << 13)
    static let document = Filled(rawValue: 1 << 14)
    static let url = Filled(rawValue: 1 << 15)
    static let allow = Filled(rawValue: 1 << 16)
  }

  let indicator, source, value, asOf, published, status, event: TableColumn
  let low, high, qualifier, place, group, includes, via, name, namePublic: TableColumn
  let document, url, allow: TableColumn
  private let places: [(place: Int, bits: UInt32)]

  init(_ indices: [String: Int]) {
    func column(_ name: String) -> TableColumn { TableColumn(name, in: indices) }
    (indicator, source, value, asOf) = (column("indicator"), column("source"), column("value"), column("as_of"))
    (published, status, event) = (column("published"), column("status"), column("event"))
    (low, high, qualifier) = (column("low"), column("high"), column("qualifier"))
    (place, group, includes, via) = (column("place"), column("group"), column("includes"), column("via"))
    (name, namePublic) = (column("name"), column("name_public"))
    (document, url, allow) = (column("document"), column("url"), column("allow"))
    let all: [(TableColumn, Filled)] = [
      (asOf, .asOf), (value, .value), (published, .published), (status, .status), (event, .event), (low, .low),
      (high, .high), (qualifier, .qualifier), (place, .place), (group, .group), (includes, .includes), (via, .via),
      (name, .name), (namePublic, .namePublic), (document, .document), (url, .url), (allow, .allow),
    ]
    places = all.compactMap { column, filled in
      if case .at(let place) = column.place { (place, filled.rawValue) } else { nil }
    }
  }

  /// What reads rows that have an indicator, a source, a day, a value, maybe a place and an event, and nothing else of these.
  var plainRows: PlainRows {
    PlainRows(
      names: plainNames, day: asOf, number: value, id: event,
      others: [
        published, status, low, high, qualifier, group, includes, via, name, namePublic, document, url, allow,
      ])
  }

  var plainNames: (TableColumn, TableColumn, TableColumn) { (indicator, source, place) }

  /// Which cells of a row are not empty.
  @inline(__always)
  func filled(in row: TableRow) -> Filled { Filled(rawValue: row.bits(ofFilled: places)) }
}
