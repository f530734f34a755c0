import Drawing
package import SituationData
package import SourceText

/// How figures are said in a language: their values, dates, labels and sources.
package struct FigureWords: Sendable {
  package let language: any Language
  package let situation: Situation
  /// That of the money of one chart, line or column; nil where each amount has its own.
  package private(set) var scale: MoneyScale?
  /// Whether places and indicators have their short names, as in charts.
  private(set) var hasShortNames = false

  package init(_ language: any Language, _ situation: Situation) {
    self.language = language
    self.situation = situation
  }

  /// The words for figures that stand beside each other.
  package func beside(_ figures: [Figure]) -> FigureWords {
    var words = self
    words.scale = MoneyScale(of: figures)
    return words
  }

  /// The words for charts.
  package var short: FigureWords {
    var words = self
    words.hasShortNames = true
    return words
  }

  private func phrase(_ phrase: ValuePhrase) -> String { language.phrase(phrase) }
  private func phrase(_ phrase: TextPhrase<String>) -> String { language.phrase(phrase) }

  // MARK: - Values

  /// The value alone: "48,291", "about $53.2 bn", "55,298–78,525"; the reason where there is none.
  package func value(_ figure: Figure) -> String {
    if let absence = figure.absence { return phrase(.absence(absence)) }
    let text: String
    if let value = figure.value {
      text = self.text(value, of: figure)
    } else if let bounds = range(figure) {
      text = bounds
    } else {
      return phrase(.absence(.numberNotGiven))
    }
    return phrase(.qualified(figure.qualifier, text))
  }

  /// Percentages and ratios that the report computes are rounded; nothing that a source says is.
  private func text(_ value: DecimalNumber, of figure: Figure) -> String {
    switch figure.derivation?.definition.operation {
    case .share: language.share(value, digits: digits(figure))
    case .ratio: language.ratio(value, digits: digits(figure))
    default:
      language.value(
        value, unit: Unit(figure.unit), decimals: decimals(figure), scale: scale ?? MoneyScale(of: [figure]),
        isNarrow: hasShortNames)
    }
  }

  /// "55,298–78,525"; nil without bounds.
  package func range(_ figure: Figure) -> String? {
    guard let low = figure.low, let high = figure.high else { return nil }
    let (unit, decimals, scale) = (Unit(figure.unit), decimals(figure), scale ?? MoneyScale(of: [figure]))
    func text(_ bound: DecimalNumber) -> String {
      language.value(bound, unit: unit, decimals: decimals, scale: scale, isNarrow: hasShortNames)
    }
    return phrase(.range(text(low), text(high)))
  }

  /// How many decimals a value and its bounds are written with: as many as the finest of them has.
  private func decimals(_ figure: Figure) -> Int {
    guard let low = figure.low, let high = figure.high else { return 0 }
    return [figure.value, low, high].compactMap(\.self).map(\.scale).max() ?? 0
  }

  /// The bounds with what they are: "55,298–78,525, 95% CI"; nil where they are the value itself or there are none.
  package func bounds(_ figure: Figure) -> String? {
    guard figure.value != nil, let range = range(figure) else {
      return figure.bounds.isEmpty ? nil : text(figure.bounds, .bounds)
    }
    return phrase(.enumeration([range, text(figure.bounds, .bounds)]))
  }

  /// The word of the unit that a number alone does not show: "trucks", "people per trucks"; nil for others.
  package func unitWord(_ figure: Figure) -> String? {
    if let derivation = figure.derivation, derivation.definition.operation == .ratio, figure.absence == nil,
      !figure.unit.isEmpty, derivation.inputs.count == 2
    {
      return phrase(.unitPer(unit(derivation.inputs[0].unit), unit(derivation.inputs[1].unit)))
    }
    return Unit(figure.unit).word.map(unit)
  }

  private func unit(_ word: String) -> String { situation.translations.text(word, of: Translations.unit) }

  /// The word of the status, where the number may not stand without it.
  package func statusWord(_ figure: Figure) -> String? {
    switch figure.status {
    case .reported, .verified, .completed: nil
    default: phrase(.status(figure.status))
    }
  }

  /// What stands in brackets behind a value in running text.
  ///
  /// - Parameter said: what the text around it says of its date.
  package func remarks(_ figure: Figure, beside said: SaidDates = SaidDates()) -> [String] {
    var remarks = [reporting(figure), statusRemark(figure), bounds(figure), dates(figure, beside: said)]
    remarks.append(coverage(figure))
    if !figure.scope.isEmpty { remarks.append(text(figure.scope, .scope)) }
    // A sum is less than it seems; a level is what it was on its day.
    if figure.value != nil, figure.indicator?.accumulation == .flow, let caveat = figure.leftOut.caveat {
      remarks.append(self.caveat(caveat))
    }
    return remarks.compactMap(\.self)
  }

  /// Whether the figure is what happened in days, which are then printed with it.
  func coversDays(_ figure: Figure) -> Bool {
    if let derivation = figure.derivation { return derivation.inputs.contains(where: coversDays) }
    guard figure.hasHappened, figure.value != nil, let indicator = figure.indicator, let asked = figure.asked else {
      return false
    }
    switch (indicator.accumulation, asked.time) {
    case (.flow, .latest), (_, .between): return true
    default: return false
    }
  }

  /// The status as a word of its own; what the report computes has none from a source.
  package func statusLabel(_ figure: Figure) -> String {
    if figure.absence == .notYetReported { return "" }
    guard figure.derivation == nil else { return phrase(.computedStatus) }
    return phrase(.enumeration([phrase(.status(figure.status)), targetSpan(figure) ?? ""]))
  }

  // MARK: - Dates and sources

  package func date(_ date: AsOf, isShort: Bool = false) -> String { language.date(date, isShort: isShort) }

  /// "as of 18 February 2025", "due 22 February 2025"; for what a flow covers, and for a span of days, the days alone.
  package func asOf(_ figure: Figure, isShort: Bool = false) -> String { asOf([figure], isShort: isShort) }

  /// The dates of figures whose dates are of one kind; of more than three the first and last.
  package func asOf(_ figures: [Figure], isShort: Bool = false) -> String {
    var dates: [AsOf] = []
    for date in figures.flatMap(\.asOf).sorted() where !dates.contains(date) { dates.append(date) }
    guard let sample = figures.first, !dates.isEmpty else { return "" }
    guard dates != [.unknown] else { return phrase(.dateNotGiven) }
    if dates.count > 3, let first = dates.compactMap(\.first).min(), let last = dates.compactMap(\.last).max() {
      let ends = [dates.first { $0.first == first }, dates.last { $0.last == last }].compactMap(\.self)
      // Of a month or year no day is made up.
      if dateKind(sample) == .asOf, ends.contains(where: \.namesNoDay) {
        return phrase(.asOfBetween(ends[0], ends[1], isShort: isShort))
      }
      dates = [AsOf(first...last)]
    }
    switch dateKind(sample) {
    case .due: return phrase(.due(dates, isShort: isShort))
    case .days: return span(sample, dates, isShort: isShort) ?? phrase(.dates(dates, isShort: isShort))
    case .asOf:
      if case .period = dates[0], dates.count == 1 { return phrase(.dates(dates, isShort: isShort)) }
      return phrase(.asOf(dates, isShort: isShort))
    }
  }

  /// The dates of a figure, of several sources each with its own: "Office A: as of 2 February 2025; Office B: …".
  package func asOfBySource(_ figure: Figure) -> String {
    let contributions = situation.contributions(to: [figure])
    let parts = figure.sources.map { (source: $0, asOf: asOf(contributions[$0, default: []])) }
    guard Set(parts.map(\.asOf)).count > 1 else { return asOf(figure) }
    return phrase(.clauses(parts.map { phrase(.labelled(attribution($0.source), $0.asOf)) }))
  }

  private enum DateKind {
    case due
    case days
    case asOf
  }

  private func dateKind(_ figure: Figure) -> DateKind {
    if figure.status.isProspective { return .due }
    return figure.indicator?.accumulation == .flow && figure.derivation == nil ? .days : .asOf
  }

  package func hasSameKindOfDate(_ a: Figure, _ b: Figure) -> Bool { dateKind(a) == dateKind(b) }

  /// "published 18 February 2025", where that says more than the as-of; nil otherwise.
  package func published(_ figure: Figure, isShort: Bool = false) -> String? {
    guard let published = figure.published, figure.asOf != [.day(published.day)] || published.isLatestPossible else {
      return nil
    }
    return phrase(
      published.isLatestPossible
        ? .publishedBy(published.day, isShort: isShort) : .published(published.day, isShort: isShort))
  }

  /// The words that attribute to a source.
  package func attribution(_ id: String) -> String { language.isolated(situation.sources[id]?.attribution ?? id) }

  package func sourceNames(_ figure: Figure) -> String { phrase(.clauses(figure.sources.map(attribution))) }

  // MARK: - Labels

  /// The groups that the figure counts, also those that it adds up.
  package func groups(_ figure: Figure) -> String {
    let table = situation.observations
    let groups = Set(figure.rows.compactMap { table.rows[$0].group }).map { group(table.strings[$0]) }
    return phrase(.enumeration(language.sorted(Array(groups))))
  }

  /// What the figure counts: its label with the source's own word, its group and its place.
  package func label(_ figure: Figure) -> String {
    if figure.derivation?.isOfChart == true { return name(figure) }
    return phrase(.enumeration([name(figure), figure.group.map { group($0) } ?? "", place(figure)]))
  }

  /// The label of what is counted, without group and place.
  package func name(_ figure: Figure) -> String {
    name(figure, term: phrase(.alternatives(([figure.term] + figure.otherTerms).map { term($0, of: figure) })))
  }

  /// - Parameters:
  ///   - term: the word for what is counted; empty for that of the label.
  ///   - saysIncrease: whether an increase of a running total is called so.
  package func name(_ figure: Figure, term: String, saysIncrease: Bool = true) -> String {
    if let derivation = figure.derivation {
      if derivation.isOfChart { return name(derivation) }
      let label = derivation.definition.label
      return label.isEmpty ? operation(derivation) : language.isolated(label)
    }
    guard let indicator = figure.indicator else { return language.isolated(figure.reference) }
    let isShort = hasShortNames && !indicator.short.isEmpty
    let label = language.isolated(self.label(isShort ? indicator.short : indicator.label, term: term))
    return figure.isIncreaseOfTotal && saysIncrease ? phrase(.increase(of: label)) : label
  }

  private func operation(_ derivation: Figure.Derivation) -> String {
    let words = beside(derivation.inputs)
    return operation(derivation) { words.value($0) }
  }

  /// What was computed from what: "Difference: 61,709 − 48,291"; of more than five values three are named.
  package func operation<Text: PhraseText>(_ derivation: Figure.Derivation, value: (Figure) -> Text) -> Text {
    let (operation, inputs) = (derivation.definition.operation, derivation.inputs)
    var terms = inputs.prefix(inputs.count > 5 ? 3 : 5).map(value)
    if terms.count < inputs.count {
      terms.append(Text(stringLiteral: language.phrase(.others(inputs.count - terms.count))))
    }
    let name = Text(stringLiteral: language.capitalized(phrase(.operation(operation))))
    // What was published long ago does not say from what.
    guard !inputs.isEmpty else { return name }
    return language.phrase(.labelled(name, language.phrase(.computation(operation, terms))))
  }

  /// What a chart computes by being drawn has no name of its own: "Total of women and men".
  private func name(_ derivation: Figure.Derivation) -> String {
    var names: [String] = []
    for input in derivation.inputs where !names.contains(label(input)) { names.append(label(input)) }
    switch derivation.definition.operation {
    case .share: return phrase(.shareOf(names.first ?? ""))
    case .difference, .change, .ratio: return phrase(.differenceOf(language.list(names)))
    case .sum: return phrase(.totalOf(commonName(derivation.inputs) ?? listed(names)))
    }
  }

  /// "People in shelters, women and men, North": what figures of one indicator count together; nil for those of several.
  private func commonName(_ figures: [Figure]) -> String? {
    guard let first = figures.first, figures.allSatisfy({ $0.derivation == nil && name($0) == name(first) }) else {
      return nil
    }
    func members(_ text: (Figure) -> String?) -> String {
      var members: [String] = []
      for member in figures.compactMap(text) where !members.contains(member) { members.append(member) }
      return listed(members)
    }
    return phrase(
      .enumeration([name(first), members { $0.group.map { group($0) } }, members { $0.place.map(place) }]))
  }

  /// Names as a list; of more than four three are named.
  private func listed(_ names: [String]) -> String {
    language.list(names.count > 4 ? Array(names.prefix(3)) + [language.phrase(.others(names.count - 3))] : names)
  }

  /// The label with the bracketed word replaced by the source's own, or that word behind it as a quotation.
  package func label(_ label: String, term: String) -> String {
    guard let open = label.firstIndex(of: "["), let close = label[open...].firstIndex(of: "]") else {
      return phrase(.termed(label, term: term))
    }
    let own = String(label[label.index(after: open)..<close])
    var word = term.isEmpty ? own : term
    if own.first?.isUppercase == true { word = language.capitalized(word) }
    return label[..<open] + word + label[label.index(after: close)...]
  }
}
