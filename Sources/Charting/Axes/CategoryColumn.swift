import Drawing

/// The captions of lying bars, and the width that they need beside the plot.
struct CategoryColumn: Hashable, Sendable {
  /// The captions take no more of a chart's width than this.
  static let widest = 0.66

  var captions: [Caption]
  var width: Double
  /// Whether all of it is set whole, at full size and without broken words.
  var isUnforced: Bool

  /// Sets the captions for rows of a height: on one line if that leaves the bars their room, then wrapped, then in a
  /// wider column, then smaller, and only then cut.
  init(_ bars: [Bar], chartWidth: Double, rowHeight: Double, detailBeside: Bool, setter: LabelSetter) {
    for scale in LabelSetter.scales {
      let lines = bars.map { bar in
        Caption(bar, detailBeside: detailBeside, scale: scale, width: nil, alignment: .trailing, setter: setter)
      }
      let natural = lines.map(\.size.width).max() ?? 0
      let word = bars.map { Caption.widestWord(of: $0, scale: scale, setter: setter) }.max() ?? 0
      for share in [0.36, 0.44, 0.54, Self.widest] {
        let width = share * chartWidth
        if natural <= width, lines.allSatisfy({ $0.size.height <= rowHeight + 0.01 }) {
          self.init(captions: lines, width: natural, isUnforced: scale == 1)
          return
        }
        guard word <= width else { continue }
        let captions = zip(bars, lines).map { bar, line in
          line.size.width <= width
            ? line
            : Caption(
              bar, detailBeside: detailBeside, scale: scale, width: width, alignment: .trailing, setter: setter)
        }
        if captions.allSatisfy({ $0.size.height <= rowHeight + 0.01 }) {
          let widest = captions.map(\.size.width).max() ?? 0
          self.init(captions: captions, width: widest, isUnforced: scale == 1 && share < 0.5)
          return
        }
        if natural <= width { break }
      }
    }
    let width = Self.widest * chartWidth
    let captions = bars.map { bar in
      Caption(
        cutting: bar, detailBeside: detailBeside, scale: LabelSetter.smallest, width: width, height: rowHeight,
        alignment: .trailing, setter: setter)
    }
    self.init(captions: captions, width: captions.map(\.size.width).max() ?? 0, isUnforced: false)
  }

  private init(captions: [Caption], width: Double, isUnforced: Bool) {
    self.captions = captions
    self.width = width
    self.isUnforced = isUnforced
  }
}
