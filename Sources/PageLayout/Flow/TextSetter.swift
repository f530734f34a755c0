import Content
import Drawing

/// Sets texts in the type of a report: as blocks of lines, or as fragments that may or may not break.
struct TextSetter {
  let type: PageType
  let typesetter: any Typesetter

  /// Words set in a measure.
  ///
  /// - Parameter share: what the text may take of a page's height, for what cannot break; the rest is cut by an ellipsis.
  func set(
    _ text: RichText, _ role: TypeRole, in measure: Measure, alignment: StyledText.Alignment = .leading,
    upTo share: Double? = nil
  ) -> TextBlock {
    typesetter.typeset(
      type.styled(text, role, alignment: alignment, direction: measure.direction), width: measure.width,
      maximumLines: share.map { max(1, Int(type.page.body.height * $0 / role.line)) })
  }

  /// Words in lines as even as they get, as headings and the quiet lines below them want it.
  func setBalanced(_ text: RichText, _ role: TypeRole, in measure: Measure, upTo share: Double? = nil) -> TextBlock {
    let even = typesetter.typesetBalanced(type.styled(text, role, direction: measure.direction), in: measure)
    let most = share.map { type.page.body.height * $0 } ?? .infinity
    return even.size.height <= most ? even : set(text, role, in: measure, upTo: share)
  }

  /// Clauses that are parted by signs, broken between them rather than within them. At the end of a line the sign is left out:
  /// there is nothing that it parts.
  func setClauses(_ text: RichText, _ role: TypeRole, in measure: Measure, upTo share: Double? = nil) -> TextBlock {
    let running = set(text, role, in: measure, upTo: share)
    guard running.lines.count > 1 else { return running }
    func fits(_ text: RichText) -> Bool {
      typesetter.width(of: type.styled(text, role, direction: measure.direction)) <= measure.width
    }
    var (parted, line) = (RichText(), RichText())
    for clause in text.clauses {
      // What is longer than a line begins where the one before ends, if it can.
      let isRoom = fits((line + clause).withoutSign) || (!fits(clause.withoutSign) && fits(line + clause.firstWord))
      if line.isEmpty || isRoom {
        line += clause
      } else {
        parted += line.withoutSign + "\n"
        line = clause
      }
    }
    return set(parted + line, role, in: measure, upTo: share)
  }

  /// A text that may break between pages, with two lines at least on either side.
  func lines(of text: RichText, _ role: TypeRole, in measure: Measure) -> Fragment {
    Self.lines(SetLines(set(text, role, in: measure)), at: measure.x)
  }

  private static func lines(_ lines: SetLines, at x: Double) -> Fragment {
    var fragment = Fragment(
      height: lines.height, items: [],
      flexibility: .splitting { height in
        let count = min(lines.count(within: height), lines.count - 2)
        guard count >= 2 else { return nil }
        let (first, rest) = lines.split(after: count)
        return (self.lines(first, at: x), self.lines(rest, at: x))
      })
    fragment.draw = { ([.text(lines.text, at: Point(x: x, y: 0))], []) }
    return fragment
  }

  /// A text that never breaks, unless it is higher than half a page: then it is no heading but somebody's accident, and
  /// must not run off the page.
  func unbroken(_ block: TextBlock, in measure: Measure) -> Fragment {
    guard block.size.height <= type.page.body.height / 2 else { return Self.lines(SetLines(block), at: measure.x) }
    return Fragment(height: block.size.height, items: [.text(block, at: Point(x: measure.x, y: 0))])
  }
}

extension RichText {
  /// What stands between signs that are bound to the word before them, each with its sign and the blank behind it.
  fileprivate var clauses: [RichText] {
    var clauses = [RichText()]
    var last: (Character, Character) = ("\n", "\n")
    for span in spans {
      var part = span
      part.text = ""
      for letter in span.text {
        part.text.append(letter)
        let isSign = !last.1.isLetter && !last.1.isNumber && !last.1.isWhitespace
        if letter == " ", isSign, last.0 == "\u{A0}" {
          clauses[clauses.count - 1].spans.append(part)
          clauses.append(RichText())
          part.text = ""
        }
        last = (last.1, letter)
      }
      if !part.text.isEmpty { clauses[clauses.count - 1].spans.append(part) }
    }
    return clauses.filter { !$0.isEmpty }
  }

  /// A clause without the sign that ends it.
  fileprivate var withoutSign: RichText {
    let end = string.suffix(3)
    guard end.first == "\u{A0}", end.last == " " else { return self }
    var text = self
    for _ in end { text.removeLast() }
    return text
  }

  private mutating func removeLast() {
    while spans.last?.text.isEmpty ?? false { spans.removeLast() }
    if !spans.isEmpty { spans[spans.count - 1].text.removeLast() }
  }

  /// What has to stand on one line.
  fileprivate var firstWord: RichText {
    var word = RichText()
    for span in spans {
      var part = span
      if let blank = span.text.firstIndex(of: " ") { part.text = String(span.text[..<blank]) }
      word.spans.append(part)
      if part.text != span.text { break }
    }
    return word
  }
}

extension Typesetter {
  /// Even lines in a measure. In a right-to-left text they are moved to the right edge: balancing narrows the width
  /// that they were aligned in.
  func typesetBalanced(_ text: StyledText, in measure: Measure) -> TextBlock {
    var block = typesetBalanced(text, width: measure.width)
    guard measure.direction == .rightToLeft else { return block }
    let right = block.lines.map { $0.x + $0.width }.max() ?? 0
    for index in block.lines.indices {
      block.lines[index].x += measure.width - right
      for run in block.lines[index].runs.indices { block.lines[index].runs[run].x += measure.width - right }
    }
    return block
  }
}
