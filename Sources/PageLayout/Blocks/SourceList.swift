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

  /// The columns, which may break between entries, and entries over the whole width where one is too high for a column.
  func fragments(_ composer: inout PageComposer) -> [Fragment] {
    let list = composer.element(.list)
    let column = measure.columns(count, gutter: texts.type.gutter)[0]
    let heights = entries.map { fragment(of: $0, in: column).height }
    var fragments: [Fragment] = []
    var start = 0
    func add(_ more: [Fragment]) {
      var more = more.map { $0.within(list) }
      if !fragments.isEmpty, !more.isEmpty { more[0].spaceBefore = Self.gap }
      fragments += more
    }
    for index in entries.indices where heights[index] > 0.3 * texts.type.page.body.height {
      if start < index { add([sideBySide(start..<index, heights)]) }
      add(lines(of: entries[index], &composer))
      start = index + 1
    }
    if start < entries.count { add([sideBySide(start..<entries.count, heights)]) }
    return fragments
  }

  /// Entries in two columns. Where the rest of a page is too low, as many as it has room for stand there.
  private func sideBySide(_ range: Range<Int>, _ heights: [Double]) -> Fragment {
    var fragment = Fragment(
      height: Self.height(of: heights[range]), items: [],
      flexibility: .splitting { height in
        // So many lines stand on no page.
        var (fits, tooMany) = (0, min(range.count, 400))
        while tooMany - fits > 1 {
          let middle = (fits + tooMany) / 2
          let isRoom = Self.height(of: heights[range.prefix(middle)]) <= height + 0.01
          (fits, tooMany) = isRoom ? (middle, tooMany) : (fits, middle)
        }
        guard fits > 1 else { return nil }
        let border = range.lowerBound + fits
        return (
          self.sideBySide(range.lowerBound..<border, heights), self.sideBySide(border..<range.upperBound, heights)
        )
      })
    fragment.draw = { (Self.items(of: self.columns(self.entries[range])), []) }
    return fragment
  }

  private static func height(of heights: ArraySlice<Double>) -> Double {
    let heights = Array(heights)
    let count = count(first: heights)
    let columns = [heights.prefix(count), heights.dropFirst(count)]
    return columns.map { $0.sum + gap * Double(max(0, $0.count - 1)) }.max() ?? 0
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

  private static func items(of columns: [[Fragment]]) -> [SceneItem] {
    columns.flatMap { column in
      var y = 0.0
      return column.map { entry -> SceneItem in
        defer { y += entry.height + gap }
        return .group(entry.items, offset: Point(x: 0, y: y))
      }
    }
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
