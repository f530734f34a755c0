import SituationData
import SourceText

/// The places of imported tables under the ids of places.csv, to which new ones are added.
struct ImportedPlaces {
  /// One level of a place, from the largest to the smallest.
  struct Level {
    var name: String
    var code = ""
  }

  private struct Entry {
    var id: String
    var name: String
    var parent: String?
    var code: String
  }

  static let columns = ["id", "name", "parent", "code"]

  private let tree: PlaceTree
  private var entries: [Entry]
  private var byName: [String: [Int]] = [:]
  private var byCode: [String: Int] = [:]
  private var ids: Set<String>
  /// The number that is tried next behind a name which several places have: those before it are taken for good.
  private var nextNumbers: [String: Int] = [:]
  /// Whether places are rows of a table at all: without one a place is its name.
  private(set) var isTable: Bool
  private let known: Int

  init(_ tree: PlaceTree) {
    self.tree = tree
    entries = tree.places.entries.map { Entry(id: $0.id, name: $0.name, parent: $0.parent, code: $0.code) }
    (known, isTable, ids) = (entries.count, !tree.isEmpty, Set(entries.map(\.id)))
    for index in entries.indices { enter(index) }
  }

  private mutating func enter(_ index: Int) {
    byName[NameForm.compared(entries[index].name), default: []].append(index)
    if !entries[index].code.isEmpty { byCode[entries[index].code] = index }
  }

  /// From now on places need rows: they have levels, or names that references cannot hold.
  mutating func beginTable() { isTable = true }

  /// Whether a name is one that references cannot hold.
  static func needsRow(_ name: String) -> Bool { name.contains { "\"/@".contains($0) } }

  /// Whether a name or code is that of one place.
  func finds(_ text: String) -> Bool {
    if case .unknown = tree.find(text) { return false }
    return true
  }

  /// What an observation says of a place: its id, which is new where no place of that name lies there, or its name.
  mutating func text(of path: [Level]) -> String {
    guard isTable else { return path.last?.name ?? "" }
    // A single name may be an id or a code, and may lie anywhere; of several places of one name the reader says so.
    if path.count == 1 {
      switch tree.find(path[0].name) {
      case .place(let place): return place.id
      case .several: return path[0].name
      case .unknown: break
      }
    }
    var parent: Int?
    for level in path { parent = place(level, in: parent) }
    return parent.map { entries[$0].id } ?? ""
  }

  /// The same of a place that an option names: it adds none to a table that is there.
  mutating func text(named name: String) -> String { tree.isEmpty ? text(of: [Level(name: name)]) : name }

  private mutating func place(_ level: Level, in parent: Int?) -> Int {
    if let index = byCode[level.code], !level.code.isEmpty { return index }
    let named = byName[NameForm.compared(level.name)] ?? []
    let parentId = parent.map { entries[$0].id }
    let same = named.filter { level.code.isEmpty || entries[$0].code.isEmpty || entries[$0].code == level.code }
    if let index = same.first(where: { entries[$0].parent == parentId }) { return index }
    // A level between may be missing in this table.
    if let parentId, let index = same.first(where: { tree.isPlace(entries[$0].id, within: parentId) }) { return index }
    let id = newId(level, in: parentId)
    entries.append(Entry(id: id, name: NameForm.printed(level.name), parent: parentId, code: level.code))
    ids.insert(id)
    enter(entries.count - 1)
    return entries.count - 1
  }

  private mutating func newId(_ level: Level, in parent: String?) -> String {
    let name = ColumnNames.joined(level.name, by: "-")
    let plain = name.isEmpty ? ColumnNames.joined(level.code, by: "-") : name
    let base = plain.isEmpty ? "place" : plain
    let last = parent.map { "\($0)-\(base)" } ?? base
    if let free = [base, last].first(where: isFree) { return free }
    var number = nextNumbers[last] ?? 2
    while !isFree("\(last)-\(number)") { number += 1 }
    nextNumbers[last] = number + 1
    return "\(last)-\(number)"
  }

  private func isFree(_ id: String) -> Bool { !ids.contains(id) && byName[id] == nil && byCode[id] == nil }

  /// Rows for places.csv: those that are new, with the names that observations have already, where there was no table.
  ///
  /// - Parameter observed: the places of the situation's observations.
  mutating func newRows(observed: [String]) -> [[String]] {
    guard isTable else { return [] }
    if tree.isEmpty {
      for name in observed where byName[NameForm.compared(name)] == nil { _ = place(Level(name: name), in: nil) }
    }
    return entries[known...].map { [$0.id, $0.name, $0.parent ?? "", $0.code] }
  }
}
