import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Remarks on the axes of a chart.
struct AnnotationWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }

  func minimumStep(_ unit: Unit) -> Double {
    switch unit.kind {
    case .people, .word: arrangement.bars.allSatisfy { $0.figure.value?.isWhole ?? true } ? 1 : 0
    case .percent, .percentagePoints, .currency: 0
    }
  }

  /// - Parameters:
  ///   - unit: that of the axis.
  ///   - slots: those of the chart.
  ///   - span: the days of an axis of time; nil where the chart has none.
  func annotations(
    unit: String, along slots: [Slot], within span: ClosedRange<Int>?, _ notes: inout ChartNotes
  ) -> [ChartTable.Annotation] {
    let hasBars = !arrangement.bars.isEmpty
    let days = SlotDays(chart.remarks.isEmpty ? [] : slots)
    let longest = chart.remarks.isEmpty ? nil : longestBar
    var annotations: [ChartTable.Annotation] = []
    for remark in chart.remarks {
      let text = notes.text(remark.text, basis)
      switch remark.place {
      case .day(let day):
        checkDays(of: remark, at: day...day, &notes.findings)
        if span.map({ $0.contains(Int(day.number)) }) ?? (days.position(of: Int(day.number)) != nil) {
          annotations.append(
            ChartTable.Annotation(place: .day(Int(day.number)), text: text, date: words.date(.day(day))))
        } else if hasBars {
          noteOutside(day.iso, of: remark, &notes.findings)
        }
      case .period(let period):
        checkDays(of: remark, at: period, &notes.findings)
        let own = Int(period.lowerBound.number)...Int(period.upperBound.number)
        if span.map({ $0.overlaps(own) }) ?? (days.stretch(of: own) != nil) {
          if let shown = span ?? days.shown, shown.clamped(to: own) != own {
            noteCut(period, to: shown, of: remark, &notes.findings)
          }
          annotations.append(
            ChartTable.Annotation(
              place: .period(own), text: text, date: words.date(.period(period.lowerBound, period.upperBound))))
        } else if hasBars {
          noteOutside("\(period.lowerBound.iso)/\(period.upperBound.iso)", of: remark, &notes.findings)
        }
      case .value(let reference):
        guard
          let figure = self.figure(named: reference, &notes.findings),
          let value = figure.value
        else { continue }
        refuseOtherSums(than: figure, at: reference.location, &notes.findings)
        if hasBars, unit != figure.unit {
          notes.findings.note(
            .error, .oneUnit, at: reference.location,
            "“\(figure.reference)” is in \(figure.unit) and the axis in \(unit); one axis has one unit")
        }
        checkScale(reaching: figure, beside: longest, at: reference.location, &notes.findings)
        notes.printed.add(figure, at: reference.location, basis, &notes.findings)
        let number = RichText([RichText.Span(words.level(figure), mention: notes.mentions.value(figure))])
        annotations.append(
          ChartTable.Annotation(place: .value(value.approximation), text: language.phrase(.labelled(text, number))))
      }
    }
    return numbered(annotations)
  }

  private func numbered(_ annotations: [ChartTable.Annotation]) -> [ChartTable.Annotation] {
    var numbered = annotations
    for (number, index) in Self.order(of: annotations).enumerated() {
      numbered[index].number = RichText(language.number(DecimalNumber(digits: Int64(number + 1))))
    }
    return numbered
  }

  /// What each number stands for, as it stands behind the note.
  func list(_ annotations: [ChartTable.Annotation]) -> RichText {
    let texts = Self.order(of: annotations).map { index in
      let annotation = annotations[index]
      return language.phrase(
        .numbered(annotation.number, language.phrase(.enumeration([annotation.text, RichText(annotation.date)]))))
    }
    return language.phrase(.sentences([language.phrase(.clauses(texts))]))
  }

  /// Numbers follow each other in time; values come last.
  private static func order(of annotations: [ChartTable.Annotation]) -> [Int] {
    func day(_ index: Int) -> Int {
      switch annotations[index].place {
      case .day(let day): day
      case .period(let days): days.lowerBound
      case .value: .max
      }
    }
    return annotations.indices.sorted { (day($0), $0) < (day($1), $1) }
  }

  /// A note that names a day stands at it: "Ceasefire begins 19 January" at 9 January is a slip in one of the two.
  private func checkDays(
    of remark: ChartSpecification.Remark, at days: ClosedRange<Day>, _ findings: inout Findings
  ) {
    guard remark.text.text.contains(where: \.isNumber) else { return }
    let named = TextTokenizer(language: language).tokens(of: remark.text.text).compactMap { token -> TypedDate? in
      if case .date(let date) = token.content, date.day != nil, date.month != nil { date } else { nil }
    }
    let years = days.lowerBound.components.year...days.upperBound.components.year
    let isMeant = named.contains { date in
      years.contains { year in
        Day(year: date.year ?? year, month: date.month ?? 0, day: date.day ?? 0).map(days.contains) ?? false
      }
    }
    guard let first = named.first, !isMeant else { return }
    findings.note(
      .warning, .otherDate, at: remark.text.location,
      "the note names \(first.iso), and stands at \(days.lowerBound == days.upperBound ? days.lowerBound.iso : "\(days.lowerBound.iso)/\(days.upperBound.iso)"); correct one of the two"
    )
  }

  private func noteOutside(_ days: String, of remark: ChartSpecification.Remark, _ findings: inout Findings) {
    findings.note(
      .warning, .outsideOfChart, at: remark.text.location,
      "\(days) lies outside of the chart “\(chart.id)”; the annotation is not drawn")
  }

  /// Of a period that begins before the chart or ends behind it the rest is not shaded.
  private func noteCut(
    _ period: ClosedRange<Day>, to shown: ClosedRange<Int>, of remark: ChartSpecification.Remark,
    _ findings: inout Findings
  ) {
    func iso(_ day: Int) -> String { Day(number: Int32(clamping: day)).iso }
    findings.note(
      .warning, .outsideOfChart, at: remark.text.location,
      "\(period.lowerBound.iso)/\(period.upperBound.iso) is shaded as far as the chart “\(chart.id)” goes, \(iso(shown.lowerBound))/\(iso(shown.upperBound)); write days that it shows, or draw more of them"
    )
  }

  /// A target is the level for some length of time, and bars of another one are no bars to hold it against.
  private func refuseOtherSums(than figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    guard figure.status == .target, figure.indicator?.accumulation == .flow, let frequency = chart.frequency else {
      return
    }
    let detailOfMessage: String
    switch figure.targetSpan ?? .each(.day) {
    case .whole(let asOf):
      guard asOf.days.map({ frequency.period(of: $0.lowerBound) != $0 }) ?? true else { return }
      detailOfMessage = asOf.iso
    case .each(let unit):
      guard unit != frequency else { return }
      detailOfMessage = "each \(unit.rawValue)"
    }
    findings.note(
      .error, .derivation, at: location,
      "“\(figure.reference)” is a level for \(detailOfMessage), and the chart draws sums by \(frequency.rawValue); draw it by the same time, or leave the line out"
    )
  }

  /// House rule 5: beside a line far above them bars are all alike.
  private func checkScale(
    reaching level: Figure, beside longest: Double?, at location: SourceLocation, _ findings: inout Findings
  ) {
    guard chart.layout != .share, let longest, longest > 0,
      let reach = level.value?.approximation.magnitude, reach > Self.widestReach * longest
    else { return }
    findings.note(
      .warning, .wideScale, at: location,
      "“\(level.reference)” is more than \(Int(min(reach / longest, 1e9))) times as far out as the longest bar, so that bars beside it cannot be compared; leave the line out, or write the value into the note"
    )
  }

  private var longestBar: Double? {
    let isStacked = chart.layout == .stacked && !arrangement.series.isEmpty
    return arrangement.slots.flatMap { slot in
      let values = slot.bars.compactMap { $0.figure.value?.approximation.magnitude }
      return isStacked ? [values.reduce(0, +)] : values
    }.max()
  }

  /// The longest bar has at least a fifth of the scale.
  private static let widestReach = 5.0
}
