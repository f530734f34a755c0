/// Reads the keys of one YAML map into values and collects what is wrong with them: unknown keys, wrong types, bad words.
package struct KeyReader {
  package let file: TextFile
  package let location: SourceLocation
  package private(set) var faults: [Diagnostic] = []
  private var values: [String: YAMLNode] = [:]
  /// Known keys that an unknown one was probably meant to be: that they are missing is no fault of its own.
  private var misspelt: Set<String> = []
  /// Whether there is no map at all, which is one fault, whatever keys it lacks.
  private var isNoMap = false

  /// - Parameters:
  ///   - node: what should be a map of keys; anything else is a fault.
  ///   - name: what the map is called in messages, e.g. "a chart".
  ///   - known: the keys that it may have.
  ///   - translated: keys that may have a language behind them, as `title_ar`.
  package init(_ node: YAMLNode, named name: String, known: [String], translated: [String] = [], in file: TextFile) {
    self.file = file
    location = node.location
    guard case .mapping(let entries, _) = node else {
      fail(
        .wrongType, at: node.location,
        "\(name) is a map of keys (\(known.prefix(4).joined(separator: ", ")), …), not \(node.kindName)")
      isNoMap = true
      return
    }
    for entry in entries {
      if known.contains(entry.key) || LanguageSuffix.isOn(entry.key, of: translated) {
        values[entry.key] = entry.value
      } else {
        if let nearest = Nearest.word(to: entry.key, among: known) { misspelt.insert(nearest) }
        fail(
          .unknownKey, at: entry.location,
          "\(name) has no key “\(entry.key)”\(Nearest.hint(to: entry.key, among: known))")
      }
    }
  }

  package mutating func fail(_ rule: DiagnosticRule, at location: SourceLocation, _ message: String) {
    guard !isNoMap else { return }
    faults.append(
      Diagnostic(.error, rule, at: location, message, excerpt: file.excerpt(around: file.start(ofLine: location.line))))
  }

  /// A fault at the value of a key, or at the map where the key is not there.
  package mutating func fail(_ rule: DiagnosticRule, in key: String, _ message: String) {
    fail(rule, at: values[key]?.location ?? location, message)
  }

  package mutating func adopt(_ others: [Diagnostic]) { faults += others }

  package func has(_ key: String) -> Bool { values[key] != nil }

  /// Whether a key is not there, and is not misspelt either.
  package func lacks(_ key: String) -> Bool { !has(key) && !misspelt.contains(key) }

  package func node(_ key: String) -> YAMLNode? { values[key] }

  /// A text; nil, with a fault, where the value is a list or a map.
  package mutating func text(_ key: String) -> String? {
    guard let node = values[key] else { return nil }
    if case .scalar(let text, _, _) = node { return text }
    fail(
      .wrongType, at: node.location,
      "“\(key)” is a text, not \(node.kindName); put it in quotes where it holds “: ” or begins with “{” or “[”")
    return nil
  }

  /// A text that has to be there.
  package mutating func requiredText(_ key: String) -> String {
    guard has(key) else {
      if lacks(key) { fail(.missingKey, at: location, "the key “\(key)” is missing; add it") }
      return ""
    }
    let text = text(key)
    if text?.allSatisfy(\.isWhitespace) == true { fail(.missingValue, in: key, "“\(key)” is empty; fill it in") }
    return text ?? ""
  }

  /// One of a fixed list of words.
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, _ key: String, rule: DiagnosticRule = .unknownWord
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    fail(rule, in: key, "“\(key)” cannot be “\(text)”\(Nearest.hint(to: text, among: Word.allCases.map(\.rawValue)))")
    return nil
  }

  /// A day, month, year or period.
  package mutating func date(_ key: String) -> AsOf? {
    guard let text = text(key) else { return nil }
    if let date = DateReader().asOf(text), date != .unknown { return date }
    fail(.badDate, in: key, "“\(text)” is no date that exists; write it as 2025-02-18")
    return nil
  }

  package mutating func day(_ key: String) -> Day? {
    guard let date = date(key) else { return nil }
    if case .day(let day) = date { return day }
    fail(.badDate, in: key, "“\(key)” is one day; write it as 2025-02-18")
    return nil
  }

  package mutating func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    fail(
      .wrongType, in: key, "“\(key)” is a whole number from \(range.lowerBound) to \(range.upperBound), not “\(text)”")
    return nil
  }

  /// A list; a fault where the value is something else.
  package mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = values[key] else { return [] }
    if case .sequence(let nodes, _) = node { return nodes }
    fail(.wrongType, at: node.location, "“\(key)” is a list, as [one, two], not \(node.kindName)")
    return []
  }
}
