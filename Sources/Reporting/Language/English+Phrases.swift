import SituationData

extension English {
  package func phrase(_ phrase: Phrase) -> String {
    switch phrase {
    case .status(let status): status.rawValue
    case .estimateMark: "est."
    case .qualifier(let qualifier): qualifier == .exactly ? "" : qualifier.rawValue
    case .absence(let absence): absence.rawValue
    case .dateNotGiven: "date not given"
    case .replaced(let date): "replaced on \(date)"
    case .asOf(let date): "as of \(date)"
    case .due(let date): "due \(date)"
    case .published(let date): "published \(date)"
    case .publishedBy(let date): "published by \(date)"
    case .via(let names): "via \(names)"
    case .partlyVia(let names): "in part via \(names)"
    case .filledInBy(let names): "filled in by \(names)"
    case .since(let date): "since \(date)"
    case .revision: "revision"
    case .byDate(let date): "by \(date)"
    case .inUnit(let unit): "In \(unit)."
    case .draft: "DRAFT"
    case .computedStatus: "computed"
    case .sumOfRows(let count): "sum of \(count) rows"
    case .countedInAll: "added to the count"
    case .statement: "statement"
    case .noStatements: "No statements were known on the date of issue."
    case .others(let count): "\(count) others"
    case .nothingToDraw: "Nothing to draw: no value was known on the date of issue."
    case .issue, .covers, .footer, .page, .continued, .registerTitle, .registerNote, .registerColumns, .registerSeries,
      .computed, .row, .moreRows, .sourcesTitle, .sourcesColumns, .noFigures, .topic, .notStated, .statementsNote,
      .accordingTo, .correctionsTitle, .correctionsColumns, .namesNote, .howToRead, .explain, .explainDerived,
      .fingerprint, .sourceKind, .draftNote, .place, .group, .sourceColumn:
      reportPhrase(phrase)
    default: chartPhrase(phrase)
    }
  }

  private func chartPhrase(_ phrase: Phrase) -> String {
    switch phrase {
    case .source(let parts): "Source: \(parts.joined(separator: "; "))."
    case .addedToCount(let frequency): "Added to the count, by \(frequency.rawValue)."
    case .keyPartial(let periods):
      "Light: partly covered (\(periods.joined(separator: "; ")))."
    case .reachFrom(let date): "from \(date)"
    case .reachTo(let date): "to \(date)"
    case .keyExtrapolated: "Light: extrapolated."
    case .keyStatus(let status):
      switch status {
      case .announced: "Outlined: announced, not carried out."
      case .planned: "Dashed: planned, not carried out."
      case .postponed: "Dotted: postponed."
      case .cancelled: "Dotted: cancelled."
      case .target: "Dashed: target."
      default: ""
      }
    case .keyIncluded(let labels): "Hatched: \(labels), included in the bar."
    case .keyEstimated: "Dotted end: estimated."
    case .keyInterval(let bounds): "Line: \(bounds)."
    case .keyMissing(let absence): "Empty: \(absence.rawValue)."
    case .keyRevision: "Below zero: the running total was revised."
    case .othersLeftOut(let names): "Not drawn: \(names)."
    case .chartOf(let kind, let title): "\(kind): \(title)."
    case .extremes(let highest, let lowest): "Highest: \(highest). Lowest: \(lowest)."
    default: ""
    }
  }

  private func reportPhrase(_ phrase: Phrase) -> String {
    switch phrase {
    case .issue(let number, let date, let known):
      [number.map { "Situation report no. \($0)" } ?? "Situation report", date, known.map { "data known on \($0)" }]
        .compactMap(\.self).joined(separator: " · ")
    case .covers(let days): "Covers \(days)"
    case .footer(let title, let number, let known):
      [title, number.map { "Situation report no. \($0)" }, "Data known on \(known)"].compactMap(\.self).joined(
        separator: " · ")
    case .page(let page, let pages): "\(page) / \(pages)"
    case .continued: "continued"
    case .registerTitle: "Every figure in this report"
    case .registerNote:
      "Value, date, source, status and caveat of each figure as the data have it. A computed figure names what it was computed from."
    case .registerColumns: "Figure|Value|As of|Source|Status|Caveat and row"
    case .registerSeries(let count, let from, let to): "\(count) values, \(from) to \(to)"
    case .computed(let definition): "computed: \(definition)"
    case .row(let names): names
    case .moreRows(let count): "and \(count) more rows"
    case .sourcesTitle: "Sources"
    case .sourcesColumns: "#|Source|Kind|Published"
    case .noFigures: "no figures"
    case .topic: "Topic"
    case .notStated: "not stated"
    case .statementsNote:
      "Positions as stated in public; each is the party’s claim, not a finding of this report. “Not stated”: in none of the sources of this report."
    case .accordingTo(let source): "according to \(source)"
    case .correctionsTitle: "Corrections"
    case .correctionsColumns: "Issue|Printed|Right|Reason"
    case .namesNote(let source): "Named by \(source)"
    case .howToRead: "How to read this report"
    case .explain(let status):
      switch status {
      case .reported: "published by its source, not verified here."
      case .verified: "verified by its source."
      case .completed: "carried out, as its source reports."
      case .estimated: "modelled or assessed by its source, not counted."
      case .extrapolated: "filled in between reports, not said by the source."
      case .announced: "said to happen; not carried out on the date of issue."
      case .planned: "laid down in an agreement or plan; not carried out."
      case .postponed: "put off to a later date."
      case .cancelled: "called off."
      case .target: "an agreed level, not an event."
      case .withdrawn: "taken back by its source."
      }
    case .explainDerived: "derived here from the figures named."
    case .fingerprint(let digits): "Data fingerprint \(digits)."
    case .sourceKind(let kind): kind.rawValue
    case .draftNote: "Draft, not for publication"
    case .place: "Place"
    case .group: "Group"
    case .sourceColumn: "Source"
    default: ""
    }
  }
}
