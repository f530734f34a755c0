import Content
import Drawing

/// The captions below columns that each have a name.
struct CategoryRow: Hashable, Sendable {
  var captions: [Caption]
  var height: Double
  /// Whether every word is set whole.
  var isWhole: Bool

  /// Sets the captions in slots of a width: wrapped, then smaller, and only then cut.
  init(_ slots: [Slot], slot width: Double, height limit: Double, setter: LabelSetter) {
    let width = max(1, width - setter.style.textGap * 0.7)
    let word = slots.map { Caption.widestWord(of: $0, setter: setter) }.max() ?? 0
    for scale in setter.style.scales where word * scale <= width {
      let captions = slots.map { slot in
        Caption(slot, detailBeside: false, scale: scale, width: width, alignment: .center, setter: setter)
      }
      let height = captions.map(\.size.height).max() ?? 0
      if height <= limit {
        self.init(captions: captions, height: height, isWhole: true)
        return
      }
    }
    let captions = slots.map { slot in
      Caption(
        cutting: slot, detailBeside: false, scale: setter.style.smallest, width: width, height: limit,
        alignment: .center, setter: setter)
    }
    self.init(captions: captions, height: captions.map(\.size.height).max() ?? 0, isWhole: false)
  }

  private init(captions: [Caption], height: Double, isWhole: Bool) {
    self.captions = captions
    self.isWhole = isWhole
    self.height = height
  }
}
