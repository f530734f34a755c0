import Content
import Drawing

/// The names of small multiples above them, all as high as the highest.
struct PanelTitles: Hashable, Sendable {
  var labels: [Label]
  /// What the titles take, with the distance below them.
  var height: Double
  private var gap: Double

  static let none = PanelTitles()

  /// - Parameters:
  ///   - width: of each title.
  ///   - limit: what the titles and the distance below them take at most.
  init(of marked: MarkedTable, width: Double, limit: Double = .infinity, setter: LabelSetter) {
    guard marked.panels.count > 1 else {
      self = .none
      return
    }
    gap = max(0, min(6 * setter.style.unit, limit * 0.2))
    let height = max(0.1, min(2 * setter.style.lineHeight(.series) + 0.01, limit - gap))
    labels = marked.panels.map { setter.fitted([.init($0.title, .series)], width: width, height: height) }
    let isNamed = marked.panels.contains { !$0.title.isEmpty }
    self.height = (isNamed ? labels.map(\.size.height).max() ?? 0 : 0) + gap
  }

  private init() {
    labels = []
    height = 0
    gap = 0
  }

  /// The title of a panel with its lower edge at some height.
  func placed(_ panel: Int, x: Double, bottom: Double) -> PlacedLabel? {
    guard labels.indices.contains(panel) else { return nil }
    return labels[panel].at(x: x, y: bottom - gap - labels[panel].size.height)
  }
}
