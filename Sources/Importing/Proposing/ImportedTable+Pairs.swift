import SourceText

extension ImportedTable {
  /// Whether each text of a column stands beside only one of another.
  func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    var seen: [String: String] = [:]
    for row in rows {
      let (name, whole) = (row.cells[inner].text, row.cells[outer].text)
      if let other = seen.updateValue(whole, forKey: name), other != whole { return false }
    }
    return Set(seen.values).count < seen.count
  }

  /// Whether each place has one code, and each code one place.
  func areCodes(_ code: Int, of place: Int) -> Bool {
    var codes: [String: String] = [:]
    var places: [String: String] = [:]
    for row in rows where !row.cells[place].text.isEmpty && !row.cells[code].text.isEmpty {
      let (name, text) = (row.cells[place].text, row.cells[code].text)
      guard codes.updateValue(text, forKey: name).map({ $0 == text }) ?? true,
        places.updateValue(name, forKey: text).map({ $0 == name }) ?? true
      else { return false }
    }
    return true
  }

  /// Whether no number of a column is on the wrong side of that of another beside it.
  func isBound(_ bound: Int, of value: Int, isLow: Bool) -> Bool {
    func number(_ text: String) -> DecimalNumber? {
      let plain = text.trimmed.filter { $0 != "%" }
      return (try? NumberReader().number(plain)) ?? (try? NumberReader(decimal: .comma).number(plain))
    }
    let pairs = rows.compactMap { row -> (bound: DecimalNumber, value: DecimalNumber)? in
      guard let first = number(row.cells[bound].text), let second = number(row.cells[value].text) else { return nil }
      return (first, second)
    }
    return !pairs.isEmpty && pairs.allSatisfy { isLow ? $0.bound <= $0.value : $0.bound >= $0.value }
  }
}
