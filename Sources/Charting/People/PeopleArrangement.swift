import Content

/// How signs, words and panels stand to each other: what one attempt at a chart of people decides before it measures.
struct PeopleArrangement: Hashable, Sendable {
  /// Where the words about some of the signs of a lane stand.
  enum Remarks: Hashable, Sendable {
    /// Each below its signs.
    case below
    /// Behind all signs and their number, each with a small sign of its form.
    case behind
    /// As behind, but of a stack with a total its parts are left to the colours and to counting.
    case fewest
  }

  /// Panels, or equal shares of the rows of a single one, side by side.
  var columns: Int
  /// Whether the lanes of a row stand in one line, not one below the other.
  var isAbreast: Bool
  var remarks: Remarks

  /// The ways that are worth trying, those that are read most easily first.
  static func all(columns: Int, hasLanes: Bool, hasRemarks: Bool) -> [PeopleArrangement] {
    (1...max(1, columns)).flatMap { columns in
      (hasLanes ? [false, true] : [false]).flatMap { isAbreast in
        (hasRemarks ? [Remarks.below, .behind, .fewest] : [.fewest]).map { remarks in
          PeopleArrangement(columns: columns, isAbreast: isAbreast, remarks: remarks)
        }
      }
    }
  }

  /// How easily a chart so arranged is read, signs being of one size; rows in one column are compared without searching.
  func ease(isSinglePanel: Bool, hasRemarks: Bool) -> Double {
    let words =
      switch remarks {
      case .below: 1.0
      case .behind: 0.7
      case .fewest: hasRemarks ? 0.5 : 1
      }
    return words * (isAbreast ? 0.92 : 1) / (isSinglePanel ? 1 + 0.2 * Double(columns - 1) : 1)
  }
}
