import SituationData
import SourceText

/// Holds the rows of queries against those that the situation has.
struct FetchComparison {
  /// What a row is, beside what is known.
  enum Outcome: Equatable {
    case new
    /// The situation says so already.
    case known
    /// The source says something else than before, on the day that the row itself names.
    case corrected
    /// It says something else, and no row says since when: the day of the server is the latest possible one.
    case correctedUndated
    /// The same of what this query has written today already: of one day the last stands.
    case correctedAgain(of: Int)
    /// It says something else of a statement that later ones have followed up: which of both was said then, nobody knows.
    case changedBefore(Int)
    /// Another row of the queries is the same observation.
    case repeated(Int)
    /// The situation has another value of this day, which the query has not written.
    case contradicts(Int)
  }

  private let reader: ObservationReader
  /// The number of each observation that the queries speak of.
  private var occurrences = OccurrenceNumbers()
  /// The rows of the situation of each.
  private var histories = RowHistories()
  /// Of each the row of a query that was published last: those before it are what was said earlier.
  private var lastFetched: [Int] = []
  private var taken: [Statement: Int] = [:]

  private struct Statement: Hashable {
    let number: Int
    let published: Day
  }

  /// - Parameter known: how many of the first rows are those of the situation; the others are those of the queries.
  init(_ reader: ObservationReader, known: Int) {
    self.reader = reader
    for row in known..<max(known, reader.table.rows.count) {
      let number = occurrences.number(of: row, in: reader)
      if number == histories.count {
        histories.append()
        lastFetched.append(row)
      } else if published(row) > published(lastFetched[number]) {
        lastFetched[number] = row
      }
    }
    for row in 0..<known {
      if let number = occurrences.find(row, in: reader) { histories.enter(row, number) }
    }
  }

  private func published(_ row: Int) -> Published { reader.table.rows[row].published }

  /// Takes the next row of a query.
  ///
  /// - Parameters:
  ///   - today: the day of the server.
  ///   - isOwn: whether a query has written a row of the situation.
  mutating func take(_ row: Int, today: Day, isOwn: (Int) -> Bool) -> Outcome {
    let observation = reader.table.rows[row]
    guard let number = occurrences.find(row, in: reader) else { return .new }
    let day = observation.published.day
    let statement = Statement(number: number, published: day)
    if let first = taken[statement] { return .repeated(first) }
    taken[statement] = row
    guard let latest = histories.last(number, in: reader) else { return .new }
    let standing = histories.last(number, in: reader, until: day)
    if lastFetched[number] != row {
      guard let standing else { return .new }
      if reader.table.rows[standing].says(the: observation) { return .known }
      return published(standing).day < day ? .corrected : .changedBefore(standing)
    }
    // A row that was corrected without a new day goes on saying the old one, beside which its correction stands.
    let isUndated =
      (observation.published.isAssumed && observation.event == nil)
      || (published(latest).isLatestPossible && day <= published(latest).day)
    guard let before = isUndated ? latest : standing else { return .new }
    if reader.table.rows[before].says(the: observation) { return .known }
    if !isUndated, published(before).day < day { return .corrected }
    if published(latest).day < today { return .correctedUndated }
    return published(latest).day == today && isOwn(latest) ? .correctedAgain(of: latest) : .contradicts(latest)
  }

  /// The rows of a file that stand, that a query has written, and that no query returns any more.
  func gone(from file: String, known: Int, isOwn: (Int) -> Bool) -> [Int] {
    var others = OccurrenceNumbers()
    var latest: [Int] = []
    for row in 0..<known where reader.table.fileName(of: row) == file && occurrences.find(row, in: reader) == nil {
      let number = others.number(of: row, in: reader)
      if number == latest.count {
        latest.append(row)
      } else if published(row).day >= published(latest[number]).day {
        latest[number] = row
      }
    }
    return latest.filter { reader.table.rows[$0].status != .withdrawn && isOwn($0) }.sorted()
  }
}
