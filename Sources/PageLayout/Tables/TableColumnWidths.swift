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
  /// - Parameter cost: how high the table gets with such widths, in any unit; the lowest is taken.
  /// - Returns: as many widths as demands, with `width` as their sum unless every column is kept to its natural width.
  static func fitted(
    _ demands: [ColumnDemand], into width: Double, cost: ([Double]) -> Int = { _ in 0 }
  ) -> [Double] {
    let natural = demands.map(\.natural)
    if natural.sum <= width { return spread(demands, leaving: width - natural.sum) }
    func leveled(_ demands: [ColumnDemand]) -> [Double] {
      let candidates = Self.exponents.map { Self.leveled(demands, exponent: $0, into: width) }
      let best = candidates.dropFirst().reduce(candidates[0]) { cost($1) < cost($0) ? $1 : $0 }
      return improved(best, demands, cost: cost)
    }
    // Stiff columns keep their natural width as long as the others keep their longest word.
    let stiff = demands.map { demand in
      var demand = demand
      if demand.isStiff || demand.weight == 0 { demand.minimum = demand.natural }
      return demand
    }
    if stiff.map(\.minimum).sum <= width { return leveled(stiff) }
    if demands.map(\.minimum).sum <= width { return leveled(demands) }
    // Not even the longest words fit: the widest columns give way, and their words break between letters. Numbers are
    // the last to give way: broken, they would be read as two.
    let numbers = demands.filter(\.isStiff).map(\.minimum).sum
    func narrowed(_ level: Double) -> [Double] {
      demands.map { $0.isStiff && numbers < width * 0.8 ? $0.minimum : min($0.minimum, level) }
    }
    return narrowed(level(reaching: width, narrowed))
  }

  /// Natural widths and what is left by weight.
  private static func spread(_ demands: [ColumnDemand], leaving rest: Double) -> [Double] {
    let weights = demands.map { max(0, $0.weight) }
    guard weights.sum > 0 else { return demands.map(\.natural) }
    return zip(demands, weights).map { $0.natural + rest * $1 / weights.sum }
  }

  /// How much faster a column with more text rises. By the root is a good first guess: in proportion, one long remark
  /// would leave the others a word a line. The others are taken where they save lines.
  private static let exponents = [0.5, 0.25, 0.75, 1, 1.25, 1.5, 2, 3]

  /// Columns rise together between longest word and natural width.
  private static func leveled(_ demands: [ColumnDemand], exponent: Double, into width: Double) -> [Double] {
    let speeds = demands.map { power($0.natural, exponent) }
    func widths(_ level: Double) -> [Double] {
      zip(demands, speeds).map { max($0.minimum, min($0.natural, level * $1)) }
    }
    return widths(level(reaching: width, widths))
  }

  /// Moves width from column to column as long as the table gets lower by it; no column falls below its longest word.
  private static func improved(
    _ widths: [Double], _ demands: [ColumnDemand], cost: ([Double]) -> Int
  ) -> [Double] {
    var best = (widths: widths, cost: cost(widths))
    for step in [32.0, 16, 8, 4] {
      for giver in widths.indices {
        for taker in widths.indices where taker != giver && best.widths[giver] - step >= demands[giver].minimum {
          var candidate = best.widths
          candidate[giver] -= step
          candidate[taker] += step
          let candidateCost = cost(candidate)
          if candidateCost < best.cost { best = (candidate, candidateCost) }
        }
      }
    }
    return best.widths
  }

  /// `base` to the power of a multiple of a quarter, from square roots: they are exact to the last bit on any machine.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    let quarter = base.squareRoot().squareRoot()
    return (0..<Int(exponent * 4)).reduce(1) { power, _ in power * quarter }
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
