extension KeyReader {
  /// The rules of the key `allow`; nil where it is not there.
  package mutating func allowance() -> Allowance? {
    guard let node = node("allow") else { return nil }
    var rules: Set<String> = []
    for node in list("allow") {
      guard case .scalar(let rule, _, let location) = node else {
        fail(.wrongType, at: node.location, "an entry of “allow” is the name of a rule, as typed-number")
        continue
      }
      if let fault = Allowance.fault(of: rule) { fail(.unknownWord, at: location, fault) }
      rules.insert(rule)
    }
    return Allowance(rules, at: node.location)
  }
}
