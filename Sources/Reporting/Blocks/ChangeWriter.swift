import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What stood and what stands, in words.
struct ChangeWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// The line of a change: both sides, what the one is more than the other where that may be said, and what kind it is of.
  func row(_ change: Change, at location: SourceLocation, _ record: inout BlockRecord) -> ReportTable.Row {
    let word = word(for: change)
    let (old, new) = (change.old, change.new)
    // Each in its own term, where that has changed.
    let isNamed = old.map(words.name) != new.map(words.name) && old != nil && new != nil
    func side(_ figure: Figure?) -> ReportTable.Cell {
      var remarks: [String] = []
      if let figure, isNamed { remarks.append(words.name(figure)) }
      if let figure, word == .otherBasis { remarks += printedBasis(of: figure) }
      return self.side(figure, remarks, &record)
    }
    let cells = [side(old), side(new)]
    var difference = ReportTable.Cell("")
    if let old, let increase = new?.increase(since: old, at: location), isCompared(change.kind), word != .otherBasis {
      record.printed.add(increase)
      difference.text = RichText([RichText.Span(words.value(increase), link: record.register.enter(increase))])
    }
    return ReportTable.Row(
      [ReportTable.Cell(RichText((new ?? old).map(words.label) ?? ""), look: .strong)] + cells
        + [difference, ReportTable.Cell(RichText(phrase(.change(word))), look: .badge)])
  }

  private func isCompared(_ kind: Change.Kind) -> Bool { kind == .updated || kind == .revised }

  /// A value with its source mark and, in a second line, what has to be said of it.
  private func side(_ figure: Figure?, _ more: [String], _ record: inout BlockRecord) -> ReportTable.Cell {
    guard let figure else { return ReportTable.Cell(RichText(phrase(.noNumber)), look: .muted) }
    let published = words.published(figure, isShort: true) ?? ""
    guard figure.status != .withdrawn else {
      return ReportTable.Cell(
        RichText(phrase(.status(.withdrawn))), detail: RichText(published), look: .muted)
    }
    record.printed.add(figure)
    let value = RichText([RichText.Span(words.value(figure), link: record.register.enter(figure))])
    let remarks =
      more + [
        words.statusWord(figure) ?? "", words.bounds(figure) ?? "", words.asOf(figure, isShort: true), published,
      ]
    return ReportTable.Cell(
      value + record.register.marks(figure.sources, language), detail: RichText(phrase(.details(remarks))))
  }

  // MARK: - Kinds

  private func word(for change: Change) -> ReportPhrase.ChangeWord {
    guard let old = change.old, let new = change.new else {
      if change.kind == .withdrawn { return .withdrawn }
      return change.new.flatMap { $0.status.isProspective ? .reached($0.status) : nil } ?? .new
    }
    switch change.kind {
    case .new: return .new
    case .withdrawn: return .withdrawn
    case .backdated: return .backdated
    case .statusChanged, .superseded:
      return old.status.isProspective && new.hasHappened ? .carriedOut : .reached(new.status)
    case .updated, .revised, .stale:
      if new.status.isProspective {
        return change.kind == .updated && [old, new].allSatisfy { $0.rows.count == 1 } ? .otherDate : .revised
      }
      if isOnOtherBasis(old, new) { return .otherBasis }
      if change.kind == .revised { return .revised }
      return new.indicator?.measure == .count ? .laterCount : .laterValue
    }
  }

  private func isOnOtherBasis(_ old: Figure, _ new: Figure) -> Bool {
    old.rows.count == 1 && new.rows.count == 1
      && basis(of: old).map(withoutDate) != basis(of: new).map(withoutDate)
  }

  /// What a value of a single row rests on: its document, and what its source remarks on it.
  private func basis(of figure: Figure) -> [String] {
    guard figure.rows.count == 1 else { return [] }
    return situation.observations.texts(Self.basis, of: figure.rows[0])
  }

  private static let basis: [ObservationTable.Column] = [.document, .caveat, .scope]

  /// The same in the language of the edition.
  private func printedBasis(of figure: Figure) -> [String] {
    zip(basis(of: figure), Self.basis).map { words.text($0, $1) }
  }

  /// The words of a text without numbers and months: the next bulletin, or that of another day, is of the same kind.
  private func withoutDate(_ text: String) -> [String] {
    let months = language.runningWords.months
    return text.lowercased().split { !$0.isLetter }.map(String.init).filter { !months.keys.contains($0) }
  }

  // MARK: - Key figures

  /// What has become of a figure since the last issue, with what stood in its place; nil where it is what it was.
  func mark(of figure: Figure, since comparison: Comparison, _ record: inout BlockRecord) -> RichText? {
    guard let change = comparison.change(of: figure) else { return nil }
    let since = comparison.baseline.day
    guard let old = change.old else {
      return RichText(language.capitalized(phrase(.changed(change.kind, since: since))))
    }
    record.printed.add(old)
    let source = old.sources == figure.sources ? "" : words.sourceNames(old)
    let remarks = phrase(.details([words.statusWord(old) ?? "", words.asOf(old, isShort: true), source]))
    let value = RichText([RichText.Span(words.value(old), link: record.register.enter(old))])
    return language.phrase(
      .named(
        RichText(language.capitalized(phrase(.changedFrom(change.kind, since: since)))),
        language.phrase(.details([value, RichText(remarks)]))))
  }
}
