import Content
import Drawing

extension PageComposer {
  /// A list with hanging bullets or numbers.
  mutating func list(start: Int?, items: [[PageBlock]], in measure: Measure) -> [Fragment] {
    guard !items.isEmpty else { return [] }
    let list = element(.list)
    let markers = items.indices.map { index in
      start.map { RichText("\($0 + index).") } ?? (isNested ? "–" : "•")
    }
    let widest =
      markers.map { texts.typesetter.width(of: type.styled($0, type.body, direction: measure.direction)) }.max() ?? 0
    let hang = start == nil ? 12 : max(16, PageMetrics.onRhythm(widest + 5))
    let inner = measure.indented(by: hang)
    let isLoose = items.contains { $0.filter(\.isParagraph).count > 1 }

    listDepth += 1
    defer { listDepth -= 1 }
    var fragments: [Fragment] = []
    for (marker, blocks) in zip(markers, items) {
      let (item, label, content) = (element(.listItem), element(.listLabel), element(.listBody))
      var body = self.fragments(of: blocks, in: inner)
      if body.isEmpty { body = [Fragment(height: type.body.line, items: [])] }
      var mark = self.marker(marker, width: start == nil ? nil : widest, in: measure)
      mark.spaceBefore = fragments.isEmpty ? 0 : isLoose ? 8 : 4
      body[0].cohesion = .rigid
      body[0].spaceBefore = 0
      // An item of nothing but a rule is still as high as its marker.
      if body.count == 1 { body[0].height = max(body[0].height, type.body.line) }
      fragments += ([mark.within(label)] + body.map { $0.within(content) }).map { $0.within(item) }
    }
    return fragments.map { $0.within(list) }
  }

  /// The marker alone: as high as nothing, so that the item's first line stands beside it. Numbers end at one edge.
  private func marker(_ text: RichText, width: Double?, in measure: Measure) -> Fragment {
    var role = type.body
    role.style.color = palette.muted
    let place = measure.part(from: 0, width: width.map { $0 + 0.01 } ?? 12)
    let block = texts.set(text, role, in: place, alignment: width == nil ? .leading : .trailing)
    return Fragment(height: 0, items: [.text(block, at: Point(x: place.x, y: 0))])
  }

  private var isNested: Bool { listDepth > 0 }
}
