import Content
import Drawing
import SituationData
import SourceText

/// A block of the report, or a place for what is only known when all others are done.
enum DraftBlock {
  case block(PageBlock)
  case sources
  case register
  /// What has changed of all that is printed, with its place in the input.
  case changes(SourceLocation)
}

/// What is noted while the blocks of a report are put into words one after the other.
struct BlockRecord {
  var findings: Findings
  /// What was printed since the last chart or block.
  var printed = PrintedFigures()
  var ledger: FigureLedger
  var register: Register
  /// Boxes of corrections, which stand on the first page wherever they are written.
  var notices: [PageBlock] = []
  /// Headings so far, for their ids.
  var headings = 0
  /// The texts of footnotes, in the order of their numbers.
  var footnotes: [RichText] = []
  /// Rows whose names are printed.
  var namedRows: [Int] = []
  /// The printed statements, by the source that relayed them.
  var statements: [String: [Statement]] = [:]
  /// Who says what on which topic, as slides have it.
  var positions: [ReportTable] = []

  /// Takes over what was printed since.
  mutating func settle() {
    ledger.add(printed.figures)
    printed = PrintedFigures()
  }

  /// Puts figures into words; what is doubtful about printing them is noted at a place of the input.
  mutating func print(_ figure: Figure, at location: SourceLocation, _ basis: ReportBasis) {
    printed.add(figure, at: location, basis, &findings)
  }
}
