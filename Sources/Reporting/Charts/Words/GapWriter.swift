import Content
import Drawing
import SituationData
import SourceText
import Wording

struct GapWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  /// The bracket between two bars, and the sentence that names what it is computed from; nil where there is none, with a
  /// diagnostic where one was asked for that cannot be drawn.
  func gap(_ drawn: DrawnChart, _ notes: inout ChartNotes) -> (gap: Gap, sentence: RichText)? {
    let (chart, arrangement) = (arranged.specification, arranged.arrangement)
    guard let asked = chart.gap, !arrangement.bars.isEmpty else { return nil }
    let derived = situation.header.derived
    guard let definition = derived[asked.text] else {
      if !situation.header.unreadDerived.contains(asked.text) {
        let advice =
          derived.ids.isEmpty
          ? "; define it in the front matter of report.md: derived: {gap: difference(a, b)}"
          : Nearest.hint(to: asked.text, among: derived.ids)
        notes.findings.note(
          .error, .unknownFigure, at: asked.location,
          "“gap” is the id of a derived figure, and there is no “\(asked.text)”\(advice)")
      }
      return nil
    }
    guard definition.operation == .difference else {
      notes.findings.note(
        .error, .derivation, at: asked.location,
        "house rule 6: “\(asked.text)” is a \(definition.operation.rawValue), and a gap between two bars is their difference; define one: difference(a, b)"
      )
      return nil
    }
    guard let figure = self.figure(named: asked, &notes.findings), let inputs = figure.derivation?.inputs
    else { return nil }
    let ends = inputs.map { input in
      arrangement.given.first { $0.figure.rows == input.rows && !input.rows.isEmpty }.flatMap { drawn.places[$0.id] }
    }
    guard let from = ends[0], let to = ends[1] else {
      // What is not known yet is said where it is printed.
      if let missing = zip(inputs, ends).first(where: { $0.1 == nil && !$0.0.rows.isEmpty })?.0 {
        notes.findings.note(
          .error, .derivation, at: asked.location,
          "“\(asked.text)” is computed from “\(missing.reference)”, which this chart does not draw; draw both of its figures, of the same dates, or leave “gap” out"
        )
      }
      return nil
    }
    guard figure.value != nil else { return nil }
    notes.printed.add(figure, at: asked.location, basis, &notes.findings)
    let number = RichText([RichText.Span(words.value(figure), mention: notes.mentions.value(figure))])
    let gap = Gap(
      from: from, to: to, text: language.phrase(.labelled(RichText(phrase(.difference)), number)),
      mark: MarkWriter(basis: basis).mark(figure, kind: "gap"))
    let terms = figure.derivation.map {
      DerivationTerms(basis: basis).text(of: $0, isShort: false, &notes.mentions)
    }
    return (gap, language.phrase(.equation(gap.text, terms ?? "")))
  }
}
