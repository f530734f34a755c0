import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Single marks of a chart: their words, and how they are drawn.
struct MarkWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// - Parameters:
  ///   - series: its position in the chart's, and the colour of that; nil where the chart has none.
  ///   - saysExtent: whether a line has room at its end for what of its last period is covered.
  func bar(
    _ bar: BarFigure, series: (index: Int?, hue: Hue)? = nil, kind: ChartKind, parts: [Bar.Part] = [],
    mention: Int?, saysExtent: Bool = true
  ) -> Bar {
    let figure = bar.figure
    let text =
      switch kind {
      case .intervals: text(of: figure, within: words.range(figure))
      // Signs are whole persons: their bounds are said, not drawn.
      case .people: text(of: figure, within: words.bounds(figure))
      // A value on a line stands at its own day.
      case .lines:
        phrase(
          .remarked(
            words.level(figure),
            phrase(
              .enumeration([
                valueWord(figure, saysOutcome: true) ?? "", saysExtent ? words.extent(figure) ?? "" : "",
              ]))))
      case .slope: phrase(.remarked(words.level(figure), valueWord(figure) ?? ""))
      default: valueText(figure)
      }
    var drawn = Bar(
      series: series?.index, value: figure.value?.approximation,
      valueText: RichText([RichText.Span(text, mention: mention)]),
      low: figure.low?.approximation, high: figure.high?.approximation, appearance: figure.appearance,
      hue: bar.isHighlighted ? series?.hue ?? basis.style.hue(of: figure.status) : .grey, parts: parts,
      mark: mark(figure, kind: kind.markClass))
    if kind == .lines { drawn.day = figure.isDrawn ? figure.middleDay : nil }
    if figure.isPartial, let coverage = figure.coverage {
      (drawn.startsOpen, drawn.endsOpen) = (coverage.startsOpen, coverage.endsOpen)
    }
    return drawn
  }

  /// What a bar includes: its number, which leads to its line in the register, and what it counts, if it is to be named.
  func part(of figure: Figure, named name: String?, mention: Int?, anchor: Bar.Part.Anchor = .end) -> Bar.Part {
    Bar.Part(
      value: figure.value?.approximation ?? 0,
      text: language.phrase(
        .counted(RichText([RichText.Span(words.value(figure), mention: mention)]), RichText(name ?? ""))),
      mark: mark(figure, kind: "part"), anchor: anchor)
  }

  /// The label of a part begins in lower case, behind its number; a group of its own is told apart by its name.
  func partName(_ figure: Figure, in whole: Figure) -> String {
    let group = figure.group == whole.group ? nil : figure.group.map { words.group($0) }
    let name = group ?? words.name(figure, term: words.term(figure.term, of: figure), saysIncrease: false)
    return language.behindNumber(name)
  }

  /// The value with the word without which it may not stand.
  func valueText(_ figure: Figure) -> String {
    let value = words.level(figure)
    let (word, day) = (valueWord(figure), words.dayInPeriod(figure) ?? words.extent(figure))
    if figure.status == .estimated, word != nil { return phrase(.remarked(phrase(.estimated(value)), day ?? "")) }
    return phrase(.remarked(value, phrase(.enumeration([word ?? "", day ?? ""]))))
  }

  /// - Parameter saysOutcome: whether there is no other place for what has become of it.
  private func valueWord(_ figure: Figure, saysOutcome: Bool = false) -> String? {
    if figure.absence != nil, figure.rows.isEmpty || !figure.status.isProspective { return nil }
    switch figure.status {
    case .estimated: return figure.low == nil ? phrase(.estimateMark) : nil
    // House rule 4: a bar is light, but a zero has none to see that on.
    case .extrapolated: return figure.value == .zero ? phrase(.key(.extrapolated, isOpen: true)) : nil
    // A label by period or event has no other place for it.
    default:
      return figure.period == nil && !saysOutcome
        ? words.statusWord(figure) : words.statusRemark(figure, isShort: true)
    }
  }

  /// The value with its bounds: "48,291 (44,000–52,000)".
  private func text(of figure: Figure, within bounds: String?) -> String {
    guard figure.value != nil, figure.low != nil, figure.high != nil, let bounds else { return valueText(figure) }
    return phrase(.remarked(words.value(figure), phrase(.enumeration([bounds, valueWord(figure) ?? ""]))))
  }

  /// In place of a mark that cannot be drawn.
  func missingBar(_ reason: String) -> Bar {
    Bar(
      value: nil, valueText: RichText(reason),
      mark: MarkDescription(kind: "bar", figure: "", value: "", source: "", asOf: ""))
  }

  /// Whether every part bears its name, and not only the first: parts of several names are all drawn alike.
  static func namesAllParts(_ names: [String]) -> Bool { names.count == 1 || Set(names).count > 1 }

  /// Of several sources each stands once for each of its dates, so that source and date are found at the same place.
  func mark(_ figure: Figure, kind: String) -> MarkDescription {
    let pairs = figure.sources.count > 1 ? situation.datedSources(of: figure) : []
    let (sources, dates) =
      pairs.isEmpty ? (figure.sources, figure.asOf) : (pairs.map(\.source), pairs.map(\.asOf))
    return MarkDescription(
      kind: kind, figure: figure.reference, value: figure.value?.plain ?? "",
      source: sources.joined(separator: "|"), asOf: dates.map(\.iso).joined(separator: "|"))
  }
}

extension ChartKind {
  /// The class of the marks that stand for values. A bar is what begins at zero and is as long as its value.
  fileprivate var markClass: String {
    switch self {
    case .bars, .columns: "bar"
    case .people: "people"
    default: "point"
    }
  }
}
