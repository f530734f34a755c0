import Content
import Drawing

extension PageComposer {
  /// Blocks with a bar at their leading edge.
  mutating func quotation(_ blocks: [PageBlock], in measure: Measure) -> [Fragment] {
    let quotation = element(.quotation)
    let bar = measure.part(from: 0, width: 2)
    let ground = Underlay(number: number(), x: bar.x, width: bar.width, color: palette.blueLight)
    return fragments(of: blocks, in: measure.indented(by: 14)).map { $0.within(quotation).on(ground) }
  }

  /// A hairline across the measure.
  mutating func rule(in measure: Measure) -> Fragment {
    let line = Rect(x: measure.x, y: 0, width: measure.width, height: 0.5)
    return Fragment(height: line.height, items: [.rectangle(line, fill: palette.hairline, stroke: nil)])
      .within(element(.artifact))
  }

  /// Blocks with a title on a tinted ground. They stay on one page unless they are taller than one.
  mutating func box(title: RichText, _ blocks: [PageBlock], in measure: Measure) -> [Fragment] {
    let ground = Underlay(number: number(), x: measure.x, width: measure.width, color: palette.tint, bleed: 8)
    var inner = measure.inset(by: 12)
    inner.proseWidth = inner.width
    inner.textColumns = measure.textColumns
    let outerLevel = headingLevel
    var content: [Fragment] = []
    if !title.isEmpty {
      headingLevel = min(6, outerLevel + 1)
      content.append(
        texts.unbroken(texts.setBalanced(title, type.boxTitle, in: inner), in: inner)
          .within(element(.heading(level: headingLevel))))
    }
    var body = small { $0.fragments(of: blocks, in: inner) }
    headingLevel = outerLevel
    if !body.isEmpty, !content.isEmpty { body[0].cohesion = .rigid }
    content += body
    guard !content.isEmpty else { return [] }
    content[0].cohesion = .rigid
    let padding = Fragment(height: 10, items: [])
    var bottom = padding
    bottom.cohesion = .rigid
    let inside = (content + [bottom]).map { fragment in
      var fragment = fragment
      fragment.cohesion = max(fragment.cohesion, .firm)
      return fragment
    }
    return ([padding] + inside).map { $0.on(ground) }
  }
}
