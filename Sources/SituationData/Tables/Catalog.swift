import SourceText

/// Entries in the order of their file, found by their id.
package struct Catalog<Entry: Sendable>: Sendable {
  package private(set) var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  package init() {}

  /// False, and nothing changed, where the id is taken.
  package mutating func insert(_ entry: Entry, id: String) -> Bool {
    guard indices[id] == nil else { return false }
    indices[id] = entries.count
    entries.append(entry)
    return true
  }

  /// Changes each entry; ids stay as they are.
  mutating func update(_ change: (inout Entry) -> Void) {
    for index in entries.indices { change(&entries[index]) }
  }

  package func index(of id: String) -> Int? { indices[id] }

  package subscript(id: String) -> Entry? { indices[id].map { entries[$0] } }

  /// All ids, in alphabetical order.
  package var ids: [String] { indices.keys.sorted() }

  package var isEmpty: Bool { entries.isEmpty }
}
