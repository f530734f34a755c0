import Content
import Drawing

/// Items of a chart in the order of painting, with the places of its labels and what had to give way.
struct PlotDrawing {
  var items: [SceneItem] = []
  var notices: [ChartNotice] = []

  mutating func add(_ label: PlacedLabel) {
    guard !label.label.block.lines.allSatisfy({ $0.runs.isEmpty }) else { return }
    items.append(label.item)
    if let text = label.label.truncated { notices.append(.truncated(text)) }
  }

  mutating func add(_ labels: [PlacedLabel]) {
    for label in labels { add(label) }
  }

  mutating func add(_ other: PlotDrawing) {
    items += other.items
    notices += other.notices
  }
}
