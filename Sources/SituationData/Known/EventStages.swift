import SourceText

/// What has become of events: on which days a stage of each was reported, by whatever source.
struct EventStages {
  /// Of each occurrence the days on which a stage was reported that is later than the index, in their order.
  private var days: [Occurrence: [[Day]]] = [:]

  /// - Parameters:
  ///   - rows: all that were published so far.
  ///   - current: those of them that nothing of their own source has replaced.
  init(_ rows: [Int], current: [Int], in table: ObservationTable) {
    let withdrawn = Set(rows.filter { table.rows[$0].status == .withdrawn }.map { RowSlot(table.rows[$0]) })
    let stands = Set(current.map { RowSlot(table.rows[$0]) })
    for row in rows {
      let observation = table.rows[row]
      guard let occurrence = Occurrence(observation), let stage = observation.status.stage, stage > 0 else { continue }
      // What its own source has taken back is no stage that was reached.
      let slot = RowSlot(observation)
      guard !withdrawn.contains(slot) || stands.contains(slot) else { continue }
      for earlier in 0..<stage {
        days[occurrence, default: [[], [], []]][earlier].append(observation.published.day)
      }
    }
    days = days.mapValues { $0.map { $0.sorted() } }
  }

  /// The first day, from its own publication on, on which a later stage was reported of what a row says is to happen; nil
  /// where none was, or the row says nothing of the kind.
  func replacement(of row: Observation) -> Day? {
    guard let stage = row.status.stage, row.status.isProspective, let occurrence = Occurrence(row),
      let days = days[occurrence]?[stage]
    else { return nil }
    let place = days.partitioningIndex { $0 >= row.published.day }
    return place < days.count ? days[place] : nil
  }
}
