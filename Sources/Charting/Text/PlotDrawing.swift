import Content
import Drawing

/// Items of a chart in the order of painting, with the places of its labels and what had to give way.
struct PlotDrawing {
  var items: [SceneItem] = []
  var notices: [ChartNotice] = []
  /// The values that stand neither at their marks nor elsewhere.
  var unlabelled: [ChartTable.Unlabelled] = []
  /// How long the longest mark is along the value axis; nil where nothing is measured.
  var longest: Double?
  /// The share of the plot's height that nothing stands in.
  var slack = 0.0
  /// The size of the smallest letters.
  private(set) var smallestLetters = Double.infinity

  mutating func add(_ label: PlacedLabel) {
    guard !label.label.block.lines.allSatisfy({ $0.runs.isEmpty }) else { return }
    items.append(label.item)
    if let size = label.label.letters { smallestLetters = min(smallestLetters, size) }
    if let text = label.label.truncated { notices.append(.truncated(text)) }
  }

  mutating func add(_ labels: [PlacedLabel]) {
    for label in labels { add(label) }
  }

  mutating func add(_ other: PlotDrawing) {
    items += other.items
    // Panels side by side have one axis of time.
    notices += other.notices.filter { notice in
      if case .thinnedAxis = notice { !notices.contains(notice) } else { true }
    }
    unlabelled += other.unlabelled
    smallestLetters = min(smallestLetters, other.smallestLetters)
    slack = max(slack, other.slack)
    if let length = other.longest { longest = max(longest ?? 0, length) }
  }

  /// Mirrors its items within a stretch, so that they stand as they were laid out once the whole chart is mirrored.
  mutating func mirror(in box: Rect) { items = items.map { $0.mirrored(in: box.x + box.maxX) } }

  /// Whether each remark has found a place, and none a line through it.
  func hasAllRemarks(of table: ChartTable) -> Bool {
    let texts = Set(table.annotations.map(\.text.string))
    return !notices.contains { notice in
      switch notice {
      case .crossedRemarks: true
      case .truncated(let text): texts.contains(text)
      default: false
      }
    }
  }

  /// Tells the maker what stands nowhere.
  mutating func tellUnlabelled() {
    let count = unlabelled.reduce(0) { $0 + $1.values.count }
    if count > 0 { notices.append(.unlabelled(count)) }
  }
}
