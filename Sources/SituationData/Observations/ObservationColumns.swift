/// Where a file of observations has the columns that are read of every row.
struct ObservationColumns {
  let indicator, source, value, asOf, published, status, event: TableColumn
  let low, high, qualifier, place, group, includes, via, name, namePublic: TableColumn

  init(_ indices: [String: Int]) {
    func column(_ name: String) -> TableColumn { TableColumn(name, in: indices) }
    (indicator, source, value, asOf) = (column("indicator"), column("source"), column("value"), column("as_of"))
    (published, status, event) = (column("published"), column("status"), column("event"))
    (low, high, qualifier) = (column("low"), column("high"), column("qualifier"))
    (place, group, includes, via) = (column("place"), column("group"), column("includes"), column("via"))
    (name, namePublic) = (column("name"), column("name_public"))
  }
}
