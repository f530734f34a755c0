import Content
import Drawing

extension BlockWriter {
  /// Charts side by side, and what is said of a single one beside it.
  mutating func write(_ charts: [ChartTable], beside text: [PageBlock]) {
    open("div", ["class": text.isEmpty ? charts.count == 1 ? "charts one" : "charts" : "charts beside"])
    for chart in charts { write(chart) }
    if !text.isEmpty {
      open("div", ["class": "text"])
      write(text)
      close("div")
    }
    close("div")
  }

  /// A chart with its words around it, and its figures below.
  private mutating func write(_ chart: ChartTable) {
    open("figure", ["class": "chart"])
    open("figcaption")
    element("p", ["class": "title"], chart.title)
    element("p", ["class": "subtitle"], chart.subtitle)
    close("figcaption")
    newLine()
    open("p", ["id": texts.id("alt-\(chart.id)"), "hidden": ""])
    self.text(chart.alternativeText)
    close("p")
    draw(chart)
    open("div", ["class": "foot"])
    let notes = drawings.notes(of: chart)
    element("p", ["class": notes.narrow == nil ? nil : "w"], notes.wide)
    if let narrow = notes.narrow { element("p", ["class": "n", "hidden": ""], narrow) }
    element("p", [:], chart.sourceLine)
    close("div")
    newLine()
    if let table = chart.figures(words) {
      open("details")
      open("summary")
      self.text(words.chartFigures)
      close("summary")
      write(table, caption: chart.title)
      close("details")
    }
    close("figure")
  }
}
