import SituationData
import SourceText

/// How rows are printed. A new one is a case here and a line in each of the two functions.
package enum TableFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json

  func text(of rows: [FigureRow]) -> String {
    switch self {
    case .csv: FigureRow.csv(rows)
    case .json: FigureRow.json(rows)
    case .table: FigureRow.table(rows)
    }
  }

  func text(of changes: [Change], in situation: Situation) -> String {
    switch self {
    case .csv: Change.csv(changes, in: situation)
    case .json: Change.json(changes, in: situation)
    case .table: Change.table(changes, in: situation)
    }
  }
}
