import Drawing

/// The captions of lying bars, and the width that they need beside the plot.
struct CategoryColumn: Hashable, Sendable {
  /// Captions take no more of a chart's width than this.
  static let widest = 0.66

  var captions: [Caption]
  var width: Double
  /// Whether all of it is set whole, at full size and without broken words.
  var isUnforced: Bool

  /// Sets the captions for rows of a height: on one line if that leaves the bars their room, then wrapped, then in a
  /// wider column, then smaller, and only then cut.
  ///
  /// - Parameter room: what the values need beside the captions; a number must not be cut for the sake of a name.
  init(
    _ bars: [Bar], chartWidth: Double, room: Double, rowHeight: Double, detailBeside: Bool, setter: LabelSetter
  ) {
    let widest = max(0.2, min(Self.widest, 1 - room / max(1, chartWidth)))
    // A font's letters grow evenly, so that words need measuring only once.
    let word = bars.map { Caption.widestWord(of: $0, setter: setter) }.max() ?? 0
    let shares = [0.36, 0.44, 0.54, Self.widest].filter { $0 < widest } + [widest]
    for scale in LabelSetter.scales {
      let lines = bars.map { bar in
        Caption(bar, detailBeside: detailBeside, scale: scale, width: nil, alignment: .trailing, setter: setter)
      }
      guard lines.allSatisfy({ $0.size.height <= rowHeight + 0.01 }) else { continue }
      let natural = lines.map(\.size.width).max() ?? 0
      for share in shares {
        let width = share * chartWidth
        if natural <= width {
          self.init(captions: lines, width: natural, isUnforced: scale == 1)
          return
        }
        guard word * scale <= width else { continue }
        var captions: [Caption] = []
        for (bar, line) in zip(bars, lines) {
          let caption =
            line.size.width <= width
            ? line
            : Caption(
              bar, detailBeside: detailBeside, scale: scale, width: width, alignment: .trailing, setter: setter)
          guard caption.size.height <= rowHeight + 0.01 else { break }
          captions.append(caption)
        }
        guard captions.count == bars.count else { continue }
        self.init(
          captions: captions, width: captions.map(\.size.width).max() ?? 0, isUnforced: scale == 1 && share < 0.5)
        return
      }
    }
    let width = widest * chartWidth
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
