import SituationData
import SourceText

/// Holds the rows of imported tables against those that the situation has.
struct ImportComparison {
  /// What a row is, beside what is known.
  enum Outcome {
    case new
    /// The source says something else than before.
    case corrected
    /// The situation says so already.
    case known
    /// Another row of the imported tables is the same observation.
    case repeated(Int)
    /// The same source says two things on one day.
    case contradicts(Int)
  }

  private let reader: ObservationReader
  /// The rows of each observation, in the order in which they were read.
  private var histories: [ObservationReader.Identity: [Int]] = [:]
  private var order: [ObservationReader.Identity] = []
  private var taken: [ObservationReader.Identity: Int] = [:]
  private var seen: Set<ObservationReader.Identity> = []
  /// What is withdrawn by this import.
  private var withdrawn: Set<ObservationReader.Identity> = []

  /// - Parameter count: how many of the first rows are those of the situation.
  init(_ reader: ObservationReader, known count: Int) {
    self.reader = reader
    for row in 0..<count { append(row) }
  }

  private mutating func append(_ row: Int) {
    let key = reader.occurrence(of: row)
    if histories[key] == nil { order.append(key) }
    histories[key, default: []].append(row)
  }

  private func published(_ row: Int) -> Published { reader.table.rows[row].published }

  /// The last row of a history, in the order of publication.
  private func last(_ rows: [Int]) -> Int? { rows.max { (published($0).day, $0) < (published($1).day, $1) } }

  /// Takes the next imported row.
  mutating func take(_ row: Int) -> Outcome {
    let observation = reader.table.rows[row]
    if let first = taken[reader.identity(of: row)] { return .repeated(first) }
    taken[reader.identity(of: row)] = row
    let key = reader.occurrence(of: row)
    seen.insert(key)
    let day = observation.published.day
    let isAssumed = observation.published.isAssumed
    let history = histories[key] ?? []
    // Nobody said when: then it is the same statement, and no later one, unless it is an event that is told again.
    let isUndated = isAssumed && observation.event == nil
    guard let latest = last(isUndated ? history : history.filter { published($0).day <= day }) else {
      append(row)
      return .new
    }
    let other = reader.table.rows[latest]
    if other.says(the: observation) { return .known }
    if isUndated || other.published.day == day { return .contradicts(latest) }
    append(row)
    return .corrected
  }

  /// Whether two rows say the same.
  func isSame(_ one: Int, _ other: Int) -> Bool { reader.table.rows[one].says(the: reader.table.rows[other]) }

  /// The rows that stand in some files of the situation and are in none of the imported ones.
  func gone(from files: Set<String>) -> [Int] {
    guard !files.isEmpty else { return [] }
    return order.compactMap { key in
      guard !seen.contains(key), let row = histories[key].flatMap(last), files.contains(reader.table.fileName(of: row)),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }

  mutating func withdraw(_ row: Int) { withdrawn.insert(reader.occurrence(of: row)) }

  /// The rows that stand once all is written.
  var standing: [Int] {
    order.compactMap { key in
      guard !withdrawn.contains(key), let row = histories[key].flatMap(last),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }
}
