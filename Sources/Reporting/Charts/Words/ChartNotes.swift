import Drawing
import SituationData
import SourceText

/// What is noted while a chart is put into words: what it prints, where its texts say so, and what is wrong.
struct ChartNotes {
  var mentions = Mentions()
  var printed = PrintedFigures()
  var findings: Findings

  /// A text of charts.yaml with its figures looked up.
  mutating func text(_ placed: PlacedText?, _ basis: ReportBasis) -> RichText {
    TextWriter(basis: basis).text(placed, &mentions, &printed, &findings)
  }
}
