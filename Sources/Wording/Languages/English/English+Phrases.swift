import SituationData
import SourceText

extension English {
  package func phrase(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.english
    case .computedStatus: "computed here"
    case .estimateMark: "est."
    case .absence(let absence): absence.english
    case .caveat(let caveat): text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(count) of \(total) \(total == 1 ? kind ?? "place" : plural(of: kind ?? "place"))"
    case .unitPer(let unit, let other): "\(unit) per \(other)"
    case .dateNotGiven: "date not given"
    case .replaced(let date): "replaced on \(self.date(date))"
    case .each(let frequency): "a \(frequency.english)"
    case .wholeOf(let date): "for \(self.date(date, isShort: false))"
    case .sinceCarriedOut: "since carried out"
    case .carriedOutAs(let value): "\(value) carried out"
    case .carriedOutAsSaid(let value, let source): "\(value) carried out according to \(source)"
    case .cancelled(let date): "cancelled on \(self.date(date))"
    case .postponedOn(let date): "postponed on \(self.date(date))"
    case .postponedTo(let date): "postponed to \(self.date(date))"
    case .withdrawn(let date): "withdrawn on \(self.date(date))"
    case .announcedFor(let status, let dates): "\(status.english) for \(list(dates.map(date)))"
    case .outcomeNotReported: "outcome not reported"
    case .toCome: "to come"
    case .dates(let dates, let isShort): list(dates.map { date($0, isShort: isShort) })
    case .asOf(let dates, let isShort): "as of \(self.phrase(.dates(dates, isShort: isShort)))"
    case .asOfBetween(let first, let last, let isShort):
      "as of \(date(first, isShort: isShort)) to \(date(last, isShort: isShort))"
    case .due(let dates, let isShort): "due \(self.phrase(.dates(dates, isShort: isShort)))"
    case .published(let day, let isShort): "published \(date(.day(day), isShort: isShort))"
    case .publishedBetween(let first, let last): "published \(date(AsOf(first...last), isShort: false))"
    case .publishedBy(let day, let isShort): "published by \(date(.day(day), isShort: isShort))"
    case .via(let names): "via \(names)"
    case .partlyVia(let names): "in part via \(names)"
    case .filledInBy(let names): "filled in by \(names)"
    case .since(let date): "since \(self.date(date))"
    case .periodTo(let frequency, let day): "\(frequency.english) to \(date(day))"
    // Of several places each has reported on some day, and on no day all of them.
    case .covered(let extent) where extent.covered == 0:
      extent.total == 1
        ? "not all places"
        : "no\u{A0}\(extent.unit.rawValue) of\u{A0}\(extent.total) has all places"
    case .covered(let extent):
      "\(extent.covered)\u{A0}of\u{A0}\(extent.total)\u{A0}\(extent.unit.rawValue)\(extent.total == 1 ? "" : "s")"
    case .increase(let label): "\(label), added to the count"
    case .sumOfRows(let count): "sum of \(count) rows"
    case .totalOf(let names): "Total: \(names)"
    case .shareOf(let name): "Share: \(name)"
    case .differenceOf(let names): "Difference: \(names)"
    case .operation(let operation): operation.english
    }
  }

  package func phrase(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let date, let known):
      [
        number.map { "Situation report no. \($0)" } ?? "Situation report", self.date(date),
        known.map { "data known on \(self.date($0))" },
      ].compactMap(\.self).joined(separator: " · ")
    case .covers(let days): "Covers \(date(days, isShort: false))"
    case .footer(let title, let number, let known):
      [title, number.map { "Situation report no. \($0)" }, "Data known on \(date(known))"].compactMap(\.self)
        .joined(separator: " · ")
    case .page(let page, let pages): "\(page) / \(pages)"
    case .continuation(let caption): self.phrase(.headline([caption, "continued"]))
    case .draft: "DRAFT"
    case .logo(let publisher): publisher.isEmpty ? "Logo" : "Logo of \(publisher)"
    case .contentsTitle: "Contents"
    case .keyFiguresTitle: "Key figures"
    case .draftNote: "Draft, not for publication"
    case .column(let column): header(column)
    case .registerTitle: "Every figure in this report"
    case .registerNote:
      "Value, date, source, status and caveat of each figure as the data have it. A computed figure names what it was computed from."
    case .registerAttached(let lines):
      "Value, date, source, status, caveat and rows of each of the \(lines) figure\(lines == 1 ? "" : "s") stand in figures.csv, which this file carries as an attachment, with sources.csv and provenance.json."
    case .registerSeries(let count, let from, let to):
      "\(count) value\(count == 1 ? "" : "s"), \(from == to ? from : "\(from) to \(to)")"
    case .moreRows(let count): "and \(count) more rows"
    case .moreCaveats(let count): "and \(count) more caveat\(count == 1 ? "" : "s")"
    case .footnotesTitle: "Notes"
    case .sourcesTitle: "Sources"
    case .sourceKind(let kind): kind.english
    case .moreDocuments(let count): "\(count) more"
    case .reports(let first, let last, let isLatestPossible):
      "reports of \(first.map { "\(date($0)) to " } ?? "")\(date(last))\(isLatestPossible ? " at the latest" : "")"
    case .publicationDays(nil, let last, let isLatestPossible): isLatestPossible ? "by \(date(last))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      "\(date(first)) to \(date(last))\(isLatestPossible ? " at the latest" : "")"
    case .statement: "statement"
    case .noStatements: "No statements were known on the date of issue."
    case .notStated: "not stated"
    case .statementsNote:
      "Positions as stated in public; each is the party’s claim, not a finding of this report."
    case .notStatedNote: "“Not stated”: in none of the sources of this report."
    case .silentParties(let names): "In none of the sources of this report is a position of \(list(names)) on this."
    case .nothingReported: "Nothing of this kind was reported on the date of issue."
    case .notVerifiedHere: "not verified here"
    case .allReported(let origin): "All as reported by \(origin)"
    case .accordingTo(let source): "according to \(source)"
    case .correctionsTitle: "Corrections"
    case .changesTitle(let date): "Since the last issue, \(self.date(date))"
    case .noChanges: "No figure of this report has changed."
    case .unchanged(let names): "No newer value: \(list(names))."
    case .comparedWithKnown(let date): "Compared with what was known on \(self.date(date))."
    case .comparedWithPublished(let date):
      "Compared with the figures that were published with data known on \(self.date(date))."
    case .change(let kind): kind.english
    case .changed(let kind, let date): "\(kind.english) since \(shortDate(date))"
    case .changedFrom(let kind, let date): "\(kind.english) since \(shortDate(date)), before:"
    case .asPublished: "as published in an earlier issue"
    case .summary: "Summary"
    case .positionsTitle: "Where the parties stand"
    case .sharedTopicsNote:
      "Topics with positions of two parties or more; claims, not findings. “Not stated”: in no source."
    case .nextTitle: "What comes next"
    case .toComeNote(let date): "Planned or announced, as known on \(self.date(date)); not carried out."
    case .nothingToCome: "Nothing is known to be planned or announced."
    case .summaryFoot(let number, let known, let figures):
      self.phrase(
        .headline([
          number.map { "Situation report no. \($0)" } ?? "Situation report",
          self.phrase(.pictureFoot(known: known, figures: figures)),
        ]))
    case .pictureFoot(let known, let figures):
      self.phrase(.headline(["Data known on \(date(known))", "Figures \(figures)"]))
    case .fullReport: "Full report"
    case .figuresOf(let digits): "figures \(digits)"
    case .howToRead: "How to read this report"
    case .contact(let address): "Contact: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "derived here from the figures named."
    case .fingerprint(let digits):
      "Fingerprint of the figures (SHA-256 of the rows of the attached figures.csv, sorted): \(digits)"
    case .toBeReviewed: "A native reader has yet to read this edition."
    case .attached(.figures): "Every figure that this report prints: value, bounds, dates, source, status, caveat, rows"
    case .attached(.sources): "The sources that this report names"
    case .attached(.provenance): "What this report was made of and with"
    }
  }

  private func date(_ day: Day) -> String { date(WrittenDate(day)) }
  private func shortDate(_ day: Day) -> String { date(WrittenDate(day, isShort: true)) }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "Figure"
    case .value: "Value"
    case .asOf: "As of"
    case .source: "Source"
    case .status: "Status"
    case .caveat: "Caveat, row"
    case .figureAndStatus: "Figure, status"
    case .sourceAndDocument: "Source"
    case .number: "#"
    case .kind: "Kind"
    case .note: "Note"
    case .published: "Published"
    case .topic: "Topic"
    case .place: "Place"
    case .group: "Group"
    case .issue: "Issue"
    case .printed: "Printed"
    case .right: "Right"
    case .reason: "Reason"
    case .before: "Before"
    case .now: "Now"
    case .difference: "Difference"
    case .change: "Change"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    switch status {
    case .reported: "published by its source, not verified here."
    case .verified: "verified by its source."
    case .completed: "carried out, as its source reports."
    case .estimated: "modelled or assessed by its source, not counted."
    case .extrapolated: "filled in between reports, not said by the source."
    case .announced:
      isOpen
        ? "said to happen; not carried out on the date of issue."
        : "said to happen; what is known to have become of it stands with each figure."
    case .planned:
      isOpen
        ? "laid down in an agreement or plan; not carried out."
        : "laid down in an agreement or plan; what is known to have become of it stands with each figure."
    case .postponed: "put off to a later date."
    case .cancelled: "called off."
    case .target: "an agreed level, not an event."
    case .withdrawn: "taken back by its source."
    }
  }
}
