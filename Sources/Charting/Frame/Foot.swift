import Content
import Drawing

/// Note and source below the plot, and in a picture the issue at the other end.
struct Foot {
  private var left: [PlacedLabel] = []
  private var right: PlacedLabel?
  /// 0 where there is nothing to say.
  var height: Double
  /// Whether all that has to stand there does.
  var isWhole: Bool { left.allSatisfy { $0.label.truncated == nil } }

  /// Where the issue stands.
  enum Issue {
    case none
    /// At the other end of the lines.
    case beside
    /// On the last line where that has room for it, else on its own below all others.
    case below
  }

  /// Sets the lines of a foot as if it began at 0; how tall it is decides where it can begin.
  ///
  /// - Parameters:
  ///   - unlabelled: words for the values that stand at no mark.
  ///   - limit: the height that it may take at most.
  init(
    _ table: ChartTable, unlabelled: RichText = "", issue: Issue, x: Double, width: Double, limit: Double,
    setter: LabelSetter
  ) {
    var textWidth = width
    var placed: Label?
    if issue != .none, !table.issueLine.isEmpty {
      placed = setter.fitted(
        [.init(table.issueLine, .source)], width: issue == .beside ? width * 0.42 : width, height: limit,
        alignment: .trailing)
    }
    let issueHeight = placed?.size.height ?? 0
    let gap = 3 * setter.style.textGap
    if issue == .beside, let placed { textWidth -= placed.size.width + gap }
    var y = 0.0
    let texts = [table.note, unlabelled, table.sourceLine].filter { !$0.isEmpty }
    for (index, text) in texts.enumerated() {
      // The note leaves the source its half: a figure without a source must not be printed.
      let share = index < texts.count - 1 ? (limit - y) / 2 : limit - y
      let label = setter.fitted([.init(text, .source)], width: textWidth, height: share)
      left.append(label.at(x: x, y: y))
      y += label.size.height
    }
    guard let placed else {
      height = y
      return
    }
    guard issue == .below, let last = left.last else {
      right = placed.at(right: x + width, y: 0)
      height = max(y, issueHeight)
      return
    }
    let isBeside = last.label.block.lines.count == 1 && last.box.maxX + gap <= x + width - placed.size.width
    let top = isBeside ? last.box.y : y
    right = placed.at(right: x + width, y: top)
    height = max(y, top + issueHeight)
  }

  /// The foot with its first line beginning at `top`.
  func drawing(top: Double) -> PlotDrawing {
    var drawing = PlotDrawing()
    for var label in left + [right].compactMap(\.self) {
      label.box.y += top
      drawing.add(label)
    }
    return drawing
  }
}
