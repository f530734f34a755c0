import Content
import SituationData
import SourceText
import Wording

/// A chart whose figures are found, arranged and held against the house rules: what is left is to say it, for a picture or
/// with the marks and links of the report.
struct ArrangedChart {
  let specification: ChartSpecification
  let arrangement: Arrangement
  /// The figures that it draws, in the order of its slots.
  let given: [BarFigure]
  let labels: [Composition.SlotLabel]
  /// By the ids of their figures.
  let parts: [Int: [ChartPart]]
  let keys: [Composition.KeyWord]
  /// The parts as figures that are printed, before all else.
  let printed: [Figure]
  /// What `top` leaves out, in words; nil for nothing.
  let leftOut: String?
  /// Whether some of its figures were refused: that it is empty is then no fault of its own.
  let isRefused: Bool
}

/// What is left of a chart when its picture is in words and handed on.
///
/// A class, since there are as many as charts, and all but what is wrong with them is mostly nil.
final class ComposedChart {
  /// For the report to say it once more; nil where no report is wanted.
  let arranged: ArrangedChart?
  let printout: Printout?
  /// What is wrong with it or doubtful, whatever is silenced where it is shown.
  let diagnostics: [Diagnostic]

  init(arranged: ArrangedChart?, printout: Printout?, diagnostics: [Diagnostic]) {
    (self.arranged, self.printout, self.diagnostics) = (arranged, printout, diagnostics)
  }
}
