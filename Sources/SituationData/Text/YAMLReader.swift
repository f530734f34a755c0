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
        let root = try Yams.compose(yaml: String(String.UnicodeScalarView(scalars)))
        return (root.flatMap { node($0) }, faults)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first,
          let index = secondPlace(of: key, from: context.mark, in: scalars)
        else {
          return (nil, faults + [fault(.duplicateKey, at: location(of: context.mark), "a key stands twice in one map; delete one")])
        }
        faults.append(fault(.duplicateKey, at: location(of: index, in: scalars), "the key “\(key)” stands twice in one map; delete one"))
        scalars[index] = Unicode.Scalar(UInt32(0xE000 + attempt)) ?? "_"
      } catch let error as YamlError {
        return (nil, faults + [brokenYAML(error)])
      } catch {
        return (nil, faults + [fault(.brokenYAML, at: start, "this is no YAML: \(error)")])
      }
    }
    return (nil, faults)
  }

  private func node(_ node: Node) -> YAMLNode {
    let location = node.mark.map(location(of:)) ?? start
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain, location)
    case .sequence(let sequence):
      return .sequence(sequence.map { self.node($0) }, location)
    case .mapping(let mapping):
      let entries = mapping.compactMap { key, value -> YAMLNode.Entry? in
        guard let name = key.string, !isRenamed(name) else { return nil }
        return YAMLNode.Entry(
          key: name, location: key.mark.map { self.location(of: $0) } ?? location, value: self.node(value))
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
  /// or, in a map in braces, behind a comma on the same line.
  private func secondPlace(of key: String, from first: Mark, in scalars: [Unicode.Scalar]) -> Int? {
    let name = Array(key.unicodeScalars)
    guard !name.isEmpty else { return nil }
    var (line, column) = (1, 1)
    for index in scalars.indices {
      let isAfter = (line, column) > (first.line, first.column)
      if isAfter, line == first.line || column == first.column, scalars[index...].starts(with: name) {
        let behind = scalars[(index + name.count)...].first { $0 != " " && $0 != "\"" && $0 != "'" }
        if behind == ":" { return index }
      }
      (line, column) = scalars[index] == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }

  private func location(of index: Int, in scalars: [Unicode.Scalar]) -> SourceLocation {
    let before = scalars[..<index]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return SourceLocation(
      file: file.name, line: before.count { $0 == "\n" } + 1 + lineOffset, column: index - lineStart + 1)
  }
}
