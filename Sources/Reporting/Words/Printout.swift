import SituationData
import SourceText

/// Figures that were printed, and their rows of figures.csv.
struct Printout {
  let figures: [Figure]
  let rows: [FigureRow]

  init(_ figures: [Figure], in situation: Situation) {
    self.figures = figures
    rows = figures.map { FigureRow($0, in: situation) }
  }
}
