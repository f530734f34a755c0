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
    var text = text
    return text.withUTF8 { bytes in
      var tree = YAMLTree()
      do throws(YAMLEvents.Fault) {
        var events = try YAMLEvents(bytes)
        var goesOn = true
        while goesOn {
          let (event, mark) = try events.next()
          goesOn = tree.take(event, at: location(of: mark))
        }
        return (tree.root, tree.faults.map(diagnostic))
      } catch {
        return (nil, tree.faults.map(diagnostic) + [diagnostic(error)])
      }
    }
  }

  // MARK: - Faults

  private static let hint = "quote texts that hold “: ”, “{” or “#”, and indent with spaces only"

  private func diagnostic(_ fault: YAMLEvents.Fault) -> Diagnostic {
    guard let mark = fault.mark else {
      return diagnostic(.brokenYAML, at: start, "this is no valid YAML (\(fault.problem))")
    }
    return broken(fault.problem, at: location(of: mark))
  }

  private func diagnostic(_ fault: YAMLTree.Fault, at location: SourceLocation) -> Diagnostic {
    switch fault {
    case .repeatedKey(let key):
      diagnostic(.duplicateKey, at: location, "the key “\(key)” stands twice in one map; delete one")
    case .keyIsNoText:
      diagnostic(.brokenYAML, at: location, "a key is a text, and this is a list or a map; write “key: value”")
    case .unknownAlias: broken("found undefined alias", at: location)
    case .secondDocument: broken("but found another document", at: location)
    case .tooDeep:
      diagnostic(
        .brokenYAML, at: location, "this YAML is nested more than \(YAMLTree.depthLimit) levels deep; nest it less")
    case .tooLarge:
      diagnostic(
        .brokenYAML, at: start,
        "this YAML has more than \(YAMLTree.nodeLimit) values; write out what its aliases (*) repeat, or make it shorter"
      )
    }
  }

  private func broken(_ problem: String, at location: SourceLocation) -> Diagnostic {
    diagnostic(.brokenYAML, at: location, "this is no valid YAML (\(problem)); \(Self.hint)")
  }

  private func diagnostic(_ rule: DiagnosticRule, at location: SourceLocation, _ message: String) -> Diagnostic {
    Diagnostic(.error, rule, at: location, message, excerpt: file.excerpt(around: file.start(ofLine: location.line)))
  }

  // MARK: - Places

  private func location(of mark: YAMLEvents.Mark) -> SourceLocation {
    SourceLocation(file: file.name, line: mark.line + lineOffset, column: mark.column)
  }

  private var start: SourceLocation { SourceLocation(file: file.name, line: lineOffset + 1, column: 1) }
}
