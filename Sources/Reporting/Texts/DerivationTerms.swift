import Drawing
import SituationData
import SourceText
import Wording

/// What a figure is computed from, in words.
struct DerivationTerms: PuttingIntoWords {
  let basis: ReportBasis

  /// What a figure is called. In the name of its operation each number leads to its own line.
  func label(of figure: Figure, _ mentions: inout Mentions) -> RichText {
    guard figure.isComputedByReport, let derivation = figure.derivation, derivation.definition.label.isEmpty else {
      return RichText(words.label(figure))
    }
    let words = words.scale == nil ? words.beside(derivation.inputs) : words
    return words.operation(derivation) { input in
      RichText([RichText.Span(words.value(input), mention: mentions.line(of: input))])
    }
  }

  /// The label with its links, where what it names has been entered.
  func label(of figure: Figure, in register: inout Register) -> RichText {
    var mentions = Mentions()
    let label = label(of: figure, &mentions)
    return mentions.entered(in: &register, language).applied(to: label)
  }

  /// "61,709 (Deaths, Media Office, as of 2 Feb 2025) − 48,291 (Deaths, Ministry of Health, as of 18 Feb 2025)", each number
  /// leading to its own line. What is the same of all inputs stands once behind them.
  func text(of derivation: Figure.Derivation, isShort: Bool = true, _ mentions: inout Mentions) -> RichText {
    let inputs = derivation.inputs
    let words = words.scale == nil ? words.beside(inputs) : words
    guard !inputs.isEmpty else { return "" }
    let names = inputs.map { input in
      // The names of what a total adds up stand in its own line.
      let isTotal = input.derivation?.isOfChart == true
      let name: [String?] =
        isTotal
        ? [phrase(.total), nil, nil] : [words.name(input), input.group.map { words.group($0) }, words.place(input)]
      return name.map { $0 ?? "" } + [words.sourceNames(input), words.asOf(input, isShort: isShort)]
    }
    let isCommon = names[0].indices.map { index in
      inputs.count > 1 && names.allSatisfy { $0[index] == names[0][index] }
    }
    func listed(_ names: [String], where wanted: Bool) -> RichText {
      RichText(phrase(.enumeration(zip(names, isCommon).filter { $1 == wanted }.map(\.0))))
    }
    var terms: [RichText] = []
    for (input, names) in zip(inputs, names) {
      let value = RichText([RichText.Span(words.value(input), mention: mentions.line(of: input))])
      terms.append(language.phrase(.remarked(value, listed(names, where: false))))
    }
    let computation = language.phrase(.computation(derivation.definition.operation, terms))
    return language.phrase(.clauses([computation, listed(names[0], where: true)]))
  }
}
