import Content
import Drawing

/// Writes words with their emphasis, marks and links.
struct TextWriter {
  let index: PageIndex
  /// Before each id, so that several parts can stand in one page; empty for a page of its own.
  let prefix: String
  /// What was led to so far: the first that leads somewhere is what leads back.
  private var led: Set<String> = []

  init(_ index: PageIndex, prefix: String = "") {
    (self.index, self.prefix) = (index, prefix)
  }

  func id(_ id: String) -> String { HTMLText.id(prefix + id) }
  /// That of the box of a row.
  func boxID(_ id: String) -> String { HTMLText.id("\(prefix)box-\(id)") }
  private func address(_ id: String) -> String { HTMLText.fragment(HTMLText.id(prefix + id)) }

  /// - Parameter row: the id of the row or the list entry that the words stand in: there figures are links, and what leads to
  ///   itself is plain.
  mutating func write(_ text: RichText, in row: String? = nil, to output: inout HTMLOutput) {
    var rest = text.spans.filter { !$0.text.isEmpty }[...]
    while let span = rest.popFirst() {
      guard let box = box(of: span, in: row) else {
        write(span, in: row, to: &output)
        continue
      }
      // A browser may break a line at a button, whatever stands behind it: what may not be parted is held together.
      let (value, remark) = span.text.partedAtRemark
      let joined = String(remark.prefix(while: { $0 == "\u{A0}" || !$0.isWhitespace }))
      let marks = joined == remark ? rest.prefix { $0.isRaised || $0.text == "\u{2060}" } : []
      rest = rest.dropFirst(marks.count)
      let isHeld = value.count + joined.count <= Self.mostHeld && !(joined.isEmpty && marks.isEmpty)
      if isHeld { output.open("span", ["class": "held"]) }
      openLooks(of: span, &output)
      writeButton(value, opening: box, to: &output)
      letters(isHeld ? joined : remark, to: &output)
      closeLooks(of: span, &output)
      for mark in marks { write(mark, in: row, to: &output) }
      if isHeld { output.close("span") }
      let others = String(remark.dropFirst(joined.count))
      if isHeld, !others.isEmpty {
        openLooks(of: span, &output)
        letters(others, to: &output)
        closeLooks(of: span, &output)
      }
    }
  }

  /// More letters may be wider than a narrow page.
  private static let mostHeld = 28

  /// The id of the line that a span opens where it stands; nil where it does not.
  private func box(of span: RichText.Span, in row: String?) -> String? {
    guard case .element(let id)? = span.link, row == nil, !span.isRaised, index.rows.contains(id) else { return nil }
    return id
  }

  private mutating func writeButton(_ value: String, opening id: String, to output: inout HTMLOutput) {
    let own = led.insert(id).inserted ? self.id("to-\(id)") : nil
    output.open("button", ["type": "button", "class": "f", "id": own, "popovertarget": boxID(id)])
    letters(value, to: &output)
    output.close("button")
  }

  private func openLooks(of span: RichText.Span, _ output: inout HTMLOutput) {
    if span.isRaised { output.open("sup") }
    if span.isStrong { output.open("strong") }
    if span.isEmphasized { output.open("em") }
    if span.isStruck { output.open("s") }
    if let language = span.language {
      output.open("span", ["lang": language.code, "dir": language.direction.name])
    }
  }

  private func closeLooks(of span: RichText.Span, _ output: inout HTMLOutput) {
    if span.language != nil { output.close("span") }
    if span.isStruck { output.close("s") }
    if span.isEmphasized { output.close("em") }
    if span.isStrong { output.close("strong") }
    if span.isRaised { output.close("sup") }
  }

  private mutating func write(_ span: RichText.Span, in row: String?, to output: inout HTMLOutput) {
    openLooks(of: span, &output)
    switch span.link {
    case .address(let address)?:
      if let address = WebAddress.escaped(address) {
        output.open("a", ["href": address, "rel": "noreferrer"])
        letters(span.text, to: &output)
        output.close("a")
      } else {
        letters(span.text, to: &output)
      }
    case .element(let id)? where index.ids.contains(id) && id != row:
      let own = led.insert(id).inserted ? self.id("to-\(id)") : nil
      // What parts it from what is before it is no part of the link.
      let blank = String(span.text.prefix(while: \.isWhitespace))
      letters(blank, to: &output)
      output.open("a", ["href": address(id), "id": own])
      letters(String(span.text.dropFirst(blank.count)), to: &output)
      output.close("a")
    case .mention(let id)? where index.mentioned.contains(id):
      output.open("a", ["href": address("to-\(id)")])
      letters(span.text, to: &output)
      output.close("a")
    default: letters(span.text, to: &output)
    }
    closeLooks(of: span, &output)
  }

  private func letters(_ text: String, to output: inout HTMLOutput) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { output.open("br") }
      output.text(String(line))
    }
  }
}

extension String {
  /// A value, and what is remarked on it in brackets.
  fileprivate var partedAtRemark: (value: String, rest: String) {
    guard let bracket = firstIndex(of: "("), bracket > startIndex, self[index(before: bracket)].isWhitespace else {
      return (self, "")
    }
    let end = index(before: bracket)
    return end == startIndex ? (self, "") : (String(self[..<end]), String(self[end...]))
  }
}
