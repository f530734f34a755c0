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
  private var occurrences = OccurrenceNumbers()
  private var histories = RowHistories()
  /// The first imported row of each occurrence, by its number.
  private var first: [UInt32] = []
  /// The others, of which there are few, by what they are of and their day of publication.
  private var others = NumberTable()
  /// What is withdrawn by this import.
  private var withdrawn: Set<Int> = []

  private static let none = UInt32.max

  /// - Parameter count: how many of the first rows are those of the situation.
  init(_ reader: ObservationReader, known count: Int) {
    self.reader = reader
    for row in 0..<count {
      let number = number(of: row)
      histories.enter(row, number)
    }
  }

  private mutating func number(of row: Int) -> Int {
    let number = occurrences.number(of: row, in: reader)
    if number == histories.count {
      histories.append()
      first.append(Self.none)
    }
    return number
  }

  /// Takes the next imported row.
  mutating func take(_ row: Int) -> Outcome {
    let observation = reader.table.rows[row]
    let day = observation.published.day
    let number = number(of: row)
    if let same = same(as: row, number) { return .repeated(same) }
    // Nobody said when: then it is the same statement, and no later one, unless it is an event that is told again.
    let isUndated = observation.published.isAssumed && observation.event == nil
    guard let latest = histories.last(number, in: reader, until: isUndated ? nil : day) else {
      histories.enter(row, number)
      return .new
    }
    let other = reader.table.rows[latest]
    if other.says(the: observation) { return .known }
    if isUndated || other.published.day == day { return .contradicts(latest) }
    histories.enter(row, number)
    return .corrected
  }

  /// The imported row that is the same as the next one of an occurrence; nil where there is none.
  private mutating func same(as row: Int, _ number: Int) -> Int? {
    guard first[number] != Self.none else {
      first[number] = UInt32(truncatingIfNeeded: row)
      return nil
    }
    if reader.isSame(Int(first[number]), row) { return Int(first[number]) }
    let hash = reader.hash(of: row)
    if let other = others.number(hash: hash, isSame: { reader.isSame($0, row) }) { return other }
    others.insert(row, hash: hash)
    return nil
  }

  /// Whether two rows say the same.
  func isSame(_ one: Int, _ other: Int) -> Bool { reader.table.rows[one].says(the: reader.table.rows[other]) }

  /// The rows that stand in some files of the situation and are in none of the imported ones.
  func gone(from files: Set<String>) -> [Int] {
    guard !files.isEmpty else { return [] }
    return (0..<histories.count).compactMap { number in
      guard first[number] == Self.none, let row = histories.last(number, in: reader),
        files.contains(reader.table.fileName(of: row)),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }

  mutating func withdraw(_ row: Int) { withdrawn.insert(number(of: row)) }

  /// The rows that stand once all is written.
  var standing: some Sequence<Int> {
    (0..<histories.count).lazy.compactMap { number -> Int? in
      guard !withdrawn.contains(number), let row = histories.last(number, in: reader),
        reader.table.rows[row].status != .withdrawn
      else { return nil }
      return row
    }
  }
}
