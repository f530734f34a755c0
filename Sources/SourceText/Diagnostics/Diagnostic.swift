/// A place in an input file: lines and columns count from 1, columns in Unicode scalars.
package struct SourceLocation: Hashable, Sendable {
  /// The file's name inside the situation's folder.
  package var file: String
  package var line: Int
  package var column: Int
  /// The cell, as C14, where the file is a sheet of a workbook.
  package var cell: String?

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The file and its line, or the sheet and its row.
  package var row: String { cell == nil ? "\(file):\(line)" : "\(file), row \(line)" }
}

/// Something that a user can mend in the input: what is wrong, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    /// Nothing is written.
    case error
    /// Written, but its maker should know.
    case warning
    /// Neither wrong nor doubtful.
    case notice
  }

  package var severity: Severity
  package var rule: DiagnosticRule
  package var location: SourceLocation
  package var message: String
  /// The line that the location points into; empty where there is none.
  package var excerpt: String
  /// The column of the table whose cell is meant; empty for a row as a whole, nil outside of tables.
  package var column: String?
  /// Whether its line is looked up only when it is printed: of tens of thousands a few are.
  package var isUnquoted = false
  /// The message as it was before the number of like faults was added; nil where it is the message.
  var cause: String?

  package init(
    _ severity: Severity, _ rule: DiagnosticRule, at location: SourceLocation, _ message: String, excerpt: String = "",
    column: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.excerpt = excerpt
    self.column = column
  }

  /// Without the excerpt, which is the same long line for many.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(location)
    hasher.combine(message)
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column; then by everything else that is printed, so that the order never depends on how faults were
  /// found.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let (a, b) = (left.location, right.location)
    if a != b { return (a.file, a.line, a.column) < (b.file, b.line, b.column) }
    return (left.rule.rawValue, left.message, left.severity.rawValue, left.excerpt)
      < (right.rule.rawValue, right.message, right.severity.rawValue, right.excerpt)
  }
}
