import Content
import Drawing

/// What a bar stands for: its label, and a quieter detail below it or, where rows are low, behind it.
struct Caption: Hashable, Sendable {
  var label: Label
  var detail: Label?

  var size: Size {
    Size(
      width: max(label.size.width, detail?.size.width ?? 0), height: label.size.height + (detail?.size.height ?? 0))
  }

  /// Sets the caption of a bar, wrapped to a width where one is given.
  init(
    _ slot: Slot, detailBeside: Bool, scale: Double, width: Double?, alignment: StyledText.Alignment,
    setter: LabelSetter
  ) {
    if detailBeside || slot.detail.isEmpty {
      label = setter.label(Self.pieces(of: slot), scale: scale, width: width, alignment: alignment)
    } else {
      label = setter.label(slot.label, .category, scale: scale, width: width, alignment: alignment)
      detail = setter.label(slot.detail, .detail, scale: scale, width: width, alignment: alignment)
    }
  }

  /// Sets the caption of a bar in a box, cut by an ellipsis where nothing else helps.
  init(
    cutting slot: Slot, detailBeside: Bool, scale: Double, width: Double, height: Double,
    alignment: StyledText.Alignment, setter: LabelSetter
  ) {
    if detailBeside || slot.detail.isEmpty {
      label = setter.fitted(
        Self.pieces(of: slot), width: width, height: height, alignment: alignment, scales: [scale])
    } else {
      let lineHeight = setter.style.lineHeight(.category) * scale
      let below = setter.fitted(
        [.init(slot.detail, .detail)], width: width, height: height - lineHeight, alignment: alignment,
        scales: [scale])
      label = setter.fitted(
        [.init(slot.label, .category)], width: width, height: height - below.size.height, alignment: alignment,
        scales: [scale])
      detail = below
    }
  }

  /// The width below which a word would break at full size.
  static func widestWord(of slot: Slot, setter: LabelSetter) -> Double {
    max(setter.widestWord(slot.label, .category), setter.widestWord(slot.detail, .detail))
  }

  /// The label with its detail behind it.
  static func pieces(of slot: Slot) -> [LabelSetter.Piece] {
    let detail: [LabelSetter.Piece] = slot.detail.isEmpty ? [] : [.gap(.detail), .init(slot.detail, .detail)]
    return [.init(slot.label, .category)] + detail
  }

  /// The labels in a column, flush with its right edge and centred on a row.
  func placed(right: Double, middle: Double) -> [PlacedLabel] {
    let top = middle - size.height / 2
    return [label.at(right: right, y: top)]
      + (detail.map { [$0.at(right: right, y: top + label.size.height)] } ?? [])
  }

  /// The labels above a row, from the left.
  func placed(left: Double, bottom: Double) -> [PlacedLabel] {
    let top = bottom - size.height
    return [label.at(x: left, y: top)] + (detail.map { [$0.at(x: left, y: top + label.size.height)] } ?? [])
  }

  /// The labels below a column, centred.
  func placed(center: Double, top: Double) -> [PlacedLabel] {
    [label.at(middle: center, y: top)] + (detail.map { [$0.at(middle: center, y: top + label.size.height)] } ?? [])
  }
}
