import SourceText

/// Two columns of a table, as their cells stand beside each other.
struct ColumnPair {
  let rows: [ImportedTable.Row]
  let first: Int
  let second: Int

  init(_ table: ImportedTable, _ first: Int, _ second: Int) {
    (rows, self.first, self.second) = (table.rows, first, second)
  }

  /// Whether each text of the first stands beside only one of the second, and some share one.
  var isWithin: Bool {
    var seen: [String: String] = [:]
    for row in rows {
      let (name, whole) = (row.cells[first].text, row.cells[second].text)
      if let other = seen.updateValue(whole, forKey: name), other != whole { return false }
    }
    return Set(seen.values).count < seen.count
  }

  /// Whether each text of the first is the code of one of the second, and each of those has one code.
  var areCodes: Bool {
    var codes: [String: String] = [:]
    var places: [String: String] = [:]
    for row in rows where !row.cells[second].text.isEmpty && !row.cells[first].text.isEmpty {
      let (name, text) = (row.cells[second].text, row.cells[first].text)
      guard codes.updateValue(text, forKey: name).map({ $0 == text }) ?? true,
        places.updateValue(name, forKey: text).map({ $0 == name }) ?? true
      else { return false }
    }
    return true
  }

  /// Whether no number of the first is on the wrong side of that of the second.
  func isBound(isLow: Bool) -> Bool {
    func number(_ text: String) -> DecimalNumber? {
      let plain = text.trimmed.filter { $0 != "%" }
      return (try? NumberReader().number(plain)) ?? (try? NumberReader(decimal: .comma).number(plain))
    }
    let pairs = rows.compactMap { row -> (bound: DecimalNumber, value: DecimalNumber)? in
      guard let bound = number(row.cells[first].text), let value = number(row.cells[second].text) else { return nil }
      return (bound, value)
    }
    return !pairs.isEmpty && pairs.allSatisfy { isLow ? $0.bound <= $0.value : $0.bound >= $0.value }
  }
}
