/// What a column of a table asks for, in points.
struct ColumnDemand: Hashable {
  /// Width of its widest cell set on one line.
  var natural: Double
  /// Width of its longest word.
  var minimum: Double
  /// Share of what is left; 0 keeps the column to its natural width.
  var weight: Double
  /// Whether its cells would rather not wrap: numbers, badges.
  var isStiff: Bool
}

/// Widths of columns that together fill a width.
enum TableColumnWidths {
  /// - Returns: as many widths as demands, with `width` as their sum unless every column is kept to its natural width.
  static func fitted(_ demands: [ColumnDemand], into width: Double) -> [Double] {
    let natural = demands.map(\.natural)
    if natural.sum <= width { return spread(demands, leaving: width - natural.sum) }
    // Stiff columns keep their natural width as long as the others keep their longest word.
    let stiff = demands.map { demand in
      var demand = demand
      if demand.isStiff || demand.weight == 0 { demand.minimum = demand.natural }
      return demand
    }
    if stiff.map(\.minimum).sum <= width { return leveled(stiff, into: width) }
    if demands.map(\.minimum).sum <= width { return leveled(demands, into: width) }
    // Not even the longest words fit: the widest columns give way, and their words break between letters.
    let level = level(reaching: width) { level in demands.map { min($0.minimum, level) } }
    return demands.map { min($0.minimum, level) }
  }

  /// Natural widths and what is left by weight.
  private static func spread(_ demands: [ColumnDemand], leaving rest: Double) -> [Double] {
    let weights = demands.map { max(0, $0.weight) }
    guard weights.sum > 0 else { return demands.map(\.natural) }
    return zip(demands, weights).map { $0.natural + rest * $1 / weights.sum }
  }

  /// Columns rise together between longest word and natural width. A column with more text rises faster, but by the
  /// root only: in proportion, one long remark would leave the others a word a line.
  private static func leveled(_ demands: [ColumnDemand], into width: Double) -> [Double] {
    func widths(_ level: Double) -> [Double] {
      demands.map { demand in
        let wanted = level * max(demand.weight, 0.25) * demand.natural.squareRoot()
        return max(demand.minimum, min(demand.natural, wanted))
      }
    }
    return widths(level(reaching: width, widths))
  }

  /// The level at which widths that grow with it sum up to `width`, by halving.
  private static func level(reaching width: Double, _ widths: (Double) -> [Double]) -> Double {
    var low = 0.0
    var high = 1.0
    while widths(high).sum < width, high < 1e9 { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if widths(middle).sum > width { high = middle } else { low = middle }
    }
    return low
  }
}

extension Sequence<Double> {
  /// All together.
  var sum: Double { reduce(0, +) }
}
