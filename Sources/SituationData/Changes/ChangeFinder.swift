import SourceText

/// Finds what is different between what stood, or was printed, and what stands now.
struct ChangeFinder {
  let known: KnownSituation
  let baseline: Baseline

  /// One value of one source, then or now.
  struct Point {
    /// The row of the data; nil for what was printed and is in the data no more.
    var row: Int?
    /// What was printed, where that is all there is.
    var printed: Figure?
    var source: Int
    var event: Int?
    var asOf: AsOf
    var published: Day
    var statement: Statement
  }

  /// What a source said: two rows that say the same are no change.
  struct Statement: Hashable {
    var value: DecimalNumber?
    var low: DecimalNumber?
    var high: DecimalNumber?
    var qualifier: Qualifier
    var status: Status
  }

  /// What is compared with itself: a series of one source, or one occurrence of an event, whoever reports it.
  private struct Subject: Hashable {
    var indicator: Int
    var source: Int?
    var place: Int?
    var group: Int?
    var event: Int?
    /// What was agreed stands beside what was reported.
    var isTarget: Bool

    /// The series that a value of it belongs to, whatever the event.
    func series(of point: Point) -> Subject {
      Subject(indicator: indicator, source: point.source, place: place, group: group, event: nil, isTarget: false)
    }
  }

  /// Rows that take back another, by what they are of.
  private let withdrawals: Withdrawals

  private var subjects: [Subject: (old: [Point], new: [Point])] = [:]
  /// Changes of what has no row to compare: sums, derived figures, indicators that are gone.
  private var others: [Change] = []

  init(_ known: KnownSituation, since baseline: Baseline, before: KnownSituation?) {
    self.known = known
    self.baseline = baseline
    withdrawals = Withdrawals(known)
    for index in rows(of: known) { add(point(index)) { $0.new.append($1) } }
    if let before { for index in rows(of: before) { add(point(index)) { $0.old.append($1) } } }
    if case .published(let figures) = baseline {
      let names = rowNames()
      let twins = self.twins()
      for row in figures.rows { add(row, names, twins) }
    }
  }

  func changes() -> [Change] {
    let table = known.situation.observations
    func text(_ index: Int?) -> String { index.map { $0 < 0 ? "" : table.strings[$0] } ?? "" }
    func key(_ subject: Subject) -> (Int, Int, String, String, String, Int) {
      (
        subject.indicator, subject.event == nil ? 0 : 1, subject.source.map { sourceId($0) } ?? "", text(subject.place),
        "\(text(subject.group))\u{1F}\(subject.event.map(table.eventId) ?? "")", subject.isTarget ? 1 : 0
      )
    }
    let reported = Set(subjects.flatMap { subject, points in points.old.map { subject.series(of: $0) } })
    return subjects.keys.sorted { key($0) < key($1) }.flatMap { subject -> [Change] in
      guard let points = subjects[subject] else { return [] }
      let old = points.old.sorted(by: precedes)
      let new = points.new.sorted(by: precedes)
      if subject.event == nil { return series(old, new) }
      return occurrence(old, new) { !reported.contains(subject.series(of: $0)) }
    } + others
  }

  /// The row that takes a value back: the last that was published.
  func withdrawal(_ point: Point) -> Int? {
    point.row.map { withdrawals.row(of: known.row($0)) } ?? withdrawals.row(ofSource: point.source, asOf: point.asOf)
  }

  func sourceId(_ index: Int) -> String { known.situation.sources.entries[index].id }

  private func precedes(_ a: Point, _ b: Point) -> Bool {
    (a.asOf.last?.number ?? .min, a.published.number, sourceId(a.source))
      < (b.asOf.last?.number ?? .min, b.published.number, sourceId(b.source))
  }

  // MARK: - Then and now

  private func rows(of state: KnownSituation) -> [Int] {
    state.situation.indicators.entries.indices.flatMap { state.currentRows(of: $0).rows }
      .filter { known.row($0).status != .extrapolated }
  }

  private func point(_ index: Int) -> Point {
    let row = known.row(index)
    return Point(
      row: index, source: row.source, event: row.event, asOf: row.asOf, published: row.published.day,
      statement: Statement(
        value: row.value, low: row.low, high: row.high, qualifier: row.qualifier, status: row.status))
  }

  private mutating func add(_ point: Point, _ append: (inout (old: [Point], new: [Point]), Point) -> Void) {
    guard let index = point.row else { return }
    append(&subjects[subject(of: index), default: ([], [])], point)
  }

  private func subject(of index: Int) -> Subject {
    let row = known.row(index)
    return Subject(
      indicator: row.indicator, source: row.event == nil ? row.source : nil, place: row.place, group: row.group,
      event: row.event, isTarget: row.status == .target)
  }

  // MARK: - What was printed

  /// Rows by the names that the register gives them.
  private func rowNames() -> [String: Int] {
    let situation = known.situation
    return Dictionary(
      situation.observations.rows.indices.map { (situation.rowName($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What tells a value from others that are not of an event.
  private struct Twin: Hashable {
    var indicator: Int
    var source: Int
    var place: Int?
    var group: Int?
    var asOf: AsOf
  }

  /// The first row of each value.
  private func twins() -> [Twin: Int] {
    let rows = known.situation.observations.rows
    return Dictionary(
      rows.indices.lazy.filter { rows[$0].name == nil }.map { index in
        let row = rows[index]
        let twin = Twin(
          indicator: row.indicator, source: row.source, place: row.place, group: row.group, asOf: row.asOf)
        return (twin, index)
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(_ row: FigureRow, _ names: [String: Int], _ twins: [Twin: Int]) {
    guard let figure = row.figure(in: known.situation) else { return }
    guard row.inputs.count == 1, let indicator = known.situation.indicators.index(of: row.cell("indicator")) else {
      return compare(figure, row)
    }
    let table = known.situation.observations
    let own = names[row.inputs[0]]
    guard let source = figure.sources.first.flatMap(known.situation.sources.index), let asOf = figure.asOf.first,
      !known.situation.observations.rows.isEmpty
    else {
      others.append(Change(kind: .withdrawn, old: figure, new: nil))
      return
    }
    func interned(_ text: String?) -> Int? { text.map { table.index(of: $0) ?? -1 } }
    // The row may have been overwritten since: then what stands in its place is known by what it is of.
    let (place, group) = (interned(figure.asked?.place ?? figure.place), interned(figure.group))
    let twin = own ?? twins[Twin(indicator: indicator, source: source, place: place, group: group, asOf: asOf)]
    let event = twin.flatMap { known.row($0).event }
    let subject = Subject(
      indicator: indicator, source: event == nil ? source : nil, place: place, group: group, event: event,
      isTarget: figure.status == .target)
    let point = Point(
      row: own, printed: own == nil ? figure.with(term: twin.map { known.figure(ofRow: $0).term } ?? "") : nil,
      source: source, event: event, asOf: asOf,
      published: figure.published?.day ?? asOf.last ?? baseline.day,
      statement: Statement(
        value: figure.value, low: figure.low, high: figure.high, qualifier: figure.qualifier, status: figure.status))
    guard subjects[subject]?.old.contains(where: { $0.asOf == asOf && $0.source == source }) != true else { return }
    subjects[subject, default: ([], [])].old.append(point)
  }

  /// What was computed or added up is asked for again.
  private mutating func compare(_ old: Figure, _ row: FigureRow) {
    var now: Figure?
    if let reference = old.asked, let from = DateReader().day(row.cell("from")),
      let to = DateReader().day(row.cell("to")),
      known.situation.header.derived[row.cell("figure")] == nil, case .latest = reference.time
    {
      now = try? known.figure(reference.with { $0.time = .between(from, to) })
    } else {
      now = try? known.figure(named: row.cell("figure"))
    }
    guard let now, now.value != nil, now.value != old.value else { return }
    others.append(Change(kind: now.asOf == old.asOf ? .revised : .updated, old: old, new: now))
  }
}

extension Figure {
  fileprivate func with(term: String) -> Figure {
    var figure = self
    figure.term = term
    return figure
  }
}
