import Content
import Drawing

/// The sources with their marks, in columns of small type that are read down.
struct SourceList {
  private let entries: [SummaryContent.Sources.Entry]
  private let measure: Measure
  private let texts: TextSetter
  /// One or two.
  private let count: Int
  /// What the marks take.
  private let hang: Double

  /// So many stand side by side before the next begin below, so that a page is filled.
  private static let chunk = 16

  init(_ entries: [SummaryContent.Sources.Entry], in measure: Measure, _ texts: TextSetter, columns count: Int = 2) {
    (self.entries, self.measure, self.texts, self.count) = (entries, measure, texts, count)
    let marks = entries.map {
      texts.typesetter.width(of: texts.type.styled($0.mark, texts.type.source, direction: measure.direction))
    }
    hang = (marks.max() ?? 0) + 0.65 * texts.type.source.style.size
  }

  /// The columns, the second of which may be empty.
  func columns(_ composer: inout PageComposer) -> [[Fragment]] {
    let list = composer.element(.list)
    return columns(entries[...]).map { $0.map { $0.within(list) } }
  }

  /// Groups of entries below each other, which do not break, and entries over the whole width where they are too long for it.
  func fragments(_ composer: inout PageComposer) -> [Fragment] {
    let list = composer.element(.list)
    var fragments: [Fragment] = []
    for start in stride(from: 0, to: entries.count, by: Self.chunk) {
      let group = entries[start..<min(start + Self.chunk, entries.count)]
      let columns = columns(group)
      let height = columns.map { $0.map(\.height).sum + Self.gap * Double($0.count) }.max() ?? 0
      if height <= texts.type.page.body.height * 0.6 {
        fragments.append(Self.sideBySide(columns, height: height - Self.gap).within(list))
      } else {
        for entry in group { fragments += lines(of: entry, &composer).map { $0.within(list) } }
      }
      if start > 0 { fragments[fragments.count - 1].spaceBefore = Self.gap }
    }
    return fragments
  }

  private static let gap = 2.0

  private func columns(_ entries: ArraySlice<SummaryContent.Sources.Entry>) -> [[Fragment]] {
    let columns = measure.columns(count, gutter: texts.type.gutter)
    let all = entries.map { fragment(of: $0, in: columns[0]) }
    let first = count > 1 ? Self.count(first: all.map(\.height)) : all.count
    return [
      Array(all.prefix(first)), entries.dropFirst(first).map { fragment(of: $0, in: columns[columns.count - 1]) },
    ]
  }

  /// How many stand in the first column so that the higher of the two is as low as it gets; the first where both may be.
  private static func count(first heights: [Double]) -> Int {
    let whole = heights.sum
    var (best, count, sum) = (whole, heights.count, 0.0)
    for (index, height) in heights.enumerated() {
      sum += height
      let higher = max(sum, whole - sum)
      if higher <= best + 0.01 { (best, count) = (higher, index + 1) }
    }
    return count
  }

  private static func sideBySide(_ columns: [[Fragment]], height: Double) -> Fragment {
    var items: [SceneItem] = []
    for column in columns {
      var y = 0.0
      for entry in column {
        items.append(.group(entry.items, offset: Point(x: 0, y: y)))
        y += entry.height + gap
      }
    }
    return Fragment(height: height, items: items)
  }

  private func fragment(of entry: SummaryContent.Sources.Entry, in column: Measure) -> Fragment {
    let place = column.part(from: 0, width: hang)
    let inner = column.indented(by: hang)
    let mark = texts.set(entry.mark, texts.type.source, in: place)
    let text = texts.set(entry.text, texts.type.source, in: inner)
    return Fragment(
      height: text.size.height,
      items: [
        .semantic(
          Semantics(.listItem, id: entry.id),
          [
            .semantic(Semantics(.listLabel), [.text(mark, at: Point(x: place.x, y: 0))]),
            .semantic(Semantics(.listBody), [.text(text, at: Point(x: inner.x, y: 0))]),
          ])
      ])
  }

  /// An entry that may break between its lines.
  private func lines(of entry: SummaryContent.Sources.Entry, _ composer: inout PageComposer) -> [Fragment] {
    let item = composer.element(.listItem, id: entry.id)
    let (label, body) = (composer.element(.listLabel), composer.element(.listBody))
    let place = measure.part(from: 0, width: hang)
    let mark = texts.set(entry.mark, texts.type.source, in: place)
    var text = texts.lines(of: entry.text, texts.type.source, in: measure.indented(by: hang)).within(body).within(item)
    text.cohesion = .rigid
    return [
      Fragment(height: 0, items: [.text(mark, at: Point(x: place.x, y: 0))]).within(label).within(item), text,
    ]
  }
}
