import Content
import Drawing

/// Where the parts of a long report begin.
struct ContentsList {
  private struct Entry {
    var text: RichText
    /// Of the heading.
    var id: String
  }

  /// A report of fewer pages is seen through at once.
  static let fewestPages = 6
  /// So many entries stand side by side at most before the next stand below.
  private static let chunk = 48
  private static let line = 4.0

  private let title: String
  private let entries: [Entry]
  private let measure: Measure
  private let texts: TextSetter
  private let heading: Element
  private let list: Element

  /// - Returns: nil where there is too little to find.
  init?(of content: ReportContent, in measure: Measure, _ composer: inout PageComposer) {
    entries = content.blocks.compactMap { block in
      guard case .heading(...2, let text, _, let id?) = block, !text.isEmpty else { return nil }
      return Entry(text: text, id: id)
    }
    guard entries.count > 2 else { return nil }
    title = content.contentsTitle
    self.measure = measure
    texts = composer.texts
    heading = composer.element(.heading(level: 2))
    list = composer.element(.contents)
  }

  /// - Parameter pages: of the headings, by their ids; the list is as high whatever they are.
  func fragments(pages: [String: Int]) -> [Fragment] {
    let head = texts.setBalanced(RichText(title), texts.type.boxTitle, in: measure)
    var fragments = [texts.unbroken(head, in: measure).within(heading)]
    fragments[0].spaceBefore = PageSpacing.belowTitle
    for start in stride(from: 0, to: entries.count, by: Self.chunk) {
      var fragment = columns(Array(entries[start..<min(start + Self.chunk, entries.count)]), pages).within(list)
      fragment.cohesion = start == 0 ? .rigid : .none
      fragment.spaceBefore = Self.line
      fragments.append(fragment)
    }
    return fragments
  }

  /// Entries in two columns, read down.
  private func columns(_ entries: [Entry], _ pages: [String: Int]) -> Fragment {
    let half = (entries.count + 1) / 2
    var items: [SceneItem] = []
    var height = 0.0
    for (column, place) in measure.columns(2, gutter: 2 * texts.type.gutter).enumerated() {
      var y = 0.0
      for entry in column == 0 ? entries[..<half] : entries[half...] {
        let (item, bottom) = row(entry, page: pages[entry.id], in: place, at: y)
        items.append(item)
        y = bottom + Self.line
      }
      height = max(height, y - Self.line)
    }
    return Fragment(height: height, items: items)
  }

  private func row(_ entry: Entry, page: Int?, in measure: Measure, at y: Double) -> (item: SceneItem, bottom: Double) {
    let (type, room) = (texts.type, 24.0)
    let text = texts.set(entry.text.withoutMarks, type.cell, in: measure.part(from: 0, width: measure.width - room))
    let last = measure.part(from: measure.width - room, width: room)
    let number = texts.set(RichText(page.map { "\($0)" } ?? ""), type.cell, in: last, alignment: .trailing)
    let rule = Rect(x: measure.x, y: y + text.size.height + Self.line / 2, width: measure.width, height: 0.5)
    let x = measure.direction == .leftToRight ? measure.x : measure.x + room
    let words: [SceneItem] = [
      .text(text, at: Point(x: x, y: y)),
      .text(number, at: Point(x: last.x, y: y + text.size.height - number.size.height)),
    ]
    let item = SceneItem.semantic(
      Semantics(.contentsItem), [.semantic(Semantics(.contentsReference), [.link(.element(entry.id), words)])])
    let line = SceneItem.semantic(
      Semantics(.artifact), [.rectangle(rule, fill: type.palette.hairline, stroke: nil)])
    return (.group([item, line], offset: Point(x: 0, y: 0)), y + text.size.height)
  }
}

extension RichText {
  /// The words alone: a heading's marks lead elsewhere.
  fileprivate var withoutMarks: RichText {
    var text = RichText(spans.filter { !$0.isRaised })
    for index in text.spans.indices { text.spans[index].link = nil }
    return text
  }
}
