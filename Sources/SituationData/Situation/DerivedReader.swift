import SourceText

/// Reads the derived figures of the front matter, each alone or with its labels.
struct DerivedReader {
  private(set) var figures = Catalog<DerivedFigure>()
  /// Those that could not be read.
  private(set) var unread = UnreadIds()
  /// Their labels in other languages, by the codes of those and the ids of the figures.
  private(set) var translatedLabels: [String: [String: String]] = [:]

  init(_ keys: inout KeyReader) { read(&keys) }

  private mutating func read(_ keys: inout KeyReader) {
    guard let node = keys.node("derived") else { return }
    guard case .mapping(let entries, _) = node else {
      unread.isEverything = true
      keys.fail(.wrongType, in: "derived", "“derived” is a map of ids and operations, as “gap: difference(a, b)”")
      return
    }
    var isCut = false
    for entry in entries {
      // What stands behind the comma at which an operation was cut.
      if isCut, entry.key.hasSuffix(")") {
        unread.words.insert(entry.key)
        continue
      }
      guard let (text, location, label) = read(entry, &keys) else {
        unread.words.insert(entry.key)
        continue
      }
      isCut = Self.isCut(text)
      if isCut {
        unread.words.insert(entry.key)
        failCut(text, at: location, &keys)
        continue
      }
      if !isIdentifier(entry.key) {
        unread.words.insert(entry.key)
        keys.fail(.badId, at: entry.location, "“\(entry.key)” is no id; use letters, digits, “-” and “_”")
        continue
      }
      let excerpt = keys.file.excerpt(around: keys.file.start(ofLine: location.line))
      switch DerivedFigure.parse(text, id: entry.key, location: location, excerpt: excerpt) {
      case .success(var figure):
        figure.label = label
        _ = figures.insert(figure, id: entry.key)
      case .failure(let fault):
        unread.words.insert(entry.key)
        keys.fail(fault.rule, at: location, fault.message)
      }
    }
  }

  /// Whether an operation ends at a comma, as YAML between braces has it.
  private static func isCut(_ operation: String) -> Bool { operation.contains("(") && !operation.contains(")") }

  private func failCut(_ text: String, at location: SourceLocation, _ keys: inout KeyReader) {
    keys.fail(
      .badReference, at: location,
      "“\(text)” ends at a comma, since between braces a comma ends a text; put the whole operation in double quotes, as \"sum(a, b)\""
    )
  }

  /// A derived figure as it is written, alone or with its label; nil, with a fault, where it is neither.
  private mutating func read(
    _ entry: YAMLNode.Entry, _ keys: inout KeyReader
  ) -> (text: String, location: SourceLocation, label: String)? {
    switch entry.value {
    case .scalar(let text, _, let location): return (text, location, "")
    case .mapping(_, let location):
      var own = KeyReader(
        entry.value, named: "a derived figure", known: ["figure", "label"], translated: ["label"], in: keys.file)
      let text = own.requiredText("figure")
      let label = own.requiredText("label")
      if Self.isCut(text) {
        failCut(text, at: own.node("figure")?.location ?? location, &keys)
        return nil
      }
      keys.adopt(own.faults)
      for part in entry.value.entries where part.key.hasPrefix("label_") {
        if case .scalar(let label, _, _) = part.value {
          translatedLabels[String(part.key.dropFirst(6)), default: [:]][entry.key] = label
        }
      }
      return own.faults.isEmpty ? (text, own.node("figure")?.location ?? location, label) : nil
    case .sequence:
      keys.fail(
        .wrongType, at: entry.value.location,
        "a derived figure is written as operation(reference, …), or as {figure: \"operation(reference, …)\", label: …}, not as \(entry.value.kindName)"
      )
      return nil
    }
  }
}
