import Content
import Drawing

/// Note and source below the plot, and in a picture the issue at the other end.
struct Foot {
  private var left: [PlacedLabel] = []
  private var right: PlacedLabel?
  /// 0 where there is nothing to say.
  var height: Double

  /// Sets the lines of a foot as if it began at 0; how tall it is decides where it can begin.
  ///
  /// - Parameter limit: the height that it may take at most.
  init(_ table: ChartTable, withIssue: Bool, x: Double, width: Double, limit: Double, setter: LabelSetter) {
    var textWidth = width
    var issueHeight = 0.0
    if withIssue, !table.issueLine.isEmpty {
      let issue = setter.fitted(
        [.init(table.issueLine, .source)], width: width * 0.42, height: limit, alignment: .trailing)
      right = issue.at(right: x + width, y: 0)
      issueHeight = issue.size.height
      textWidth -= issue.size.width + 3 * setter.style.textGap
    }
    var y = 0.0
    let texts = [table.note, table.sourceLine].filter { !$0.isEmpty }
    for (index, text) in texts.enumerated() {
      // The note leaves the source its half: a figure without a source must not be printed.
      let share = index < texts.count - 1 ? limit / 2 : limit - y
      let label = setter.fitted([.init(text, .source)], width: textWidth, height: share)
      left.append(label.at(x: x, y: y))
      y += label.size.height
    }
    height = max(y, issueHeight)
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
