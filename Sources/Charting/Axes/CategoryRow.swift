import Drawing

/// The captions below columns that each have a name.
struct CategoryRow: Hashable, Sendable {
  var captions: [Caption]
  var height: Double

  /// Sets the captions in slots of a width: wrapped, then smaller, and only then cut.
  init(_ bars: [Bar], slot: Double, height limit: Double, setter: LabelSetter) {
    let width = max(1, slot - setter.style.textGap * 0.7)
    for scale in LabelSetter.scales {
      guard bars.allSatisfy({ Caption.widestWord(of: $0, scale: scale, setter: setter) <= width }) else { continue }
      let captions = bars.map { bar in
        Caption(bar, detailBeside: false, scale: scale, width: width, alignment: .center, setter: setter)
      }
      let height = captions.map(\.size.height).max() ?? 0
      if height <= limit {
        self.init(captions: captions, height: height)
        return
      }
    }
    let captions = bars.map { bar in
      Caption(
        cutting: bar, detailBeside: false, scale: LabelSetter.smallest, width: width, height: limit,
        alignment: .center, setter: setter)
    }
    self.init(captions: captions, height: captions.map(\.size.height).max() ?? 0)
  }

  private init(captions: [Caption], height: Double) {
    self.captions = captions
    self.height = height
  }
}
