import Content
import Drawing

/// What colours, patterns and lines of a chart stand for, in rows above it.
struct DeckKey {
  private enum Sign {
    case box(PointLook)
    case line(DeckColor, width: Double, dash: String?)
  }

  private let entries: [(sign: Sign, text: String)]
  private let frame: SlideFrame

  private static let size = 12.0
  private static let rowHeight = 20.0
  private static let signWidth = 20.0

  init(of table: ChartTable, _ chart: NativeChart, _ frame: SlideFrame) {
    self.frame = frame
    var entries: [(Sign, String)] = []
    let isLine = chart.form == .lines
    if table.series.count > 1 {
      for series in table.series {
        let color = series.hue.color(in: frame.palette)
        entries.append(
          (isLine ? .line(color, width: 2.6, dash: nil) : .box(PointLook(fill: .solid(color))), series.name.words))
      }
    }
    var named: Set<String> = []
    for average in chart.averages where named.insert(average.name).inserted {
      entries.append((.line(.ink, width: 1.75, dash: nil), average.name))
    }
    for annotation in table.annotations {
      if case .value = annotation.place {
        entries.append((.line(.muted, width: 1.5, dash: nil), annotation.text.words))
      }
    }
    for entry in table.key {
      let sign: Sign? =
        switch entry.swatch {
        case .mark(let appearance, let hue):
          isLine
            ? .line(
              .own(hue.colors(in: frame.palette).light), width: 2.6,
              dash: appearance == .dotted || appearance == .dottedEnd ? "sysDot" : "dash")
            : .box(PointLook(appearance, hue, frame.palette))
        case .part(let hue), .ofWhich(let hue): .box(.part(hue, frame.palette))
        // It is named with the line itself.
        case .average: chart.averages.isEmpty ? .line(.ink, width: 1.75, dash: nil) : nil
        case .interval: .line(.ink, width: 1.5, dash: nil)
        case .missing: .line(.muted, width: 1.5, dash: "sysDot")
        }
      if let sign { entries.append((sign, entry.text.words)) }
    }
    self.entries = entries
  }

  func laidOut(at origin: Point, width: Double) -> (items: [SlideItem], height: Double) {
    var items: [SlideItem] = []
    var (x, row) = (origin.x, 0.0)
    for (sign, text) in entries {
      let textWidth = min(frame.measure.width(text, Self.size) + 8, width - Self.signWidth - 8)
      let (paragraph, height) = frame.paragraph(
        RichText(text), sizes: [Self.size, 10, 8], in: textWidth, height: 3 * Self.size * 1.5)
      if x > origin.x, x + Self.signWidth + 6 + textWidth > origin.x + width {
        (x, row) = (origin.x, row + Self.rowHeight)
      }
      let y = origin.y + row
      switch sign {
      case .box(let look): items.append(.box(Rect(x: x, y: y + 3, width: Self.signWidth, height: 11), look))
      case .line(let color, let thickness, let dash):
        items.append(
          .rule(
            from: Point(x: x, y: y + 8.5), to: Point(x: x + Self.signWidth, y: y + 8.5), color, width: thickness,
            dash: dash))
      }
      items.append(
        .text(
          Rect(x: x + Self.signWidth + 6, y: y, width: textWidth, height: height),
          [paragraph], name: "Key"))
      x += Self.signWidth + 6 + textWidth + 16
      row += max(0, height - Self.size * 1.6)
    }
    return (frame.mirrored(items), entries.isEmpty ? 0 : row + Self.rowHeight + 4)
  }
}
