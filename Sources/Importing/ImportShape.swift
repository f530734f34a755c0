import SourceText

/// The part of a file that is the table, and how it lies there.
struct ImportShape: Sendable {
  /// Lines, from 1, of the names of the columns; nil where they are looked for.
  var header: ClosedRange<Int>?
  /// Lines of the rows; nil for all below the names.
  var rows: ClosedRange<Int>?
  /// The text with which what stands below the table begins.
  var until: String?
  /// Whether that text is one of an earlier table.
  var isUntilKept = false
  /// Whether the end of the rows is that of an earlier table.
  var areRowsKept = false
  /// The names of the columns of an earlier table, where the user does not say in which line they stand now.
  var formerNames: [String] = []
  var isTransposed = false
  /// Which columns become rows.
  var unpivot: Unpivot?

  /// - Returns: the shape, and what is wrong with the options.
  static func read(_ choices: ImportChoices) -> (shape: ImportShape, faults: [String]) {
    var shape = ImportShape()
    var faults: [String] = []
    func lines(_ text: String?, _ option: String, isOpen: Bool = false) -> ClosedRange<Int>? {
      guard let text else { return nil }
      // “6-” is open at its end: next week's table is longer.
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, end in
        index == 1 && end.isEmpty && isOpen ? Int.max : Int(end)
      }
      if (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1 <= first,
        first <= last
      {
        return first...last
      }
      faults.append("\(option) \(ShellText.quoted(text)): write a line of the file, or two as 2-3")
      return nil
    }
    shape.header = lines(choices.header, "--header")
    shape.rows = lines(choices.rows, "--rows", isOpen: true)
    shape.until = choices.until?.trimmed
    shape.isTransposed = choices.isTransposed
    shape.unpivot = choices.columns.map(Unpivot.init)
    if shape.until?.isEmpty == true { faults.append("--until: write the text with which the first note begins") }
    return (shape, faults)
  }
}
