import Content
import Drawing

/// The captions of lying bars, and the width that they need beside the plot.
struct CategoryColumn: Hashable, Sendable {
  /// Captions take no more of a chart's width than this.
  static let widest = 0.66

  var captions: [Caption]
  var width: Double
  /// Whether all of it is set at full size and without broken words, and leaves the bars more than half.
  var isUnforced: Bool
  /// Whether all of it is set at full size and without broken words, however wide.
  var isFull: Bool

  /// Captions that leave the bars about half of the width, from narrow to wide.
  private static let modest = [0.36, 0.44, 0.48]

  /// Sets the captions for rows of a height: on one line if that leaves the bars half of the width, then wrapped, then a
  /// little smaller, then in a wider column, then smaller still, and only then cut.
  ///
  /// - Parameter rooms: what the values need beside the captions, on one line and on several; a value on one line goes
  ///   before a wide name, and a number must not be cut for the sake of any name.
  init(
    _ slots: [Slot], chartWidth: Double, rooms: (line: Double, words: Double), rowHeight: Double, detailBeside: Bool,
    setter: LabelSetter
  ) {
    func widest(_ room: Double) -> Double { max(0.2, min(Self.widest, 1 - room / max(1, chartWidth))) }
    let (wide, widest) = (widest(rooms.line), widest(rooms.words))
    let attempts: [(shares: [Double], scales: [Double])] = [
      (Self.modest.filter { $0 < wide } + (wide < 0.5 ? [wide] : []), setter.style.scales.filter { $0 > 0.85 }),
      ([0.54].filter { $0 < wide } + [wide], setter.style.scales),
      ((Self.modest + [0.54]).filter { $0 < widest } + [widest], setter.style.scales),
    ]
    // A font's letters grow evenly, so that words need measuring only once, and not at all where every caption has room.
    lazy var word = slots.map { Caption.widestWord(of: $0, setter: setter) }.max() ?? 0
    // Captions on one line, which each attempt looks at again.
    var linesByScale: [Double: [Caption]] = [:]
    for attempt in attempts {
      for scale in attempt.scales {
        let lines =
          linesByScale[scale]
          ?? slots.map { slot in
            Caption(slot, detailBeside: detailBeside, scale: scale, width: nil, alignment: .trailing, setter: setter)
          }
        linesByScale[scale] = lines
        guard lines.allSatisfy({ $0.size.height <= rowHeight + 0.01 }) else { continue }
        let natural = lines.map(\.size.width).max() ?? 0
        for share in attempt.shares {
          let width = share * chartWidth
          guard natural <= width || word * scale <= width else { continue }
          let captions = zip(slots, lines).map { slot, line in
            line.size.width <= width
              ? line
              : Caption(
                slot, detailBeside: detailBeside, scale: scale, width: width, alignment: .trailing, setter: setter)
          }
          guard captions.allSatisfy({ $0.size.height <= rowHeight + 0.01 }) else { continue }
          self.init(captions, isUnforced: scale == 1 && share < 0.46, isFull: scale == 1, setter.style)
          return
        }
      }
    }
    let width = widest * chartWidth
    let captions = slots.map { slot in
      Caption(
        cutting: slot, detailBeside: detailBeside, scale: setter.style.smallest, width: width, height: rowHeight,
        alignment: .trailing, setter: setter)
    }
    self.init(captions, isUnforced: false, isFull: false, setter.style)
  }

  private init(_ captions: [Caption], isUnforced: Bool, isFull: Bool, _ style: ChartStyle) {
    self.captions = captions
    let widest = captions.map(\.size.width).max() ?? 0
    // Where a program sets them in wider type, the captions grow into the margin, and are not cut by the picture's edge.
    width = max(widest, widest * TextStyle.widerType.bold - style.margin)
    self.isUnforced = isUnforced
    self.isFull = isFull
  }
}
