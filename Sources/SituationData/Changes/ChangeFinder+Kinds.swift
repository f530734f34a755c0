import SourceText

extension ChangeFinder {
  /// Whether something was said only after the earlier state. What was known then, and not printed, is no news.
  private func isFresh(_ point: Point) -> Bool { point.published > baseline.day }

  private func isBackdated(_ point: Point) -> Bool { point.asOf.last.map { $0 < baseline.day } ?? false }

  // MARK: - A series of one source

  /// - Parameters: what stood and what stands, by as-of; for each as-of one value.
  func series(_ old: [Point], _ new: [Point]) -> [Change] {
    var changes: [Change] = []
    let current = Dictionary(new.map { ($0.asOf, $0) }) { first, _ in first }
    let former = Set(old.map(\.asOf))
    for point in old {
      if let now = current[point.asOf] {
        guard now.statement != point.statement else { continue }
        changes.append(change(isOtherStatusOnly(point, now) ? .statusChanged : .revised, point, now))
      } else {
        changes.append(withdrawal(of: point))
      }
    }
    guard let last = new.last else { return changes }
    let fresh = new.filter { isFresh($0) && !former.contains($0.asOf) }
    guard let before = old.last else {
      return changes + (fresh.count == new.count ? [change(.new, nil, last)] : [])
    }
    for point in fresh {
      if isBackdated(point) {
        changes.append(change(.backdated, old.last { $0.asOf < point.asOf }, point))
      } else if point.asOf == last.asOf {
        changes.append(change(.updated, before, point))
      }
    }
    if changes.isEmpty, before.asOf == last.asOf, isOld(last) { changes.append(change(.stale, before, last)) }
    return changes
  }

  private func isOtherStatusOnly(_ old: Point, _ new: Point) -> Bool {
    var statement = old.statement
    statement.status = new.statement.status
    return statement == new.statement
  }

  private func isOld(_ point: Point) -> Bool {
    guard let limit = known.situation.header.staleAfter, let day = point.asOf.last else { return false }
    return point.statement.status.hasHappened && Int(known.day.number - day.number) > limit
  }

  // MARK: - An occurrence of an event

  /// - Parameters: what stood and what stands of it, of any source; each has one value.
  func occurrence(_ old: [Point], _ new: [Point], isNewSeries: (Point) -> Bool) -> [Change] {
    var changes: [Change] = []
    var compared: Set<Int> = []
    let sources = Dictionary(old.indices.map { (old[$0].source, $0) }) { first, _ in first }
    let reached = old.compactMap(\.statement.status.stage).max()
    func stage(_ point: Point) -> Int { point.statement.status.stage ?? 0 }
    var hasFollowed = false
    for point in new.sorted(by: { ($0.published, sourceId($0.source)) < ($1.published, sourceId($1.source)) }) {
      if let index = sources[point.source] {
        compared.insert(index)
        if let kind = kind(of: old[index], point) { changes.append(change(kind, old[index], point)) }
      } else if isFresh(point) {
        // Who first reports a later stage says what has become of what others had said.
        if let reached, stage(point) > reached, !hasFollowed, let index = lastSaid(old, but: compared, new) {
          compared.insert(index)
          hasFollowed = true
          changes.append(change(.statusChanged, old[index], point))
        } else if old.isEmpty, isBackdated(point), !isNewSeries(point) {
          changes.append(change(.backdated, nil, point))
        } else {
          changes.append(change(.new, nil, point))
        }
      }
    }
    let firstOfLaterStage = Status.stages.map { reached in
      new.filter { stage($0) > reached }.min { $0.published < $1.published }
    }
    for (index, point) in old.enumerated() where !compared.contains(index) {
      let later = firstOfLaterStage[stage(point)]
      let withdrawal = withdrawal(of: point)
      changes.append(
        withdrawal.new == nil && later != nil ? change(.superseded, point, later) : withdrawal)
    }
    return changes
  }

  private func kind(of old: Point, _ new: Point) -> Change.Kind? {
    if old.statement.status != new.statement.status { return .statusChanged }
    if old.asOf != new.asOf { return .updated }
    return old.statement == new.statement ? nil : .revised
  }

  /// Of what no longer stands the last that was said.
  private func lastSaid(_ old: [Point], but compared: Set<Int>, _ new: [Point]) -> Int? {
    let speaking = Set(new.map(\.source))
    return old.indices.filter { index in
      !compared.contains(index) && !speaking.contains(old[index].source)
    }.max { (old[$0].published, sourceId(old[$1].source)) < (old[$1].published, sourceId(old[$0].source)) }
  }

  // MARK: - Changes

  private func change(_ kind: Change.Kind, _ old: Point?, _ new: Point?) -> Change {
    Change(kind: kind, old: old.map(figure), new: new.map(figure))
  }

  private func figure(of point: Point) -> Figure {
    if let printed = point.printed { return printed }
    guard let row = point.row else { preconditionFailure("a point is a row or was printed") }
    var figure = known.figure(ofRow: row)
    figure.outcome = OutcomeFinder(in: known).outcome(ofRow: row)
    return figure
  }

  /// With the row that takes it back, where there is one.
  private func withdrawal(of point: Point) -> Change {
    Change(kind: .withdrawn, old: figure(of: point), new: withdrawal(point).map { known.figure(ofRow: $0) })
  }
}

extension KnownSituation {
  /// The value of one row with all that has to be said of it.
  package func figure(ofRow index: Int) -> Figure {
    Figure(
      of: [index], for: reference(ofRow: index), situation.indicators.entries[row(index).indicator], in: situation)
  }
}
