import SourceText

/// The rows of a status that was asked for by its word which stand no more: those that stood together on the last day on which
/// any of them did.
struct FormerRows {
  /// In the order of their as-of.
  private(set) var rows: [Int] = []
  private let time: Reference.Time
  private let observations: ObservationRows

  init(_ reference: Reference, _ filter: ReferenceFilter, in current: CurrentRows, of observations: ObservationRows) {
    (time, self.observations) = (reference.time, observations)
    guard let status = reference.status, status.isProspective else { return }
    let former = current.former.filter { filter.fits(observations[$0.row]) && isAsked($0.row) }
    guard let end = former.map(\.on).max() else { return }
    rows = former.filter { $0.on == end }.map(\.row)
  }

  /// Whether they are what is meant, and not the rows that still stand: where none of those is of the time that is asked for,
  /// or of the very day.
  func standIn(for standing: [Int]) -> Bool {
    guard !rows.isEmpty else { return false }
    let asked = standing.filter(isAsked)
    guard case .on(let date) = time else { return asked.isEmpty }
    func isOfDate(_ row: Int) -> Bool { observations.asOf(of: row) == date }
    return asked.isEmpty || (rows.contains(where: isOfDate) && !asked.contains(where: isOfDate))
  }

  private func isAsked(_ row: Int) -> Bool {
    let asOf = observations.asOf(of: row)
    return switch time {
    case .latest: true
    case .on(let date): asOf.last.map { last in date.last.map { last <= $0 } ?? false } ?? false
    case .between(let from, let to): from <= to && asOf.days.map { (from...to).contains($0) } ?? false
    }
  }
}
