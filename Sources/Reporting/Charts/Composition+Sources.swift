import Drawing
import SituationData
import SourceText
import Wording

extension Composition {
  /// "Source: Ministry of Health in Gaza, as of 18 February 2025; …", from the figures that are really drawn and others that
  /// are printed beside them.
  mutating func sourceLine(of bars: [BarFigure], and others: [Figure]) -> RichText {
    var figures = bars.map(\.figure)
    if !others.isEmpty {
      let drawn = Set(figures)
      figures += others.filter { !drawn.contains($0) }
    }
    var order: [String] = []
    for source in figures.flatMap(\.sources) where !order.contains(source) { order.append(source) }
    var line = RichText()
    let frame = phrase(.source(["\u{0}"])).split(separator: "\u{0}", omittingEmptySubsequences: false)
    line.append(String(frame[0]))
    for (index, source) in order.enumerated() {
      let own = contributions(of: source, to: figures)
      line += RichText((index > 0 ? "; " : "") + words.attribution(source))
      if let marks = register?.marks([source]) { line += marks }
      let remarks = (relays(own) + [dates(own)]).filter { !$0.isEmpty }
      if !remarks.isEmpty { line += RichText(", " + remarks.joined(separator: ", ")) }
    }
    if order.isEmpty { line += RichText(phrase(.noFigures)) }
    line += RichText(String(frame[frame.count - 1]))
    return line
  }

  /// What the figures rest on that a source has said, each value once: dates and relays of others are none of its own.
  private func contributions(of source: String, to figures: [Figure]) -> [Figure] {
    var seen: Set<[Int]> = []
    var parts = situation.contributions(of: source, to: figures)
    parts.removeAll { part in
      let isKnown = !part.rows.isEmpty && !seen.insert(part.rows).inserted
      return isKnown || part.absence == .notYetReported
    }
    return parts
  }

  /// Who relayed all or some of the rows, and who filled some in.
  private func relays(_ figures: [Figure]) -> [String] {
    let observations = situation.observations.rows
    let rows = Set(figures.flatMap(\.rows))
    let withVia = rows.filter { observations.via(of: $0) != nil }
    let relayed = withVia.filter { observations.status(of: $0) != .extrapolated }
    let filledIn = withVia.subtracting(relayed)
    func names(_ rows: Set<Int>) -> String {
      language.list(
        Set(rows.compactMap { observations.via(of: $0) }).map { situation.sources.entries[$0].attribution }.sorted())
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
    if figures.contains(where: { $0.period != nil }) {
      let asOf = figures.lazy.flatMap(\.asOf).filter { $0 != .unknown }.max()
      return asOf.map { date in phrase(.asOf([date.last.map(AsOf.day) ?? date], isShort: false)) } ?? ""
    }
    if figures.count == 1 {
      return [words.asOf(figures[0]), words.published(figures[0])].compactMap(\.self).joined(separator: ", ")
    }
    // Dates of one kind share their word: "as of 18 February 2025 and 20 February 2025".
    var texts: [String] = []
    var rest = figures
    while let sample = rest.first {
      let text = words.asOf(rest.filter { words.hasSameKindOfDate($0, sample) })
      if !texts.contains(text) { texts.append(text) }
      rest.removeAll { words.hasSameKindOfDate($0, sample) }
    }
    return language.list(texts)
  }
}
