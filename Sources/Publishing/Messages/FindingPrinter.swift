import Glibc
import SituationData
import SourceText

/// Prints diagnostics for a person, a program or a code host.
struct FindingPrinter {
  /// The path of a file by the name that it is read under.
  let path: @Sendable (String) -> String
  let format: FindingFormat
  /// Files of which lines are looked up for what is printed.
  private let files: [TextFile]

  init(path: @escaping @Sendable (String) -> String, format: FindingFormat, quoting files: [TextFile] = []) {
    (self.path, self.format, self.files) = (path, format, files)
  }

  /// - Parameters:
  ///   - folder: that of the files; nil where they are named by their whole path.
  ///   - files: those of which findings are not quoted yet.
  init(folder: String?, format: FindingFormat, quoting files: [TextFile] = []) {
    self.init(path: { name in (folder.map { "\($0)/" } ?? "") + name }, format: format, quoting: files)
  }

  /// The text of all findings in this format.
  func text(of findings: [Diagnostic]) -> String {
    Self.text(of: elements(of: findings), format)
  }

  /// Elements of several printers together.
  static func text(of elements: [String], _ format: FindingFormat) -> String {
    switch format {
    case .text, .github: elements.joined()
    case .json: elements.isEmpty ? "[]\n" : "[\n\(elements.map { "  \($0)" }.joined(separator: ",\n"))\n]\n"
    }
  }

  /// Each finding in this format.
  func elements(of findings: [Diagnostic]) -> [String] {
    let findings = quoted(findings.withoutRepetition)
    return switch format {
    case .text: findings.map(line)
    case .json: findings.map(object)
    case .github: findings.map(annotation)
    }
  }

  /// The same with the lines that are still to be looked up, a long one with many faults once.
  private func quoted(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard !files.isEmpty else { return findings }
    var last: (file: String, line: Int, text: String)?
    return findings.map { finding in
      guard finding.isUnquoted, let file = files.first(where: { $0.name == finding.location.file }) else {
        return finding
      }
      let place = finding.location
      var quoted = finding
      // Of a sheet the lines of a cell are lines.
      if let last, last.file == place.file, last.line == place.line, !file.isSheet {
        quoted.excerpt = last.text
      } else {
        quoted.excerpt = file.excerpt(at: place)
      }
      last = (place.file, place.line, quoted.excerpt)
      return quoted
    }
  }

  private func path(_ finding: Diagnostic) -> String { path(finding.location.file) }

  /// `path:line:column: error: what is wrong and what to do [rule]`, then the line itself with a caret.
  private func line(_ finding: Diagnostic) -> String {
    let place =
      finding.location.cell.map { "\(path(finding)), cell \($0)" }
      ?? "\(path(finding)):\(finding.location.line):\(finding.location.column)"
    let severity = Self.usesColor ? colored(finding.severity) : finding.severity.rawValue
    let head = "\(Self.printable(place)): \(severity): \(Self.printable(finding.message)) [\(finding.rule.rawValue)]\n"
    guard !finding.excerpt.isEmpty else { return head }
    let (part, column) = window(finding.excerpt, around: finding.location.column)
    let excerpt = Self.printable(part)
    let indent = excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(head)  \(excerpt)\n  \(indent)^\n"
  }

  /// The text with a sign for every control character: what a file holds must not steer the terminal.
  ///
  /// - Parameter isOfLines: whether line breaks stay.
  static func printable(_ text: String, isOfLines: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard scalar.properties.generalCategory == .control, scalar != "\t" else { return scalar }
          return isOfLines && scalar == "\n" ? scalar : "\u{FFFD}"
        }))
  }

  /// At most 160 letters of a line, with the column in sight.
  private func window(_ excerpt: String, around column: Int) -> (text: String, column: Int) {
    let scalars = excerpt.unicodeScalars
    // Of a long line with many faults most are letters of ASCII, which need not be counted for each.
    let isPlain = excerpt.utf8.count == excerpt.utf16.count
    let count = isPlain ? excerpt.utf8.count : scalars.count
    guard count > 160 else { return (excerpt, column) }
    let start = max(0, min(column - 80, count - 160))
    let first =
      isPlain
      ? excerpt.utf8.index(excerpt.startIndex, offsetBy: start) : scalars.index(scalars.startIndex, offsetBy: start)
    let part = String(scalars[first...].prefix(160))
    return (start > 0 ? "…\(part.dropFirst())" : part, column - start)
  }

  private func colored(_ severity: Diagnostic.Severity) -> String {
    let code =
      switch severity {
      case .error: "1"
      case .warning: "33"
      case .notice: "36"
      }
    return "\u{1B}[\(code)m\(severity.rawValue)\u{1B}[0m"
  }

  private static let usesColor = isatty(STDERR_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)

  private func object(_ finding: Diagnostic) -> String {
    let texts =
      [
        ("path", path(finding)), ("severity", finding.severity.rawValue), ("rule", finding.rule.rawValue),
        ("message", finding.message), ("excerpt", finding.excerpt),
      ] + (finding.location.cell.map { [("cell", $0)] } ?? [])
    let members = texts.map { "\(JSONText.quoted($0)): \(JSONText.quoted($1))" }
    return
      "{\(members.joined(separator: ", ")), \"line\": \(finding.location.line), \"column\": \(finding.location.column)}"
  }

  private func annotation(_ finding: Diagnostic) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
    let property = { (text: String) in escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
    return
      "::\(finding.severity.rawValue) file=\(property(path(finding))),line=\(finding.location.line),col=\(finding.location.column),title=\(finding.rule.rawValue)::\(escaped(finding.message))\n"
  }
}
