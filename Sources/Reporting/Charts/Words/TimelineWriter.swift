import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The axis of time of lines, and where they are broken.
struct TimelineWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart
  let gaps: LineGaps

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }

  init(basis: ReportBasis, arranged: ArrangedChart) {
    self.basis = basis
    self.arranged = arranged
    gaps = LineGaps(of: arranged.arrangement, arranged.specification)
  }

  /// Days have labels of their own in no more than this many.
  private static let labelledDays = 120

  /// nil where nothing is drawn.
  func timeline(of slots: [Slot]) -> Timeline? {
    if chart.kind == .slope, slots.count == 2 {
      // Two dates, however far apart.
      let labels = slots.indices.map { index in
        let label = arranged.labels[index]
        return Timeline.Label(
          days: index...index, text: phrase(.enumeration([label.label, label.shared ?? label.detail])))
      }
      return Timeline(days: 0...1, labels: [labels])
    }
    let days = slots.flatMap(\.bars).compactMap(\.day)
    let periods = slots.compactMap(\.period)
    guard chart.kind == .lines, var first = days.min().map({ Int($0.rounded(.down)) }),
      var last = days.max().map({ Int($0.rounded(.up)) })
    else { return nil }
    first = min(first, periods.first?.lowerBound ?? first)
    last = max(last, periods.last?.upperBound ?? last)
    let shared = gaps.shared(by: max(1, arrangement.series.count))
    return Timeline(
      days: first...last, labels: labels(first...last),
      gaps: shared.map {
        Timeline.Gap(
          from: $0.days.lowerBound, to: $0.days.upperBound, text: RichText(phrase(.missing($0.absence))))
      })
  }

  private func labels(_ days: ClosedRange<Int>) -> [[Timeline.Label]] {
    let span = Day(number: Int32(clamping: days.lowerBound))...Day(number: Int32(clamping: days.upperBound))
    let frequencies =
      chart.frequency.map { [$0] } ?? (days.count <= Self.labelledDays ? [.day, .month, .year] : [.month, .year])
    return frequencies.flatMap { frequency -> [[Timeline.Label]] in
      let periods = frequency.periods(in: span)
      return language.axisLabels(periods, frequency).map { level in
        level.map { label in
          let (start, end) = (periods[label.start].lowerBound, periods[label.end - 1].upperBound)
          return Timeline.Label(days: Int(start.number)...Int(end.number), text: label.text)
        }
      }
    }
  }

  // MARK: - Gaps in words

  /// Of more gaps of a series only the number is said.
  private static let namedGaps = 6

  /// Where lines are broken, of all of them at once where they are broken alike; nil where none is.
  func sentence() -> String? {
    let count = max(1, arrangement.series.count)
    let own = (0..<count).map { series in words(gaps.gaps.filter { $0.series == series }) }
    let said = own.filter { !$0.isEmpty }
    guard let first = said.first else { return nil }
    if said.count == count, Set(said).count == 1 { return phrase(.gaps(first)) }
    let texts = own.indices.filter { !own[$0].isEmpty }.map { index in
      phrase(.named(arrangement.series[index].name, own[index]))
    }
    return phrase(.gaps(phrase(.clauses(texts))))
  }

  private func words(_ gaps: [LineGaps.Gap]) -> String {
    let missing = gaps.flatMap(\.missing)
    guard gaps.count <= Self.namedGaps, missing.count <= 2 * Self.namedGaps else {
      return phrase(.gapCount(gaps.count))
    }
    guard let frequency = chart.frequency, !missing.isEmpty else {
      return phrase(
        .enumeration(
          gaps.map { gap in
            let ends = [gap.before, gap.behind].map { WrittenDate($0.figure.asOf.last ?? .unknown) }
            return phrase(.noValueBetween(ends[0], ends[1]))
          }))
    }
    let absences = missing.map(\.absence).unique
    return phrase(
      .enumeration(
        absences.map { absence in
          let periods = missing.filter { $0.absence == absence }.compactMap { period(of: $0.slot) }
          return phrase(.gap(absence, language.list(periods.map { language.period($0, frequency) })))
        }))
  }

  private func period(of slot: Int) -> ClosedRange<Day>? {
    arrangement.slots[slot].period ?? arrangement.slots[slot].bars.first?.figure.period?.calendar
  }
}
