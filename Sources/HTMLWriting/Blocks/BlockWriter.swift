import Content
import Drawing

/// Writes the blocks of a report, one after the other, in sections that headings begin.
struct BlockWriter {
  private(set) var output = HTMLOutput()
  private(set) var texts: TextWriter
  private(set) var drawings: DrawingWriter
  let words: WebWords
  /// Of the last heading; 1 is the title.
  private(set) var level = 1
  /// The last heading: it names the tables below it.
  private(set) var caption: RichText = ""
  private var isInSection = false

  init(_ texts: TextWriter, _ drawings: DrawingWriter, words: WebWords) {
    (self.texts, self.drawings, self.words) = (texts, drawings, words)
  }

  mutating func newLine() { output.newLine() }
  mutating func open(_ name: StaticString, _ attributes: HTMLOutput.Attributes = [:]) { output.open(name, attributes) }
  mutating func close(_ name: StaticString) { output.close(name) }
  mutating func text(_ text: String) { output.text(text) }
  mutating func write(_ text: RichText, in row: String? = nil) { texts.write(text, in: row, to: &output) }
  mutating func draw(_ chart: ChartTable) { drawings.write(chart, named: texts.id("alt-\(chart.id)"), to: &output) }
  mutating func draw(_ image: ReportImage) { drawings.write(image, to: &output) }

  /// An element around words; nothing where there are none.
  mutating func element(
    _ name: StaticString, _ attributes: HTMLOutput.Attributes = [:], _ text: RichText, in row: String? = nil
  ) {
    guard !text.isEmpty else { return }
    open(name, attributes)
    write(text, in: row)
    close(name)
  }

  /// The blocks of a page, each part below a heading a section.
  mutating func writeSections(_ blocks: [PageBlock]) {
    var rest = blocks[...]
    while let block = rest.popFirst() {
      if case .heading(let level, _, _, let id) = block, level <= 2 { beginSection(id) }
      if case .charts(let charts) = block, charts.count == 1, let table = charts.first, drawings.isUpright(table) {
        // What is said of a chart stands beside it.
        let text = rest.prefix(while: \.isRunning)
        rest = rest.dropFirst(text.count)
        write(charts, beside: Array(text))
      } else if block.isRunning {
        // Long texts are read down two columns where a page is wide.
        let text = [block] + rest.prefix(while: \.isRunning)
        rest = rest.dropFirst(text.count - 1)
        let isLong = text.reduce(0) { $0 + $1.letters } > Self.lettersOfColumns
        open("div", ["class": isLong ? "text columns" : "text"])
        write(text)
        close("div")
      } else {
        write(block)
      }
      newLine()
    }
    endSection()
  }

  /// The blocks of a part of another page, whose headings are none of that page's.
  mutating func writePart(_ blocks: [PageBlock]) {
    for block in blocks {
      if case .heading(_, let text, _, let id) = block {
        element("p", ["class": "heading", "id": id.map { texts.id($0) }], text)
        caption = text
      } else {
        write(block)
      }
      newLine()
    }
  }

  private static let lettersOfColumns = 700

  private mutating func beginSection(_ id: String?) {
    endSection()
    open("section", ["aria-labelledby": id.map { texts.id($0) }])
    isInSection = true
  }

  private mutating func endSection() {
    if isInSection { close("section") }
    isInSection = false
    newLine()
  }

  mutating func write(_ blocks: [PageBlock]) {
    for block in blocks {
      write(block)
      newLine()
    }
  }

  mutating func write(_ block: PageBlock) {
    switch block {
    case .heading(let level, let text, let note, let id): heading(level, text, note: note, id: id)
    case .paragraph(let text): element("p", [:], text)
    case .list(let start, let items): list(start, items)
    case .quotation(let blocks):
      open("blockquote")
      write(blocks)
      close("blockquote")
    case .rule: open("hr")
    case .keyFigures(let figures): keyFigures(figures)
    case .charts(let charts): write(charts, beside: [])
    case .images(let images): self.images(images)
    case .table(let table): write(table)
    case .sources(let entries): sources(entries)
    case .box(let title, let blocks): box(title, blocks)
    }
  }

  /// No level is left out between a heading and the one above it.
  private mutating func heading(_ wanted: Int, _ text: RichText, note: RichText, id: String?) {
    level = min(max(2, wanted), level + 1, 6)
    caption = text
    let attributes: HTMLOutput.Attributes = ["id": id.map { texts.id($0) }]
    switch level {
    case 2: element("h2", attributes, text)
    case 3: element("h3", attributes, text)
    case 4: element("h4", attributes, text)
    case 5: element("h5", attributes, text)
    default: element("h6", attributes, text)
    }
    element("p", ["class": "note"], note)
  }

  private mutating func list(_ start: Int?, _ items: [[PageBlock]]) {
    if let start {
      open("ol", ["start": start == 1 ? nil : "\(start)"])
    } else {
      open("ul")
    }
    for item in items {
      open("li")
      // A single paragraph needs no room of its own.
      if item.count == 1, case .paragraph(let text) = item[0] { write(text) } else { write(item) }
      close("li")
    }
    if start == nil { close("ul") } else { close("ol") }
  }

  private mutating func keyFigures(_ figures: [KeyFigure]) {
    open("ul", ["class": "keys"])
    for figure in figures {
      open("li")
      open("p", ["class": "value"])
      write(figure.value)
      element("span", ["class": "status"], figure.status)
      close("p")
      element("p", ["class": "label"], figure.label)
      for detail in figure.details { element("p", ["class": "detail"], detail) }
      close("li")
    }
    close("ul")
  }

  private mutating func images(_ images: [ReportImage]) {
    open("div", ["class": "images"])
    for image in images {
      open("figure")
      draw(image)
      element("figcaption", [:], image.credit)
      close("figure")
    }
    close("div")
  }

  private mutating func sources(_ entries: [SummaryContent.Sources.Entry]) {
    open("ol", ["class": "sources"])
    for entry in entries {
      open("li", ["id": texts.id(entry.id)])
      element("span", ["class": "mark"], entry.mark, in: entry.id)
      open("span")
      write(entry.text, in: entry.id)
      close("span")
      close("li")
    }
    close("ol")
  }

  private mutating func box(_ title: RichText, _ blocks: [PageBlock]) {
    open("div", ["class": "box"])
    let outer = (level, caption)
    if !title.isEmpty { heading(level + 1, title, note: "", id: nil) }
    write(blocks)
    (level, caption) = outer
    close("div")
  }
}

extension PageBlock {
  /// How many letters running text has.
  fileprivate var letters: Int {
    switch self {
    case .paragraph(let text): text.string.count
    case .list(_, let items): items.joined().reduce(0) { $0 + $1.letters }
    case .quotation(let blocks): blocks.reduce(0) { $0 + $1.letters }
    case .heading, .rule, .keyFigures, .charts, .images, .table, .sources, .box: 0
    }
  }
}
