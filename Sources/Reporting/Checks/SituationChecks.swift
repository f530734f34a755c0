import SituationData
import SourceText

/// What is wrong or doubtful in a situation, whatever is printed of it.
struct SituationChecks: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ findings: inout Findings) {
    checkDerivedFigures(&findings)
    for (position, indicator) in situation.indicators.entries.enumerated() {
      switch indicator.accumulation {
      case .cumulative: checkRunningTotal(indicator, at: position, &findings)
      case .flow: checkFlow(indicator, at: position, &findings)
      case .stock: break
      }
      checkFrequency(indicator, at: position, &findings)
      checkTargets(indicator, at: position, &findings)
    }
    noteLaterRows(&findings)
  }

  /// Derived figures are checked even where nothing prints them.
  private func checkDerivedFigures(_ findings: inout Findings) {
    for derived in situation.header.derived.entries {
      _ = attempt(at: derived.location, &findings) { known throws(Refusal) in
        try Calculation(of: derived, in: known).figure()
      }
    }
  }

  /// A running total that falls from one row to the next was revised: its maker should know where.
  private func checkRunningTotal(_ indicator: Indicator, at position: Int, _ findings: inout Findings) {
    let table = situation.observations
    var last: [[Int?]: Int] = [:]
    var early: [Int] = []
    for index in known.currentRows(of: position).rows {
      let row = table.rows[index]
      guard row.status.hasHappened, row.status != .extrapolated, row.asOf != .unknown, let value = row.value else {
        continue
      }
      if let since = indicator.since, let day = row.asOf.last, since > day, value > .zero { early.append(index) }
      let series = [row.source, row.place, row.group]
      if let before = last[series], let earlier = table.rows[before].value, value < earlier,
        !situation.isAllowed(.fallingCumulative, in: [index])
      {
        let (location, excerpt) = table.location(nil, of: index)
        findings.add([
          Diagnostic(
            .warning, .fallingCumulative, at: location,
            "the running total “\(indicator.id)” falls from \(earlier.plain) (\(situation.place(of: before))) to \(value.plain); it is shown as a revision",
            excerpt: excerpt)
        ])
      }
      last[series] = index
    }
    if let first = early.first, let since = indicator.since {
      note(
        .beforeSince, of: indicator,
        "“\(indicator.id)” is said to be zero at the beginning of \(since.iso), and \(early.count == 1 ? "a value of before is" : "\(early.count) values of before are") known, the first at \(situation.place(of: first)); what was added before that day is left out of periods; correct since, or the rows",
        &findings)
    }
  }

  /// The values of a running total that is called a flow would be added up.
  private func checkFlow(_ indicator: Indicator, at position: Int, _ findings: inout Findings) {
    guard !indicator.reportsEvents, known.onlyRises(position) else { return }
    note(
      .runningTotal, of: indicator,
      "the values of “\(indicator.id)” only rise from date to date, as a running total does, and those of a flow are added up; write cumulative in the column accumulation, or allow running-total where they are of each period alone",
      &findings)
  }

  private func note(_ rule: DiagnosticRule, of indicator: Indicator, _ message: String, _ findings: inout Findings) {
    guard indicator.allowance?.rules.contains(rule.rawValue) != true,
      let file = situation.file(indicator.location.file)
    else { return }
    findings.add([
      Diagnostic(
        .warning, rule, at: indicator.location, message,
        excerpt: file.excerpt(around: file.start(ofLine: indicator.location.line)))
    ])
  }

  /// Rows of a day that lie days apart may be of more than that day: only who made them knows.
  private func checkFrequency(_ indicator: Indicator, at position: Int, _ findings: inout Findings) {
    guard indicator.accumulation != .stock, !indicator.reportsEvents, !indicator.declaresFrequency,
      let interval = known.usualInterval(of: position), interval >= 5
    else { return }
    let hint = interval <= 10 ? "week" : interval <= 45 ? "month" : interval <= 140 ? "quarter" : "year"
    note(
      .frequency, of: indicator,
      "rows of “\(indicator.id)” usually lie \(interval) days apart; say in the column frequency what one covers: \(hint), or day where it is that day alone, or irregular",
      &findings)
  }

  /// More days than these are hardly agreed on day by day: the longest quarter.
  private static let longestTarget = 92

  /// A target is the level for each day where the indicator says nothing else.
  private func checkTargets(_ indicator: Indicator, at position: Int, _ findings: inout Findings) {
    let table = situation.observations
    // Which rows are current is found for what has targets alone.
    guard indicator.accumulation == .flow, !indicator.declaresFrequency,
      table.hasStatus(of: position, where: { $0 == .target })
    else { return }
    for index in known.currentRows(of: position).rows where table.rows.status(of: index) == .target {
      guard let days = table.rows[index].asOf.days, days.dayCount > Self.longestTarget,
        !situation.isAllowed(.targetPer, in: [index])
      else { continue }
      let (location, excerpt) = table.location(nil, of: index)
      findings.add([
        Diagnostic(
          .warning, .targetPer, at: location,
          "a target of “\(indicator.id)” over \(days.dayCount) days is read as the level for each day; say in the column frequency of the indicator what it is for: day, week, month, or irregular where it is for all of it",
          excerpt: excerpt)
      ])
    }
  }

  private func noteLaterRows(_ findings: inout Findings) {
    let count = known.laterRows
    guard count > 0, let report = situation.report else { return }
    findings.note(
      .notice, .publishedLater, at: SourceLocation(file: report.name, line: 1, column: 1),
      "\(count) row\(count == 1 ? " was" : "s were") published after \(known.day.iso) and \(count == 1 ? "is" : "are") not used"
    )
  }
}
