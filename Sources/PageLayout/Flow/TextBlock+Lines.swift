import Drawing

extension TextBlock {
  /// Height of one line.
  var lineHeight: Double { lines.isEmpty ? size.height : size.height / Double(lines.count) }

  /// The same text leading nowhere.
  var withoutLinks: TextBlock {
    var copy = self
    for line in copy.lines.indices {
      for run in copy.lines[line].runs.indices { copy.lines[line].runs[run].link = nil }
    }
    return copy
  }
}
