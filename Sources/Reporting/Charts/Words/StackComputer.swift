import Content
import SituationData
import SourceText

/// What each figure of a chart is of the total of its slot.
struct Shares {
  /// By the positions of the slots.
  var totals: [Int: Figure] = [:]
  /// By the ids of the figures.
  var figures: [Int: Figure] = [:]
  /// The shares in the order in which they are drawn.
  var computed: [Figure] = []
  /// The least and the greatest total.
  var base: (least: Figure, greatest: Figure)?
}

/// Computes what a stack adds up to, and shares of that.
struct StackComputer: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification
  let arrangement: Arrangement

  /// Whether something is stacked below zero, so that what stacks add up to is not where they end.
  var isNet: Bool {
    chart.layout == .stacked
      && arrangement.slots.contains { $0.bars.contains { $0.figure.hasHappened && ($0.figure.value ?? .zero) < .zero } }
  }

  /// The sum of each stack of several figures, by the position of its slot, where all of them have a value; of net sums all
  /// or none, since one alone would be taken for a total of another kind.
  func totals() -> [Int: Figure] {
    let isNet = isNet
    var (totals, stacks): ([Int: Figure], Int) = ([:], 0)
    for (index, slot) in arrangement.slots.enumerated() {
      let stacked = slot.bars.flatMap(\.stacked).filter(\.hasHappened)
      // Where a single one is all of it, it needs no sum; a share does.
      guard stacked.count > (chart.layout == .share ? 0 : 1) else { continue }
      stacks += 1
      guard stacked.allSatisfy({ figure in figure.value.map { isNet || $0 >= .zero } ?? false }) else { continue }
      totals[index] = try? Addition.total(ofStack: stacked, at: chart.place(of: "layout"), in: known)
    }
    return isNet && totals.count < stacks ? [:] : totals
  }

  func shares(of totals: [Int: Figure]) -> Shares {
    var shares = Shares(totals: totals)
    for (index, slot) in arrangement.slots.enumerated() {
      guard let total = totals[index] else { continue }
      for bar in slot.given {
        guard let share = Figure.share(of: bar.figure, in: total, at: chart.place(of: "layout")) else { continue }
        shares.figures[bar.id] = share
        shares.computed.append(share)
      }
    }
    let wholes = totals.sorted { $0.key < $1.key }.map(\.value).filter { ($0.value ?? .zero) > .zero }
    let order = { (a: Figure, b: Figure) in (a.value ?? .zero) < (b.value ?? .zero) }
    if let least = wholes.min(by: order), let greatest = wholes.max(by: order) { shares.base = (least, greatest) }
    return shares
  }
}
