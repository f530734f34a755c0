import Drawing
import SituationData
import SourceText
import Wording

/// Who says what a chart prints, and as of when.
struct SourceLine: PuttingIntoWords {
  let basis: ReportBasis
  /// Without those who relay it, and the names of months cut short.
  var isShort = false

  /// "Source: Ministry of Health in Gaza, as of 18 February 2025; …", from the figures that are really drawn and others that
  /// are printed beside them.
  func text(of bars: [BarFigure], and others: [Figure], _ mentions: inout Mentions) -> RichText {
    var figures = bars.map(\.figure)
    if !others.isEmpty {
      let drawn = Set(figures)
      figures += others.filter { !drawn.contains($0) }
    }
    figures += bars.flatMap { $0.figure.outcome?.figures ?? [] }
    let contributions = situation.contributions(to: figures)
    let parts = figures.flatMap(\.sources).unique.map { source in
      let own = once(contributions[source, default: []])
      return language.phrase(
        .enumeration([
          RichText(words.attribution(source)) + mentions.marks([source]),
          RichText(phrase(.enumeration((isShort ? [] : relays(own)) + [dates(own)]))),
        ]))
    }
    let frame = phrase(.source(["\u{0}"])).split(separator: "\u{0}", omittingEmptySubsequences: false)
    var line = RichText(String(frame[0]))
    line += parts.isEmpty ? RichText(phrase(.noFigures)) : language.phrase(.clauses(parts))
    // A date may end in a stop of its own.
    let end = frame[frame.count - 1]
    if line.last.map({ end.first != $0 }) ?? true { line += RichText(String(end)) }
    return line
  }

  /// The same where source and date stand at each bar: who relayed some of them, and when they were published.
  func textOfWhatRemains(of figures: [Figure]) -> String {
    let days = figures.compactMap { words.published($0) == nil ? nil : $0.published?.day }
    let published = days.min().flatMap { first in days.max().map { first...$0 } }
    let parts = relays(figures) + (published.map { [phrase(.publishedBetween($0.lowerBound, $0.upperBound))] } ?? [])
    return phrase(.sourcesAtMarks(parts))
  }

  /// Each value of a source once: dates and relays of others are none of its own.
  private func once(_ parts: [Figure]) -> [Figure] {
    var seen: Set<[Int]> = []
    return parts.filter { part in
      let isKnown = !part.rows.isEmpty && !seen.insert(part.rows).inserted
      return !isKnown && part.absence?.isOfNoRow != true
    }
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
        language.sorted(
          Set(rows.compactMap { observations.via(of: $0) }).map { situation.sources.entries[$0].attribution }
        )
        .map(language.isolated))
    }
    var remarks: [String] = []
    if !relayed.isEmpty {
      remarks.append(phrase(relayed.count == rows.count ? .via(names(relayed)) : .partlyVia(names(relayed))))
    }
    if !filledIn.isEmpty { remarks.append(phrase(.filledInBy(names(filledIn)))) }
    return remarks
  }

  /// Until when a series is known: the last day of a period from day to day. What is said of a month or year is said of no day.
  private static func known(_ date: AsOf) -> AsOf {
    if case .period(_, let last) = date { return .day(last) }
    return date
  }

  /// The as-of of the figures of one source: one date, two, or the first and last of many.
  private func dates(_ figures: [Figure]) -> String {
    if figures.contains(where: { $0.period != nil }) {
      // What is to come has no date that a value was known on.
      let due = figures.filter(\.status.isProspective)
      let asOf = figures.lazy.filter { !$0.status.isProspective }.flatMap(\.asOf).filter { $0 != .unknown }.max()
      let texts = [
        asOf.map { phrase(.asOf([Self.known($0)], isShort: isShort)) },
        due.isEmpty ? nil : words.asOf(due, isShort: isShort),
      ]
      return language.list(texts.compactMap(\.self).filter { !$0.isEmpty })
    }
    if figures.count == 1 {
      return phrase(
        .enumeration([
          words.asOf(figures[0], isShort: isShort), words.published(figures[0], isShort: isShort) ?? "",
        ]))
    }
    // Dates of one kind share their word: "as of 18 February 2025 and 20 February 2025".
    var texts: [String] = []
    var rest = figures
    while let sample = rest.first {
      let text = words.asOf(rest.filter { words.hasSameKindOfDate($0, sample) }, isShort: isShort)
      if !texts.contains(text) { texts.append(text) }
      rest.removeAll { words.hasSameKindOfDate($0, sample) }
    }
    return language.list(texts)
  }
}
