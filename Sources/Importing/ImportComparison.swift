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
  /// The number of each observation, in the order in which they were read; an identity is large, and kept once.
  private var numbers: [ObservationReader.Identity: Int] = [:]
  /// The rows of each, by its number.
  private var histories: [[Int]] = []
  private var taken: [Statement: Int] = [:]
  private var seen: Set<Int> = []
  /// What is withdrawn by this import.
  private var withdrawn: Set<Int> = []

  /// What is said of an observation on one day.
  private struct Statement: Hashable {
    let number: Int
    let published: Day
  }

  /// - Parameter count: how many of the first rows are those of the situation.
  init(_ reader: ObservationReader, known count: Int) {
    self.reader = reader
    for row in 0..<count {
      let number = number(of: row)
      histories[number].append(row)
    }
  }

  private mutating func number(of row: Int) -> Int {
    let identity = reader.occurrence(of: row)
    if let number = numbers[identity] { return number }
    numbers[identity] = histories.count
    histories.append([])
    return histories.count - 1
  }

  private func published(_ row: Int) -> Published { reader.table.rows[row].published }

  /// The last row of a history, in the order of publication.
  private func last(_ rows: [Int]) -> Int? { rows.max { (published($0).day, $0) < (published($1).day, $1) } }

  /// Takes the next imported row.
  mutating func take(_ row: Int) -> Outcome {
    let observation = reader.table.rows[row]
    let number = number(of: row)
    let day = observation.published.day
    if let first = taken[Statement(number: number, published: day)] { return .repeated(first) }
    taken[Statement(number: number, published: day)] = row
    seen.insert(number)
    let isAssumed = observation.published.isAssumed
    let history = histories[number]
    // Nobody said when: then it is the same statement, and no later one, unless it is an event that is told again.
    let isUndated = isAssumed && observation.event == nil
    guard let latest = last(isUndated ? history : history.filter { published($0).day <= day }) else {
      histories[number].append(row)
      return .new
    }
    let other = reader.table.rows[latest]
    if other.says(the: observation) { return .known }
    if isUndated || other.published.day == day { return .contradicts(latest) }
    histories[number].append(row)
    return .corrected
  }

  /// Whether two rows say the same.
  func isSame(_ one: Int, _ other: Int) -> Bool { reader.table.rows[one].says(the: reader.table.rows[other]) }

  /// The rows that stand in some files of the situation and are in none of the imported ones.
  func gone(from files: Set<String>) -> [Int] {
    guard !files.isEmpty else { return [] }
    return histories.enumerated().compactMap { number, rows in
      guard !seen.contains(number), let row = last(rows), files.contains(reader.table.fileName(of: row)),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }

  mutating func withdraw(_ row: Int) { withdrawn.insert(number(of: row)) }

  /// The rows that stand once all is written.
  var standing: [Int] {
    histories.enumerated().compactMap { number, rows in
      guard !withdrawn.contains(number), let row = last(rows),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }
}
