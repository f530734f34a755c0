package import Content
package import Drawing

/// A chart as a scene, and what had to give way.
package struct ChartLayout: Sendable {
  package var scene: Scene
  package var notices: [ChartNotice]
}
