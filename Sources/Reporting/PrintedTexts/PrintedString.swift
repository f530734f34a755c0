import SituationData
import SourceText

/// A text that is printed, as somebody typed it, with its place in the input.
struct PrintedString: Sendable {
  /// What it is, as far as that decides what may stand in it.
  enum Kind: Hashable, Sendable {
    /// Of report.md: a paragraph or heading, what the front matter has, a correction.
    case paragraph
    case heading
    /// The head of a column or of a row of a table, with the references of its cells.
    case cellHead(of: [String])
    case frontMatter
    case correction
    /// A line of the block of key figures, and what it is printed under.
    case keyFigure
    /// Of charts.yaml, with the chart that it speaks of and the references that that draws, or that the label stands at.
    case chartText(of: String, references: [String], holdsFigures: Bool)
    case label(of: String)
    /// Of statements.csv.
    case statement
    case topic
    case quotation
    /// Of the tables.
    case indicatorText
    case sourceName
    case placeName
    /// A remark on the value of a row: its caveat or scope.
    case remark(row: Int)
    /// A name that a row uses: a place, a group, a term, bounds, a document.
    case name

    /// Whether a number in it may be one that should be a figure.
    var isReadForNumbers: Bool {
      switch self {
      case .name, .placeName, .sourceName, .quotation, .keyFigure: false
      default: true
      }
    }
  }

  let kind: Kind
  let tokens: [TextToken]
  let location: SourceLocation
  /// The column of the table that it stands in; nil for what stands in none.
  var column: String?
  /// What is silenced where it stands.
  let allowed: [Allowance]

  /// The numbers in it, in each of their readings.
  var numbers: [Double] { tokens.lazy.compactMap(\.number).flatMap(\.readings) }
}
