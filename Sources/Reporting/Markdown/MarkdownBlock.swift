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
  /// A table of the text itself: its header, and rows of as many cells.
  case table([MarkdownTableColumn], rows: [[[MarkdownInline]]], SourceLocation)
  /// Images of one paragraph: charts side by side.
  case charts([(id: String, location: SourceLocation)])
  /// Files of one paragraph, side by side.
  case images([MarkdownImage])
  /// A fenced block with a name: `key-figures`, `table` and so on, with its lines.
  case directive(name: String, lines: [(text: String, location: SourceLocation)], range: Range<Int>, SourceLocation)
  case code(String, SourceLocation)
  /// The text of a footnote, which its mark leads to.
  case footnote(number: Int, [MarkdownInline], SourceLocation)
  /// A block in which warnings of these rules are silenced.
  case allowing(Allowance, MarkdownBlock)
}

/// An image that is no chart.
package struct MarkdownImage: Sendable {
  /// Of a file in the folder.
  package var name: String
  package var alternativeText: String
  package var credit: [MarkdownInline]
  package var location: SourceLocation
}

/// A column of a table of the text.
package struct MarkdownTableColumn: Sendable {
  package var header: [MarkdownInline]
  /// Whether its cells stand at the right, as numbers do.
  package var isTrailing: Bool
}

/// A stretch of a paragraph.
package indirect enum MarkdownInline: Sendable {
  case text(String)
  case strong([MarkdownInline])
  case emphasis([MarkdownInline])
  case struck([MarkdownInline])
  case link(address: String, [MarkdownInline])
  /// Words that lead to a heading: its number, from one on.
  case reference(toHeading: Int, [MarkdownInline])
  /// The mark of a footnote, by its number.
  case footnote(Int)
  case code(String)
  case lineBreak
  /// What stands in braces, to be looked up.
  case figure(String, SourceLocation)
}

extension [MarkdownInline] {
  /// What stands in braces, in order.
  var references: [PlacedText] {
    flatMap { inline -> [PlacedText] in
      switch inline {
      case .figure(let reference, let location): [PlacedText(reference, at: location)]
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner), .reference(_, let inner):
        inner.references
      case .text, .code, .lineBreak, .footnote: []
      }
    }
  }
}
