/// A column of units: where it has several, another column, or it itself, says what is counted.
extension ColumnProposals {
  mutating func proposeUnits() {
    let given = mapping.meanings.firstIndex(of: .field("unit"))
    guard let unit = (given ?? all(.unit).first).map({ UnitColumn($0, in: table) }) else { return }
    let hasIndicator = gives("indicator") || !all(.indicator).isEmpty
    let isOfOneValue =
      gives("value") || table.columns.contains { $0.field == "value" } || all(.number).count == 1
    if isOfOneValue, !hasIndicator, unit.isOfSeveral, given.map({ !mapping.given.contains($0) }) ?? true {
      let texts = kinds.indices.filter { [.text, .group, .document].contains(kinds[$0]) }
      if let named = unit.naming(among: texts) {
        take(named, as: "indicator", "what is counted in each row, since each has a unit of its own", or: "group")
      } else if given == nil {
        unitColumn = unit.index
        let reason = "what is counted in each row, since values in several units are never of one thing"
        return take(unit.index, as: "indicator", reason, or: "unit")
      }
    }
    guard given == nil, isOfOneValue || hasIndicator else { return }
    unitColumn = unit.index
    take(unit.index, as: "unit", "the units of the values")
  }
}
