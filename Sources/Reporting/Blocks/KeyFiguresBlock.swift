import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Numbers in large type, with what has to be said of each in full.
struct KeyFiguresBlock: DirectiveBlock {
  static let name = "key-figures"
  static let comparesStates = true

  private let context: BlockContext
  var basis: ReportBasis { context.basis }

  init(_ context: BlockContext) { self.context = context }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    let found = FigureLines(basis: basis).figures(of: directive, &record)
    let block = KeyFiguresBlock(context.beside(found))
    return [.block(.keyFigures(found.map { block.keyFigure($0, &record) }))]
  }

  private func keyFigure(_ figure: Figure, _ record: inout BlockRecord) -> KeyFigure {
    let target = record.register.enter(figure)
    let name = words.label(figure)
    let word = words.unitWord(figure).flatMap { name.lowercased().contains($0.lowercased()) ? nil : $0 }
    let named = DerivationTerms(basis: basis).label(of: figure, in: &record.register)
    // In a summary a mark stands behind each source, where all of them are explained at the foot.
    let isSummary = context.extent != nil
    let label =
      language.phrase(.enumeration([named, RichText(language.isolated(word ?? ""))])).unbroken(in: language)
      + (isSummary ? "" : record.register.marks(figure.sources, language))
    let outcome = words.outcome(figure, isShort: true) ?? ""
    // What is no count of what happened is said as loud as the number; what has become of it stands below.
    let loud = figure.derivation == nil && figure.absence == nil ? words.statusWord(figure) ?? "" : ""
    let status =
      figure.derivation != nil || !outcome.isEmpty
      ? outcome : loud.isEmpty ? words.statusLabel(figure) : words.targetSpan(figure) ?? ""
    let dates = [
      words.asOf(figure, isShort: true), words.coverage(figure) ?? "", words.published(figure, isShort: true) ?? "",
      language.unbroken(words.text(figure.scope, .scope)),
    ]
    var sources: [RichText] = []
    for source in figure.sources {
      sources.append(
        RichText(words.attribution(source)) + (isSummary ? record.register.marks([source], language) : ""))
    }
    var details = [language.phrase(.clauses(sources))]
    if let derivation = figure.derivation {
      var mentions = Mentions()
      let terms = DerivationTerms(basis: basis).text(of: derivation, &mentions)
      let links = mentions.entered(in: &record.register, language)
      details.append(
        language.phrase(.labelled(RichText(words.statusLabel(figure)), links.applied(to: terms))))
    }
    details.append(RichText(phrase(.details([status] + dates))))
    if let bounds = words.bounds(figure) { details.append(RichText([RichText.Span(bounds, link: target)])) }
    if let comparison = context.comparison,
      let mark = ChangeWriter(basis: basis).mark(of: figure, since: comparison, &record)
    {
      details.append(mark)
    }
    return KeyFigure(
      value: RichText([RichText.Span(words.value(figure), link: target)]),
      status: RichText(loud.isEmpty ? "" : phrase(.following(loud))), label: label,
      details: details)
  }
}

/// Figures that a block names, one in each line.
struct FigureLines: PuttingIntoWords {
  let basis: ReportBasis

  /// Those that can be looked up.
  func figures(of directive: Directive, _ record: inout BlockRecord) -> [Figure] {
    var figures: [Figure] = []
    for line in directive.lines {
      guard let figure = self.figure(named: line, &record.findings) else { continue }
      record.print(figure, at: line.location, basis)
      figures.append(figure)
    }
    return figures
  }
}
