import Drawing

/// The letters of a styled text as Pango gets them: UTF-8 without anything that could break the layout of what follows.
///
/// - Control characters, overrides and embeddings of direction, and marks of direction that have no partner are left out.
/// - Tabs and Unicode's own line and paragraph separators become spaces; only `\n` begins a line.
/// - A letter that no font has becomes a white square. `FontCoverage` finds it before layout, so that a reader sees this
///   only where nobody asked.
struct PrintableText {
  /// Bytes of one style and link. Neighbours differ.
  struct Span {
    var range: Range<Int>
    var style: TextStyle
    var link: LinkTarget?
  }

  var bytes: [UInt8] = []
  /// In the order of the text, without gaps; never empty ranges.
  var spans: [Span] = []

  init() {}

  init(_ text: StyledText, fonts: FontSet) {
    var filter = PrintableFilter(fonts: fonts)
    // Letters of ASCII are set as they are, and many texts have no others.
    let isPlain = text.stretches.allSatisfy { $0.text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }
    if isPlain || filter.keepsAll(of: text) {
      for stretch in text.stretches {
        let start = bytes.count
        bytes.add(stretch.text)
        append(start..<bytes.count, style: stretch.style, link: stretch.link)
      }
      return
    }
    for stretch in text.stretches { filter.read(stretch.text) }
    filter.finish()
    var letters = filter.letters[...]
    for (stretch, count) in zip(text.stretches, filter.counts) {
      append(letters.prefix(count), style: stretch.style, link: stretch.link)
      letters = letters.dropFirst(count)
    }
  }

  private mutating func append(_ letters: ArraySlice<Unicode.Scalar?>, style: TextStyle, link: LinkTarget?) {
    let start = bytes.count
    for case let letter? in letters { bytes.append(contentsOf: letter.utf8) }
    append(start..<bytes.count, style: style, link: link)
  }

  private mutating func append(_ range: Range<Int>, style: TextStyle, link: LinkTarget?) {
    guard !range.isEmpty else { return }
    if let last = spans.last, last.style == style, last.link == link {
      spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      spans.append(Span(range: range, style: style, link: link))
    }
  }

  /// Whether all is of one style, without tracking, on one line.
  var isPlainLine: Bool { spans.count == 1 && spans[0].style.tracking == 0 && !bytes.contains(0x0A) }

  /// The place in `spans` of the span that holds a byte.
  func spanIndex(at byte: Int) -> Int? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < spans.count ? low : nil
  }

  /// A range cut into pieces of some hundred bytes, at spaces where there are any. For each line Pango looks at all of
  /// the item that is left, and an item is never longer than an attribute: a word of ten thousand letters would take
  /// seconds.
  func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    while range.upperBound - start > 512 {
      let window = (start + 256)..<(start + 384)
      let space = bytes[window].lastIndex(of: 0x20).map { $0 + 1 }
      let end = space ?? bytes[window].lastIndex { $0 & 0xC0 != 0x80 } ?? window.upperBound
      pieces.append(start..<end)
      start = end
    }
    return pieces + [start..<range.upperBound]
  }

  /// The letters of a range of bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// How many isolates are not closed: all of them in the last line of a text that was cut there, as a line ends those that it
  /// begins.
  private var openIsolates: Int {
    var (count, place) = (0, bytes.startIndex)
    while let lead = bytes[place...].firstIndex(of: 0xE2), lead + 2 < bytes.count {
      if bytes[lead + 1] == 0x81 {
        if (0xA6...0xA8).contains(bytes[lead + 2]) { count += 1 }
        if bytes[lead + 2] == 0xA9 { count = max(0, count - 1) }
      }
      place = lead + 3
    }
    return count
  }

  /// A part of the text with `ending` in the style of its last letter behind it.
  func part(_ range: Range<Int>, ending: String) -> PrintableText {
    var part = PrintableText()
    part.bytes = Array(bytes[range])
    for span in spans[(spanIndex(at: range.lowerBound) ?? spans.count)...] {
      guard span.range.lowerBound < range.upperBound else { break }
      let kept = span.range.clamped(to: range)
      part.append(
        (kept.lowerBound - range.lowerBound)..<(kept.upperBound - range.lowerBound), style: span.style, link: span.link)
    }
    let last = spanIndex(at: max(range.lowerBound, range.upperBound - 1)) ?? spans.count - 1
    guard spans.indices.contains(last), !ending.isEmpty else { return part }
    let start = part.bytes.count
    // Inside a number or a name that was cut, it would stand on the far side of that.
    for _ in 0..<part.openIsolates { part.bytes.append(contentsOf: "\u{2069}".utf8) }
    part.bytes.append(contentsOf: ending.utf8)
    part.append(start..<part.bytes.count, style: spans[last].style, link: spans[last].link)
    return part
  }
}
