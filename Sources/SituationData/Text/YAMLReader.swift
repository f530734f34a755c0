import Yams

/// Parses YAML to nodes with places. A key that is given twice is a fault of its own, and the rest is still read.
package struct YAMLReader: Sendable {
  package let file: TextFile
  /// Lines of the file before the YAML begins (front matter stands behind a line of `---`).
  private let lineOffset: Int
  private let text: String

  /// - Parameter range: the bytes of the file that are YAML; all of them by default.
  package init(file: TextFile, range: Range<Int>? = nil) {
    self.file = file
    let range = range ?? 0..<file.bytes.count
    text = file.text(range)
    lineOffset = file.bytes[..<range.lowerBound].count { $0 == 10 }
  }

  /// - Returns: the root, or nil where the text is empty or broken, and every fault found on the way.
  package func read() -> (root: YAMLNode?, faults: [Diagnostic]) {
    var scalars = Array(text.unicodeScalars)
    var faults: [Diagnostic] = []
    // Yams stops at the first key given twice: it gets a name of its own, which the tree then leaves out.
    for attempt in 0..<100 {
      do {
        // What a value stands for is decided by whoever asks for it: no kinds are guessed.
        let root = try Yams.compose(yaml: String(String.UnicodeScalarView(scalars)), .basic)
        var budget = Self.nodeLimit
        let result = root.flatMap { node($0, &budget) }
        guard budget > 0 else {
          return (
            nil,
            faults + [
              fault(
                .brokenYAML, at: start,
                "this YAML has more than \(Self.nodeLimit) values; write out what its aliases (*) repeat, or make it shorter"
              )
            ]
          )
        }
        return (result, faults)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first,
          let index = secondPlace(of: key, from: context.mark, in: scalars)
        else {
          return (
            nil,
            faults + [fault(.duplicateKey, at: location(of: context.mark), "a key stands twice in one map; delete one")]
          )
        }
        faults.append(
          fault(
            .duplicateKey, at: location(of: index, in: scalars), "the key “\(key)” stands twice in one map; delete one")
        )
        scalars[isQuote(scalars[index]) ? index + 1 : index] = Unicode.Scalar(UInt32(0xE000 + attempt)) ?? "_"
      } catch let error as YamlError {
        return (nil, faults + [brokenYAML(error)])
      } catch {
        return (nil, faults + [fault(.brokenYAML, at: start, "this is no YAML: \(error)")])
      }
    }
    return (nil, faults)
  }

  /// Aliases may repeat each other until no memory is left: a tree may only be so large.
  private static let nodeLimit = 200_000

  private func node(_ node: Node, _ budget: inout Int) -> YAMLNode {
    budget -= 1
    let location = node.mark.map(location(of:)) ?? start
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain, location)
    case .sequence(let sequence):
      var nodes: [YAMLNode] = []
      for inner in sequence where budget > 0 { nodes.append(self.node(inner, &budget)) }
      return .sequence(nodes, location)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping where budget > 0 {
        guard let name = key.string, !isRenamed(name) else { continue }
        entries.append(
          YAMLNode.Entry(
            key: name, location: key.mark.map { self.location(of: $0) } ?? location, value: self.node(value, &budget)))
      }
      return .mapping(entries, location)
    case .alias:
      // Yams resolves aliases while composing; one that is left points nowhere.
      return .scalar("", isPlain: true, location)
    }
  }

  private func isRenamed(_ key: String) -> Bool {
    key.unicodeScalars.first.map { (0xE000...0xE063).contains($0.value) } ?? false
  }

  // MARK: - Places

  private func location(of mark: Mark) -> SourceLocation {
    SourceLocation(file: file.name, line: mark.line + lineOffset, column: max(1, mark.column))
  }

  private var start: SourceLocation { SourceLocation(file: file.name, line: lineOffset + 1, column: 1) }

  private func fault(_ rule: Rule, at location: SourceLocation, _ message: String) -> Diagnostic {
    Diagnostic(.error, rule, at: location, message, excerpt: file.excerpt(around: file.start(ofLine: location.line)))
  }

  private func brokenYAML(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let hint = "quote texts that hold “: ”, “{” or “#”, and indent with spaces only"
      return fault(.brokenYAML, at: location(of: mark), "this is no valid YAML (\(problem)); \(hint)")
    case .reader(let problem, _, _, _):
      return fault(.brokenYAML, at: start, "this is no valid YAML (\(problem))")
    default:
      return fault(.brokenYAML, at: start, "this is no valid YAML")
    }
  }

  /// Where a key of one map stands for the second time: the next place after the first where it begins in the same column,
  /// or, in a map in braces, behind a comma.
  private func secondPlace(of key: String, from first: Mark, in scalars: [Unicode.Scalar]) -> Int? {
    guard !key.isEmpty else { return nil }
    let forms = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.unicodeScalars) }
    var (line, column) = (1, 1)
    var before: Unicode.Scalar = "\n"
    var isInBraces = false
    for index in scalars.indices {
      if (line, column) == (first.line, first.column) { isInBraces = before == "{" || before == "," }
      let isPlace = column == first.column || isInBraces && (before == "," || before == "\n")
      if isPlace, (line, column) > (first.line, first.column),
        let form = forms.first(where: { scalars[index...].starts(with: $0) }),
        scalars[(index + form.count)...].first(where: { $0 != " " }) == ":"
      {
        return index
      }
      if scalars[index] != " " { before = scalars[index] }
      (line, column) = scalars[index] == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }

  private func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  private func location(of index: Int, in scalars: [Unicode.Scalar]) -> SourceLocation {
    let before = scalars[..<index]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return SourceLocation(
      file: file.name, line: before.count { $0 == "\n" } + 1 + lineOffset, column: index - lineStart + 1)
  }
}
