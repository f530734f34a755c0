import Drawing

/// The names of small multiples above them, all as high as the highest.
struct PanelTitles: Hashable, Sendable {
  var labels: [Label]
  /// What the titles take, with the distance below them.
  var height: Double

  static let none = PanelTitles(labels: [], height: 0)

  init(of marked: MarkedContent, width: Double, setter: LabelSetter) {
    guard marked.panels.count > 1 else {
      self = .none
      return
    }
    let limit = 2 * setter.style.lineHeight(.series) + 0.01
    labels = marked.panels.map { setter.fitted([.init($0.title, .series)], width: width, height: limit) }
    let isNamed = marked.panels.contains { !$0.title.isEmpty }
    height = (isNamed ? labels.map(\.size.height).max() ?? 0 : 0) + 6 * setter.style.unit
  }

  private init(labels: [Label], height: Double) {
    self.labels = labels
    self.height = height
  }

  /// The title of a panel with its lower edge at some height.
  func placed(_ panel: Int, x: Double, bottom: Double, style: ChartStyle) -> PlacedLabel? {
    guard labels.indices.contains(panel) else { return nil }
    return labels[panel].at(x: x, y: bottom - 6 * style.unit - labels[panel].size.height)
  }
}
