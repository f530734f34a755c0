import Content
import Drawing
import Wording

/// The columns of the tables that the program itself makes.
struct TableColumns: PuttingIntoWords {
  let basis: ReportBasis

  /// - Parameter numbers: the position of the column of numbers; nil for none.
  func columns(
    _ columns: [ReportPhrase.Column], weights: [Double], numbers: Int? = nil
  ) -> [ReportTable.Column] {
    zip(columns, weights).enumerated().map { index, column in
      ReportTable.Column(
        RichText(phrase(.column(column.0))), alignment: index == numbers ? .number : .leading, weight: column.1)
    }
  }
}
