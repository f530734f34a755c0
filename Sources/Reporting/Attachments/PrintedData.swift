package import SituationData
import SourceText
import Wording

/// What a document prints of the data.
package struct PrintedData: Sendable {
  /// The rows of figures.csv: every figure that is printed.
  package let rows: [FigureRow]
  /// That of `rows`.
  package let fingerprint: String
  /// The sources that are named, in the order of their marks, and then those of pictures.
  package let sources: [Source]
  /// The rows of the observations that the printed figures come from.
  package let printedRows: [Int]
  /// The day whose knowledge is printed.
  let knownOn: Day
  let language: any Language
  let situation: Situation

  /// The front matter of the report's own language: what is one for all languages bears its title.
  package var header: ReportHeader { (situation.original ?? situation).header }

  init(_ rows: [FigureRow], sources: [String], printedRows: [Int], _ basis: ReportBasis) {
    self.rows = rows
    fingerprint = Fingerprint.of(rows)
    self.sources = sources.compactMap { (basis.known.situation.original ?? basis.known.situation).sources[$0] }
    self.printedRows = printedRows
    knownOn = basis.known.day
    language = basis.words.language
    situation = basis.known.situation
  }
}
