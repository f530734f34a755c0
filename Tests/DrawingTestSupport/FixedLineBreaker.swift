import Drawing

/// One letter with its look: what lines are made of before they become runs.
struct FixedLetter {
  var character: Character
  var style: TextStyle
  var link: LinkTarget?

  var width: Double {
    let em: Double =
      switch character {
      case "\u{2060}", "\u{200E}", "\u{200F}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{200B}": 0
      case ".", ",", " ", ":", "'", "|", "i", "l", "[", "]", "\u{A0}", "\u{202F}": 0.3
      default: style.weight == .regular ? 0.55 : 0.6
      }
    return em == 0 ? 0 : (em + style.tracking) * style.size
  }
}

/// The letters of one line.
struct FixedLine {
  var letters: [FixedLetter] = []

  var width: Double { letters.reduce(0) { $0 + $1.width } }

  mutating func endInEllipsis(within limit: Double) {
    guard var ellipsis = letters.last else { return }
    ellipsis.character = "…"
    while !letters.isEmpty, width + ellipsis.width > limit { letters.removeLast() }
    letters.append(ellipsis)
  }

  func runs(startingAt x: Double) -> [TextBlock.Run] {
    var runs: [TextBlock.Run] = []
    var right = x
    for letter in letters {
      let last = runs.count - 1
      if last >= 0, runs[last].style == letter.style, runs[last].link == letter.link {
        runs[last].text.append(letter.character)
        runs[last].width += letter.width
      } else {
        runs.append(
          TextBlock.Run(
            font: "fixed", style: letter.style, x: right, width: letter.width, glyphs: [],
            text: String(letter.character), bidiLevel: 0, link: letter.link))
      }
      right += letter.width
    }
    return runs
  }
}

/// Breaks at spaces, line feeds and behind the dashes of spans, and inside words only where one is wider than the line.
struct FixedLineBreaker {
  var width: Double

  func lines(of text: StyledText) -> [FixedLine] {
    Self.paragraphs(of: text).flatMap(broken)
  }

  /// Words with the spaces behind them.
  static func breakWidths(of text: StyledText) -> BreakWidths {
    BreakWidths(
      paragraphs(of: text).map { letters in
        let space = letters.first { $0.character == " " }?.width ?? 0
        return pieces(of: letters).map { piece in
          BreakWidths.Piece(
            width: piece.letters.reduce(0) { $0 + $1.width }, gap: piece.endsInDash ? 0 : space, endsWord: true)
        }
      })
  }

  /// What no line ends in, and whether a dash ends it and no space.
  private static func pieces(
    of letters: ArraySlice<FixedLetter>
  ) -> [(letters: ArraySlice<FixedLetter>, endsInDash: Bool)] {
    letters.split(separator: " ", omittingEmptySubsequences: false).flatMap { word in
      var pieces: [(ArraySlice<FixedLetter>, Bool)] = []
      var start = word.startIndex
      for place in word.indices where word[place].character == "–" {
        guard place > start, place + 1 < word.endIndex, word[place + 1].character.isNumber else { continue }
        pieces.append((word[start...place], true))
        start = place + 1
      }
      return pieces + [(word[start...], false)]
    }
  }

  private static func paragraphs(of text: StyledText) -> [ArraySlice<FixedLetter>] {
    let letters = text.stretches.flatMap { stretch in
      stretch.text.map { FixedLetter(character: $0, style: stretch.style, link: stretch.link) }
    }
    return letters.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func broken(_ letters: ArraySlice<FixedLetter>) -> [FixedLine] {
    var lines: [FixedLine] = []
    var line: [FixedLetter] = []
    var lineWidth = 0.0
    let space = letters.first { $0.character == " " }
    var isBehindDash = false
    for (word, endsInDash) in Self.pieces(of: letters) {
      let added = (line.isEmpty || isBehindDash ? [] : [space].compactMap(\.self)) + word
      isBehindDash = endsInDash
      let candidate = added.reduce(lineWidth) { $0 + $1.width }
      if line.isEmpty || candidate <= width + 0.001 {
        line += added
        lineWidth = candidate
      } else {
        lines.append(FixedLine(letters: line))
        line = Array(word)
        lineWidth = FixedLine(letters: line).width
      }
      var rest = line[...]
      while lineWidth > width + 0.001, rest.count > 1 {
        var head: [FixedLetter] = []
        var headWidth = 0.0
        while let next = rest.first, head.isEmpty || headWidth + next.width <= width {
          head.append(next)
          headWidth += next.width
          rest.removeFirst()
        }
        lines.append(FixedLine(letters: head))
        lineWidth = rest.reduce(0) { $0 + $1.width }
      }
      if rest.count < line.count { line = Array(rest) }
    }
    return lines + [FixedLine(letters: line)]
  }
}

extension Sequence where Element == FixedLetter {
  fileprivate func split(separator: Character, omittingEmptySubsequences: Bool) -> [ArraySlice<FixedLetter>] {
    Array(self)[...].split(omittingEmptySubsequences: omittingEmptySubsequences) { $0.character == separator }
  }
}
