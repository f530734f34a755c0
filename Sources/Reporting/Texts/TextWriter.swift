import Drawing
import SituationData
import SourceText
import Wording

/// Writes texts that hold figures in braces.
struct TextWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// A figure in running text: value, remarks in brackets, and a place for its source marks.
  ///
  /// - Parameter said: what stands around it of its date.
  private func inline(_ figure: Figure, _ mentions: inout Mentions, beside said: SaidDates = SaidDates()) -> RichText {
    let remarks = phrase(.enumeration(words.remarks(figure, beside: said)))
    let text = phrase(.remarked(words.level(figure), remarks))
    // What is reported in its place has its own sources.
    let sources = (figure.sources + (figure.outcome?.figures.flatMap(\.sources) ?? [])).unique
    return RichText([RichText.Span(language.unbroken(text), mention: mentions.value(figure))])
      + (sources.isEmpty ? "" : mentions.marks(sources))
  }

  /// A text of charts.yaml. nil is an empty one.
  func text(
    _ placed: PlacedText?, _ mentions: inout Mentions, _ printed: inout PrintedFigures, _ findings: inout Findings
  ) -> RichText {
    guard let placed else { return "" }
    guard placed.text.utf8.contains(123) else {
      return placed.text.isEmpty ? "" : RichText(language.inReadingOrder(language.unbroken(placed.text)))
    }
    var result = RichText()
    for piece in pieces(of: placed, &findings) {
      guard case .figure(let reference, let location) = piece else {
        if case .text(let words) = piece { mentions.append(words, to: &result, isRunning: true) }
        continue
      }
      if SourceMark(reference) != nil {
        findings.note(
          .error, .badReference, at: location,
          "a chart names its sources by itself; write {@source} in the text of the report")
        continue
      }
      guard let figure = self.figure(named: PlacedText(reference, at: location), &findings) else { continue }
      printed.add(figure, at: location, basis, &findings)
      result += inline(figure, &mentions)
    }
    return language.inReadingOrder(result.mapped { if $0.mention == nil { $0.text = language.unbroken($0.text) } })
  }

  /// The words and figures of a text that is no Markdown.
  private func pieces(of placed: PlacedText, _ findings: inout Findings) -> [MarkdownInline] {
    var pieces: [MarkdownInline] = []
    var plain = ""
    let scanner = BraceScanner(Array(placed.text.utf8)[...])
    for scalar in String(decoding: scanner.text, as: UTF8.self).unicodeScalars {
      switch scanner.token(scalar) {
      case nil: plain.unicodeScalars.append(scalar)
      case .escapedBrace: plain += "{"
      case .strayBrace:
        findings.note(
          .error, .strayBrace, at: placed.location, "no “}” closes a brace; add it, or write \\{ for the sign itself")
      case .figure(let reference, _):
        if !plain.isEmpty { pieces.append(.text(plain)) }
        pieces.append(.figure(reference, placed.location))
        plain = ""
      }
    }
    return plain.isEmpty ? pieces : pieces + [.text(plain)]
  }

  /// A line of a block, with its figures looked up and led to their lines of the register.
  func line(
    _ placed: PlacedText, _ register: inout Register, _ printed: inout PrintedFigures, _ findings: inout Findings
  ) -> RichText {
    text(pieces(of: placed, &findings), &register, &printed, &findings)
  }

  /// A text of the report, with its figures looked up and led to their lines of the register.
  func text(
    _ inlines: [MarkdownInline], _ register: inout Register, _ printed: inout PrintedFigures,
    _ findings: inout Findings
  ) -> RichText {
    var writer = self
    if basis.hasMoney {
      writer = TextWriter(basis: basis.beside(inlines.references.compactMap { try? known.figure(named: $0.text) }))
    }
    let text = writer.part(inlines, of: inlines, &register, &printed, &findings)
    return language.inReadingOrder(text.unbroken(in: language))
  }

  /// - Parameter paragraph: what the inlines are a part of.
  private func part(
    _ inlines: [MarkdownInline], of paragraph: [MarkdownInline], _ register: inout Register,
    _ printed: inout PrintedFigures,
    _ findings: inout Findings
  ) -> RichText {
    var text = RichText()
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text.append(words)
      case .lineBreak: text.append("\n")
      case .strong(let inner):
        text += part(inner, of: paragraph, &register, &printed, &findings).mapped { $0.isStrong = !$0.isRaised }
      case .emphasis(let inner):
        text += part(inner, of: paragraph, &register, &printed, &findings).mapped { $0.isEmphasized = !$0.isRaised }
      case .struck(let inner):
        text += part(inner, of: paragraph, &register, &printed, &findings).mapped { $0.isStruck = !$0.isRaised }
      case .reference(let heading, let inner):
        text += part(inner, of: paragraph, &register, &printed, &findings).linked(
          to: .element(TextAnchor.heading.id(heading)))
      case .footnote(let number):
        // A mark never begins a line.
        let mark = phrase(.footnoteMark(number))
        text.append("\u{2060}")
        text += RichText([RichText.Span(mark, isRaised: true, link: .element(TextAnchor.footnote.id(number)))])
      case .link(let address, let inner):
        text += part(inner, of: paragraph, &register, &printed, &findings).linked(to: .address(address))
      case .figure(let reference, let location):
        if let mark = SourceMark(reference) {
          text += marks(of: mark, at: location, &register, &findings)
          continue
        }
        guard let figure = self.figure(named: PlacedText(reference, at: location), &findings) else { continue }
        printed.add(figure, at: location, basis, &findings)
        let said = said(of: figure, at: location, in: paragraph)
        text += self.inline(figure, &register, beside: said)
      }
    }
    return text
  }

  /// Every page says the date of issue.
  private var issueYear: Int { situation.dateOfIssue.components.year }

  /// What the sentence of a figure says of its date, and every page of its year.
  private func said(of figure: Figure, at location: SourceLocation, in paragraph: [MarkdownInline]) -> SaidDates {
    var said = SaidDates(year: issueYear)
    guard words.saysDates(figure) else { return said }
    let sentences = TextTokenizer(language: language).tokens(of: paragraph).split { $0.content == .stop }
    for token in sentences.first(where: { $0.contains { $0.location == location } }) ?? [] {
      guard case .date(let date) = token.content, let month = date.month else { continue }
      let year = date.year ?? issueYear
      if let day = date.day {
        if let day = Day(year: year, month: month, day: day) { said.days.insert(day) }
      } else {
        said.days.formUnion([AsOf.month(year: year, month: month)].flatMap { [$0.first, $0.last] }.compactMap(\.self))
      }
    }
    return said
  }

  /// The mark of a source that a sentence without a number rests on.
  private func marks(
    of mark: SourceMark, at location: SourceLocation, _ register: inout Register, _ findings: inout Findings
  ) -> RichText {
    guard situation.sources[mark.source] != nil else {
      let hint = Nearest.hint(to: mark.source, among: situation.sources.ids)
      findings.note(.error, .unknownSource, at: location, "the source “\(mark.source)” is unknown\(hint)")
      return RichText()
    }
    guard let document = mark.document else { return register.marks([mark.source], language) }
    if let fault = register.enter(document, of: mark.source, in: known) {
      findings.note(.error, .unknownSource, at: location, fault)
    }
    return register.marks([mark.source], language)
  }

  /// A figure in running text, led to its line of the register.
  func inline(_ figure: Figure, _ register: inout Register, beside said: SaidDates? = nil) -> RichText {
    var mentions = Mentions()
    let text = inline(figure, &mentions, beside: said ?? SaidDates(year: issueYear))
    return mentions.entered(in: &register, language).applied(to: text)
  }
}
