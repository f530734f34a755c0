import Content
import Drawing

/// The captions of lying bars where they stand above them, on lines of their own: the bars then have the whole width.
struct CategoryLines: Hashable, Sendable {
  let captions: [Caption]
  /// Of the highest.
  let height: Double

  /// Sets the captions on one line each if they fit into the width, else on as few as they take.
  init(_ slots: [Slot], width: Double, setter: LabelSetter) {
    // They stay in the picture where a program sets them in wider type.
    let width = min(width, (width + setter.style.margin) / TextStyle.widerType.bold)
    captions = slots.map { slot in
      func caption(_ width: Double?) -> Caption {
        Caption(slot, detailBeside: true, scale: 1, width: width, alignment: .leading, setter: setter)
      }
      let line = caption(nil)
      return line.size.width <= width ? line : caption(width)
    }
    height = captions.map(\.size.height).max() ?? 0
  }

  /// From the zero line to the captions.
  static func indent(_ style: ChartStyle) -> Double { 6 * style.unit }

  /// From a caption to its bar.
  static func gap(_ style: ChartStyle) -> Double { 2.5 * style.unit }
}
