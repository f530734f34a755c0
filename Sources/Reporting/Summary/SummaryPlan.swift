import SituationData
import SourceText
import Wording

/// What a summary is put together from: the text of summary.md, or what the program takes from the report.
struct SummaryPlan: Sendable {
  var title: String
  var blocks: [MarkdownBlock]
  /// Where the title stands, if summary.md has one of its own.
  private(set) var titleLocation: SourceLocation?
  /// Where what has to be said of the whole is said.
  var location: SourceLocation

  /// The key figures, charts and topics that there are.
  private(set) var figures = 0
  private(set) var charts = 0
  /// Charts of the report that would have been shown, and have nothing to draw.
  private(set) var passedOver: [String] = []

  init(title: String, blocks: [MarkdownBlock], at location: SourceLocation) {
    (self.title, self.location) = (title, location)
    self.blocks = blocks
    figures = blocks.keyFigures.count
    charts = blocks.chartImages.count
  }

  /// Reads summary.md: CommonMark as in report.md. Front matter before it may name another title.
  static func read(_ file: TextFile, in situation: Situation) -> (plan: SummaryPlan, faults: [Diagnostic]) {
    var (title, titleLocation): (String, SourceLocation?) = (situation.header.title, nil)
    var faults: [Diagnostic] = []
    var body = 0..<file.bytes.count
    if let fault = file.linesFault() {
      faults.append(fault)
      body = 0..<0
    } else if let (front, rest) = FrontMatter.ranges(in: file) {
      body = rest
      let (root, yamlFaults) = YAMLReader(file: file, range: front).read()
      faults += yamlFaults
      if let root {
        var keys = KeyReader(root, named: "the front matter", known: ["title"], in: file)
        if let own = keys.text("title") { title = own }
        if case .scalar(_, _, let location)? = keys.node("title") { titleLocation = location }
        faults += keys.faults
      }
    }
    let (blocks, textFaults) = MarkdownReader.read(file, body: body)
    var plan = SummaryPlan(title: title, blocks: blocks, at: SourceLocation(file: file.name, line: 1, column: 1))
    plan.titleLocation = titleLocation
    return (plan, faults + textFaults)
  }

  /// The one that is made from a report: its first paragraphs, key figures and charts, the positions if it has them, and what
  /// comes next.
  ///
  /// - Parameter empty: the charts that have nothing to draw, in place of which the next ones are shown.
  init(from report: [MarkdownBlock], without empty: Set<String>, _ basis: ReportBasis, at location: SourceLocation) {
    let language = basis.words.language
    func directive(_ name: String) -> MarkdownBlock {
      .directive(name: name, lines: [], range: 0..<0, location)
    }
    func title(_ phrase: ReportPhrase, level: Int) -> MarkdownBlock {
      .heading(level: level, [.text(language.phrase(phrase))], location)
    }
    var blocks = Array(report.prefix(while: \.isParagraph))
    let figures = report.keyFigures.prefix(SummaryExtent(.page).figures)
    if !figures.isEmpty {
      blocks.append(.directive(name: KeyFiguresBlock.name, lines: Array(figures), range: 0..<0, location))
    }
    let all = report.chartImages
    let charts = all.filter { !empty.contains($0.id) }.prefix(SummaryExtent(.page).charts.count)
    let end = charts.last.flatMap { last in all.firstIndex { $0.location == last.location } } ?? all.count
    let passed = all[..<end].map(\.id).filter(empty.contains)
    if !charts.isEmpty { blocks.append(.charts(Array(charts))) }
    if report.holds(StatementsBlock.name), !SharedTopics(in: basis.known).all.isEmpty {
      blocks += [title(.positionsTitle, level: 2), directive(StatementsBlock.name)]
    }
    let next = report.firstDirective(NextBlock.name)
    if next?.hasLines ?? false || !EventsToCome(in: basis.known).figures.isEmpty {
      blocks += [title(.nextTitle, level: 3), next ?? directive(NextBlock.name)]
    }
    if blocks.contains(where: \.hasFootnoteMarks) { blocks += report.filter { $0.isFootnote } }
    self.init(title: basis.known.situation.header.title, blocks: blocks, at: location)
    passedOver = passed
  }

  /// The blocks that an extent shows.
  func blocks(in extent: SummaryExtent) -> [MarkdownBlock] {
    let isPage = extent.form == .page
    var room = Room(figures: extent.figures, charts: extent.charts)
    let cut = blocks.compactMap { $0.cut(to: &room) }
    guard isPage else {
      let shown = cut.filter { $0.isShownInPictures }
      // Where there is no number in large type, what comes first is shown, if its marks lead to sources.
      return shown.isEmpty && extent.hasSources ? cut.prefix(while: \.isParagraph) : shown
    }
    return SummarySections(cut).blocks(in: extent)
  }
}

/// What there is room for in the blocks that follow.
private struct Room {
  var figures: Int
  /// By their positions among all charts.
  var charts: Range<Int>
  /// How many charts came before.
  var position = 0
}

extension MarkdownBlock {
  var isParagraph: Bool {
    switch self {
    case .paragraph: true
    case .allowing(_, let inner): inner.isParagraph
    default: false
    }
  }

  /// The block without the key figures and charts that are too many; nil where nothing is left of it.
  fileprivate func cut(to room: inout Room) -> MarkdownBlock? {
    switch self {
    case .directive(KeyFiguresBlock.name, let lines, let range, let location):
      let kept = lines.prefix(room.figures)
      room.figures -= kept.count
      return kept.isEmpty ? nil : .directive(name: KeyFiguresBlock.name, lines: Array(kept), range: range, location)
    case .charts(let images):
      let start = room.position
      room.position += images.count
      let kept = images.indices.filter { room.charts.contains(start + $0) }.map { images[$0] }
      return kept.isEmpty ? nil : .charts(kept)
    case .allowing(let allowance, let inner): return inner.cut(to: &room).map { .allowing(allowance, $0) }
    default: return self
    }
  }

  /// Whether its sources stand beside what it prints: the marks of others would lead to nothing in a picture.
  fileprivate var isShownInPictures: Bool {
    switch self {
    case .directive(let name, _, _, _): name == KeyFiguresBlock.name
    case .charts: true
    case .allowing(_, let inner): inner.isShownInPictures
    default: false
    }
  }

  fileprivate var isFootnote: Bool { if case .footnote = self { true } else { false } }

  /// Whether a paragraph has the mark of a footnote.
  fileprivate var hasFootnoteMarks: Bool {
    switch self {
    case .paragraph(let inlines, _): inlines.holdFootnote
    case .allowing(_, let inner): inner.hasFootnoteMarks
    default: false
    }
  }

  fileprivate var hasLines: Bool {
    switch self {
    case .directive(_, let lines, _, _): !lines.isEmpty
    case .allowing(_, let inner): inner.hasLines
    default: false
    }
  }
}

extension [MarkdownBlock] {
  typealias Line = (text: String, location: SourceLocation)

  /// The lines of all key figures.
  fileprivate var keyFigures: [Line] {
    flatMap { block -> [Line] in
      switch block {
      case .directive(KeyFiguresBlock.name, let lines, _, _): lines
      case .allowing(_, let inner): [inner].keyFigures
      default: []
      }
    }
  }

  /// The charts of all paragraphs of images.
  fileprivate var chartImages: [(id: String, location: SourceLocation)] {
    flatMap { block -> [(id: String, location: SourceLocation)] in
      switch block {
      case .charts(let images): images
      case .allowing(_, let inner): [inner].chartImages
      default: []
      }
    }
  }

  fileprivate func holds(_ name: String) -> Bool { contains { $0.names(name) } }

  /// The first block of a name, with what is allowed in it.
  fileprivate func firstDirective(_ name: String) -> MarkdownBlock? { first { $0.names(name) } }
}

extension [MarkdownInline] {
  fileprivate var holdFootnote: Bool {
    contains { inline in
      switch inline {
      case .footnote: true
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner), .reference(_, let inner):
        inner.holdFootnote
      case .text, .code, .lineBreak, .figure: false
      }
    }
  }
}
