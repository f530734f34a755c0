import SourceText

/// What a cell of the column `includes` says.
enum Inclusions {
  /// What ends the including of earlier rows.
  static let none = "none"

  /// The references in it, as they are written.
  static func parts(of cell: String) -> [String] { cell == none ? [] : splitOutsideQuotes(cell, at: "|").parts }

  /// Why a row that was published by a day cannot include what a reference means; nil where it can.
  static func fault(of reference: Reference, by day: Day?) -> String? {
    guard case .on(let date) = reference.time, let day, let first = date.days?.lowerBound, first > day else {
      return nil
    }
    return
      "“\(reference.text)” is of a day after \(day.iso), on which this row was published, so that it cannot be included; correct a day"
  }
}
