import SeededRandom
import SituationTestSupport
import SourceText

@testable import SituationData

/// A small random situation, kept as plain values: what may be added of it can be found without the program.
struct RandomCounts {
  struct Kind {
    var id: String
    var isRate = false
    var isExclusive = false
    var partOf: String?
    var isFlow = false
    var isTotal = false

    var accumulation: String { isFlow ? "flow" : isTotal ? "cumulative" : "stock" }
  }

  struct Cell {
    var kind: Int
    var source: String
    var place: String?
    var group: String?
    var day: Int
    var value: Int
    var term: String
    /// What the row itself says; empty for nothing.
    var includes: String

    /// The reference to the latest value of the series.
    func reference(_ kinds: [Kind]) -> String {
      kinds[kind].id + (group.map { "/\($0)" } ?? "") + "@\(source)" + (place.map { " at \($0)" } ?? "")
    }
  }

  static let kinds = [
    Kind(id: "all", isExclusive: true), Kind(id: "camps", partOf: "all"), Kind(id: "homes", partOf: "all"),
    Kind(id: "tents", partOf: "camps"), Kind(id: "level"), Kind(id: "rate", isRate: true),
    Kind(id: "arrivals", isExclusive: true, isFlow: true), Kind(id: "visits", isFlow: true),
    Kind(id: "price", isRate: true), Kind(id: "toll", isExclusive: true, isTotal: true),
    Kind(id: "toll_at_sea", partOf: "toll", isTotal: true), Kind(id: "share_of_camps", isRate: true, partOf: "camps"),
  ]

  /// The place that each lies in, by its position; nil for what lies in none.
  private(set) var parents: [Int?] = []
  private(set) var cells: [Cell] = []

  private static let groups = ["women", "men", "other"]

  init(_ random: inout SplitMix64) {
    for place in 0..<Int.random(in: 3...7, using: &random) {
      parents.append(
        place > 0 && Int.random(in: 0..<3, using: &random) > 0 ? Int.random(in: 0..<place, using: &random) : nil)
    }
    var days: [String: Int] = [:]
    for _ in 0..<Int.random(in: 6...18, using: &random) {
      let kind = Int.random(in: Self.kinds.indices, using: &random)
      var cell = Cell(
        kind: kind, source: Bool.random(using: &random) ? "a" : "b", place: nil, group: nil,
        day: Int.random(in: 0..<10, using: &random) > 0 ? 1 : 2, value: Int.random(in: 1..<100, using: &random),
        term: ["", "", "", "guests"].randomElement(using: &random) ?? "", includes: "")
      if Int.random(in: 0..<3, using: &random) > 0 {
        cell.place = "p\(Int.random(in: parents.indices, using: &random))"
      }
      if Bool.random(using: &random) { cell.group = Self.groups.randomElement(using: &random) }
      // One row of a series on a day.
      let name = cell.reference(Self.kinds)
      guard days[name] == nil else { continue }
      days[name] = cell.day
      cells.append(cell)
    }
    include(&random)
  }

  /// Lets some include others, and some of those say so on an earlier day only.
  private mutating func include(_ random: inout SplitMix64) {
    for index in cells.indices where index > 0 && Int.random(in: 0..<3, using: &random) == 0 {
      // Only earlier ones, so that there are no circles; chains of any length come of themselves.
      let other = cells[Int.random(in: 0..<index, using: &random)]
      var name = other.reference(Self.kinds)
      if other.place == nil, other.group == nil, Bool.random(using: &random) { name = Self.kinds[other.kind].id }
      cells[index].includes = name
      guard !Self.kinds[cells[index].kind].isFlow else { continue }
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        // The later row says nothing, so that the earlier one's word holds.
        var later = cells[index]
        (later.day, later.includes) = (later.day + 1, "")
        cells.append(later)
      default: break
      }
    }
  }

  // MARK: - As files

  var files: [TextFile] {
    let indicators =
      "id,label,unit,accumulation,groups,part_of,measure\n"
      + Self.kinds.map { kind in
        "\(kind.id),L,things,\(kind.accumulation),\(kind.isExclusive ? "exclusive" : ""),\(kind.partOf ?? ""),\(kind.isRate ? "rate" : "count")\n"
      }.joined()
    let places =
      "id,name,parent\n"
      + parents.enumerated().map { "p\($0),Place \($0),\($1.map { "p\($0)" } ?? "")\n" }.joined()
    let rows = cells.map { cell in
      "\(Self.kinds[cell.kind].id),\(cell.source),\(cell.value),2025-01-0\(cell.day),\(cell.place ?? ""),\(cell.group ?? ""),\(cell.term),\(cell.includes)"
    }
    return Samples.files(
      rows, header: "indicator,source,value,as_of,place,group,term,includes", indicators: indicators,
      more: ["places.csv": places])
  }
}
