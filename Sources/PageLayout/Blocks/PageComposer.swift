import Content
import Drawing

/// Turns blocks into fragments. Each kind of block has a file of its own.
struct PageComposer {
  private(set) var texts: TextSetter
  /// What is said above the repeated header of a table.
  let continuation: (_ caption: String) -> String
  /// The number that the next element or ground gets.
  private var nextNumber = 1
  /// Level of the last heading, for titles of boxes.
  var headingLevel = 1
  /// How many lists stand around the block.
  var listDepth = 0
  /// The last heading: it names a table that goes on over the page.
  var caption: RichText = ""
  /// The charts so far.
  var measured = MeasuredCharts()

  init(type: PageType, typesetter: any Typesetter, continuation: @escaping (_ caption: String) -> String) {
    texts = TextSetter(type: type, typesetter: typesetter)
    self.continuation = continuation
  }

  var type: PageType { texts.type }

  /// What is made with the body set as small as the cells of tables.
  mutating func small<Result>(_ make: (inout PageComposer) -> Result) -> Result {
    let outer = texts
    var type = outer.type
    type.body = type.cell
    texts = TextSetter(type: type, typesetter: outer.typesetter)
    defer { texts = outer }
    return make(&self)
  }
  var palette: Palette { type.palette }

  mutating func number() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  mutating func element(_ role: Semantics.Role, id: String? = nil) -> Element {
    Element(number: number(), semantics: Semantics(role, id: id))
  }

  /// The fragments of a whole report: what opens it, and all else.
  mutating func fragments(
    of content: ReportContent, in measure: Measure
  ) -> (opening: [Fragment], rest: [Fragment]) {
    let opening = titleBlock(of: content, in: measure)
    var rest = fragments(of: content.blocks, in: measure)
    if !opening.isEmpty, !rest.isEmpty { rest[0].spaceBefore = PageSpacing.belowTitle }
    return (opening, rest)
  }

  /// The fragments of blocks one below the other, with the spaces between them and what holds them together.
  mutating func fragments(of blocks: [PageBlock], in measure: Measure) -> [Fragment] {
    var all: [Fragment] = []
    var previous: PageBlock?
    var isIntroduction = false
    var rest = blocks[...]
    while let block = rest.first {
      let columns = columns(of: rest, in: measure)
      let run = rest.prefix(columns?.count ?? 1)
      rest = rest.dropFirst(run.count)
      var fragments = columns.map { [$0.fragment] } ?? fragments(of: block, in: measure)
      guard !fragments.isEmpty else { continue }
      if let previous {
        fragments[0].spaceBefore = type.spacing * PageSpacing.between(previous, block, isInList: listDepth > 0)
        if previous.isHeading {
          fragments[0].cohesion = .rigid
        } else if isIntroduction, !block.isText {
          fragments[0].cohesion = .loose
        }
      }
      isIntroduction =
        (previous?.isHeading ?? true) && run.count == 1 && block.isParagraph
        && fragments[0].height <= 3.5 * type.body.line
      all += fragments
      previous = run.last
    }
    return all
  }

  /// The text that blocks begin with in columns, and of how many of them it is; nil where it is too short for columns, or the
  /// measure has but one.
  private mutating func columns(
    of blocks: ArraySlice<PageBlock>, in measure: Measure
  ) -> (fragment: Fragment, count: Int)? {
    guard measure.textColumns > 1 else { return nil }
    let run = Array(blocks.prefix(while: \.runsInColumns))
    guard !run.isEmpty else { return nil }
    let columns = measure.columns(2, gutter: 1.5 * type.gutter)
    let text = TextColumns(
      fragments(of: run, in: columns[0]), offset: columns[1].x - columns[0].x, line: type.body.line,
      pageHeight: type.page.body.height)
    return text.lines < Self.fewestLinesInColumns ? nil : (text.fragment, run.count)
  }

  /// What is shorter is seen at once, and stands in one.
  private static let fewestLinesInColumns = 6.0

  private mutating func paragraph(_ text: RichText, in measure: Measure) -> [Fragment] {
    guard !text.isEmpty else { return [] }
    let element = element(.paragraph)
    return [texts.lines(of: text, type.body, in: measure.prose).within(element)]
  }

  /// - Parameter columns: how they stand side by side; nil for how the type of the page has it.
  mutating func keyFigures(
    _ figures: [KeyFigure], in measure: Measure, columns: PageType.KeyColumns? = nil
  ) -> [Fragment] {
    guard !figures.isEmpty else { return [] }
    let list = element(.list)
    return KeyFigureGrid(figures, in: measure, columns: columns ?? type.keyColumns, texts).rows.map { $0.within(list) }
  }

  mutating func fragments(of block: PageBlock, in measure: Measure) -> [Fragment] {
    switch block {
    case .heading(let level, let text, let note, let id):
      heading(level: level, text, note: note, id: id, in: measure)
    case .paragraph(let text): paragraph(text, in: measure)
    case .list(let start, let items): list(start: start, items: items, in: measure)
    case .quotation(let blocks): quotation(blocks, in: measure)
    case .rule: [rule(in: measure)]
    case .keyFigures(let figures): keyFigures(figures, in: measure)
    case .charts(let charts): ChartRow.rows(of: charts, in: measure, texts, &measured).map(\.fragment)
    case .images(let images): ImageRow.rows(of: images, in: measure, texts).map(\.fragment)
    case .table(let table): self.table(table, in: measure)
    case .sources(let entries): SourceList(entries, in: measure, texts).fragments(&self)
    case .box(let title, let blocks): box(title: title, blocks, in: measure)
    }
  }
}

extension PageBlock {
  var isHeading: Bool { if case .heading = self { true } else { false } }
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  /// Whether it is running text, which is read down a column.
  var runsInColumns: Bool {
    switch self {
    case .paragraph, .list, .quotation: true
    case .heading, .rule, .keyFigures, .charts, .images, .table, .sources, .box: false
    }
  }
  var isText: Bool {
    switch self {
    case .heading, .paragraph, .quotation, .rule: true
    case .list, .keyFigures, .charts, .images, .table, .sources, .box: false
    }
  }
}
