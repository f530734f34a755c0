import Content
import Drawing

/// Title and subtitle, and in the upper corner the badge and the words of the style.
struct Header {
  var drawing = PlotDrawing()
  /// The lower edge of its last line.
  var bottom: Double

  /// - Parameter height: what the header may take at most; texts beyond it shrink and are then cut.
  init(_ table: ChartTable, x: Double, y: Double, width: Double, height: Double, setter: LabelSetter) {
    let style = setter.style
    // Lines stay in the picture where a program sets them in wider type.
    func measure(_ wider: Double) -> Double { min(width, (width + style.margin) / wider) }
    var titleWidth = measure(TextStyle.widerType.bold)
    // Where what stands in the corner begins, or the margin.
    var right = width
    var logoBottom = y
    if let logo = table.logo {
      let pixels = logo.file.size
      let scale = min(width * 0.18 / pixels.width, 1.6 * style.lineHeight(.title) / pixels.height)
      let rect = Rect(
        x: x + width - pixels.width * scale, y: y, width: pixels.width * scale, height: pixels.height * scale)
      drawing.items.append(
        .semantic(
          Semantics(.figure, alternativeText: logo.alternativeText),
          [.image(logo.file.on(setter.palette.paper), in: rect)]))
      logoBottom = rect.maxY
      right -= rect.width + 2 * style.textGap
      titleWidth = min(titleWidth, right / TextStyle.widerType.bold)
    }
    if let badge = table.badge, !badge.isEmpty {
      let label = setter.fitted([.init(RichText(badge), .badge)], width: width * 0.4, height: style.lineHeight(.title))
      let margin = (x: 8 * style.unit, y: 3.5 * style.unit)
      let pill = Rect(
        x: x + right - label.size.width - 2 * margin.x,
        y: y + (style.lineHeight(.title) - label.size.height) / 2 - margin.y,
        width: label.size.width + 2 * margin.x, height: label.size.height + 2 * margin.y)
      drawing.items += [
        .semantic(
          Semantics(.artifact),
          [
            .path(
              .roundedRectangle(pill, radius: pill.height / 2), fill: nil,
              stroke: Stroke(setter.palette.muted, width: style.line))
          ])
      ]
      drawing.add(label.centered(x: pill.midX, y: pill.midY))
      right -= pill.width + 2 * style.textGap
      titleWidth = min(titleWidth, right)
    }
    if !table.corner.isEmpty {
      let corner = setter.fitted(
        [.init(table.corner, .source)], width: titleWidth * 0.35, height: style.lineHeight(.title),
        alignment: .trailing)
      drawing.add(corner.at(right: x + right, y: y))
      titleWidth = min(titleWidth, right - corner.size.width - 2 * style.textGap)
    }
    bottom = logoBottom
    guard !table.title.isEmpty || !table.subtitle.isEmpty else { return }
    var below = y
    if !table.title.isEmpty {
      let share = table.subtitle.isEmpty ? 1 : 0.62
      let title = setter.fitted([.init(table.title, .title)], width: titleWidth, height: height * share)
      drawing.add(title.at(x: x, y: y))
      below += title.size.height
    }
    if !table.subtitle.isEmpty {
      let gap = table.title.isEmpty ? 0 : 0.25 * style.face(.title).size
      let left = max(style.lineHeight(.subtitle), height - (below - y) - gap)
      let isBeside = below + gap < logoBottom
      let subtitle = setter.fitted(
        [.init(table.subtitle, .subtitle)],
        width: min(
          measure(TextStyle.widerType.regular), isBeside ? right / TextStyle.widerType.regular : .infinity),
        height: left)
      drawing.add(subtitle.at(x: x, y: below + gap))
      below += gap + subtitle.size.height
    }
    bottom = max(below, logoBottom)
  }
}
