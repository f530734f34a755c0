extension RowReader {
  /// The rules of the column `allow`; nil where it is empty or not there.
  package mutating func allowance() -> Allowance? {
    let rules = Allowance.rules(in: row["allow"])
    for rule in rules { if let fault = Allowance.fault(of: rule) { fail(.unknownWord, in: "allow", fault) } }
    return rules.isEmpty ? nil : Allowance(Set(rules), at: row.location(of: "allow"))
  }
}
