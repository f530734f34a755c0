import SituationData
package import SourceText

/// A block of a report's text, before figures are looked up.
package indirect enum MarkdownBlock: Sendable {
  case heading(level: Int, [MarkdownInline], SourceLocation)
  case paragraph([MarkdownInline], SourceLocation)
  /// `start` is the first number of an ordered list.
  case list(start: Int?, items: [[MarkdownBlock]])
  case quotation([MarkdownBlock])
  case rule
  /// Images of one paragraph: charts side by side.
  case charts([(id: String, location: SourceLocation)])
  /// A fenced block with a name: `key-figures`, `table` and so on, with its lines.
  case directive(name: String, lines: [(text: String, location: SourceLocation)], range: Range<Int>, SourceLocation)
  case code(String, SourceLocation)
  /// A block in which warnings of these rules are silenced.
  case allowing(Allowance, MarkdownBlock)
}

/// A stretch of a paragraph.
package indirect enum MarkdownInline: Sendable {
  case text(String)
  case strong([MarkdownInline])
  case emphasis([MarkdownInline])
  case link(address: String, [MarkdownInline])
  case code(String)
  case lineBreak
  /// What stands in braces, to be looked up.
  case figure(String, SourceLocation)
}
