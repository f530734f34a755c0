import Charting
import Drawing
import SituationData

extension Composition {
  /// "Source: Ministry of Health in Gaza, as of 18 February 2025; …", from the figures that are really drawn.
  mutating func sourceLine(of figures: [Figure]) -> RichText {
    var order: [String] = []
    for source in figures.flatMap(\.sources) where !order.contains(source) { order.append(source) }
    var line = RichText()
    let frame = phrase(.source(["\u{0}"])).split(separator: "\u{0}", omittingEmptySubsequences: false)
    line.append(String(frame[0]))
    for (index, source) in order.enumerated() {
      let own = figures.filter { $0.sources.contains(source) && $0.absence != .notYetReported }
      line += RichText((index > 0 ? "; " : "") + words.attribution(source))
      if let marks = register?.marks([source]) { line += marks }
      let remarks = (relays(own) + [dates(own)]).filter { !$0.isEmpty }
      if !remarks.isEmpty { line += RichText(", " + remarks.joined(separator: ", ")) }
    }
    if order.isEmpty { line += RichText(phrase(.noFigures)) }
    line += RichText(String(frame[frame.count - 1]))
    return line
  }

  /// Who relayed all or some of the rows, and who filled some in.
  private func relays(_ figures: [Figure]) -> [String] {
    let rows = Set(figures.flatMap(\.rows)).map { known.situation.observations.rows[$0] }
    let relayed = rows.filter { $0.via != nil && $0.status != .extrapolated }
    let filledIn = rows.filter { $0.via != nil && $0.status == .extrapolated }
    func names(_ rows: [Observation]) -> String {
      language.list(Set(rows.compactMap(\.via)).map { situation.sources.entries[$0].attribution }.sorted())
    }
    var remarks: [String] = []
    if !relayed.isEmpty {
      remarks.append(phrase(relayed.count == rows.count ? .via(names(relayed)) : .partlyVia(names(relayed))))
    }
    if !filledIn.isEmpty { remarks.append(phrase(.filledInBy(names(filledIn)))) }
    return remarks
  }

  /// The as-of of the figures of one source: one date, two, or the first and last of many.
  private func dates(_ figures: [Figure]) -> String {
    let series = figures.filter { $0.period != nil }
    if !series.isEmpty {
      let asOf = figures.flatMap(\.asOf).filter { $0 != .unknown }.max()
      return asOf.map { date in
        let day = date.last.map(AsOf.day) ?? date
        return phrase(.asOf(words.date(day)))
      } ?? ""
    }
    if figures.count == 1 {
      return [words.asOf(figures[0]), words.published(figures[0])].compactMap(\.self).joined(separator: ", ")
    }
    // Dates of one kind share their word: "as of 18 February 2025 and 20 February 2025".
    var texts: [String] = []
    for sample in figures {
      let text = words.asOf(figures.filter { words.hasSameKindOfDate($0, sample) })
      if !texts.contains(text) { texts.append(text) }
    }
    return language.list(texts)
  }

  /// What is read out in place of the picture: what it shows and how, every value of a few or the extremes of many, what is
  /// remarked on it, and who says so.
  func alternativeText(
    of chart: ChartSpecification, _ content: ChartContent, bars: [Bar], labels: [BarLabel]
  ) -> String {
    func sentence(_ text: String) -> String { text.isEmpty || ".!?".contains(text.last ?? " ") ? text : text + "." }
    let values = zip(labels, bars).map { label, bar in
      let detail = label.detail.isEmpty ? "" : ", \(label.detail)"
      let parts = bar.parts.map(\.text.string).joined(separator: ", ")
      return "\(label.label)\(detail): \(bar.valueText.string)\(parts.isEmpty ? "" : " (\(parts))")"
    }
    var sentences = [
      phrase(.chartOf(kind: chart.kind.rawValue, title: content.title.string)), sentence(content.subtitle.string),
    ]
    if bars.count <= 8 {
      sentences.append(sentence(values.joined(separator: "; ")))
    } else {
      // A period that is partly covered is no extreme of whole ones.
      let drawn = bars.indices.filter { bars[$0].value != nil }
      let whole = drawn.filter { bars[$0].appearance != .partial }
      let compared = whole.isEmpty ? drawn : whole
      let highest = compared.max { (bars[$0].value ?? 0) < (bars[$1].value ?? 0) }
      let lowest = compared.min { (bars[$0].value ?? 0) < (bars[$1].value ?? 0) }
      if let highest, let lowest {
        sentences.append(phrase(.extremes(highest: values[highest], lowest: values[lowest])))
      }
    }
    sentences += content.annotations.map { sentence($0.text.string) }
    sentences += [sentence(content.note.string), content.sourceLine.string]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
