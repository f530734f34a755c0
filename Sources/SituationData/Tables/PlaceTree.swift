import SourceText

/// The places of places.csv, and what lies within what. Without that file it is empty: then a place is its name, and places have
/// no order among them.
package struct PlaceTree: Sendable {
  /// What a text says of a place.
  package enum Finding {
    case place(Place)
    /// Several places have this name.
    case several([Place])
    case unknown
  }

  package let places: Catalog<Place>
  /// By position in the catalog.
  private let containment: Containment
  /// Positions by names and by codes, as they are compared.
  private let named: [String: Int32]
  /// Of names that several places have all of these.
  private let shared: [String: [Int]]
  private let coded: [String: Int]
  /// Places that could not be read.
  let unread: UnreadIds

  init() { self.init(TableContent()) }

  init(_ content: TableContent<Place>) {
    (places, unread) = (content.catalog, content.unread)
    let entries = content.catalog.entries
    containment = Containment(parents: entries.map { $0.parent.flatMap(content.catalog.index) })
    var (named, shared): ([String: Int32], [String: [Int]]) = ([:], [:])
    for index in entries.indices {
      let name = NameForm.compared(entries[index].name)
      if let first = named[name] {
        shared[name, default: [Int(first)]].append(index)
      } else {
        named[name] = Int32(truncatingIfNeeded: index)
      }
    }
    (self.named, self.shared) = (named, shared)
    coded = Dictionary(
      entries.indices.filter { !entries[$0].code.isEmpty }.map { (NameForm.compared(entries[$0].code), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { places.isEmpty && !unread.isEverything }

  /// What is printed of a place: its name; of one that the table does not have the text itself.
  ///
  /// - Parameter id: as a figure or a reference has it.
  package func name(of id: String) -> String { places[id]?.name ?? id }

  /// What charts call a place.
  package func shortName(of id: String) -> String {
    places[id].map { $0.short.isEmpty ? $0.name : $0.short } ?? id
  }

  /// Whether one place lies within another, at whatever remove.
  package func isPlace(_ inner: String, within outer: String) -> Bool {
    guard let inner = places.index(of: inner), let outer = places.index(of: outer) else { return false }
    return containment.isWithin(inner, outer)
  }

  /// Two of some places of which one lies within the other; nil where there are none such.
  ///
  /// - Parameter ids: each once. Each is followed up to its root, and no two are held against each other.
  package func nested(among ids: [String]) -> (inner: String, outer: String)? {
    guard !places.isEmpty, ids.count > 1 else { return nil }
    let all = Set(ids)
    for id in ids {
      var seen: Set<String> = [id]
      var current = places[id]?.parent
      while let parent = current, seen.insert(parent).inserted {
        if all.contains(parent) { return (id, parent) }
        current = places[parent]?.parent
      }
    }
    return nil
  }

  /// The places that directly lie within one, in the order of the table.
  package func parts(of id: String) -> [Place] {
    places.index(of: id).map { containment.parts[$0].map { places.entries[$0] } } ?? []
  }

  /// The place that an id, a code or a name means.
  package func find(_ text: String) -> Finding {
    if let place = places[text] { return .place(place) }
    let text = NameForm.compared(text)
    if let place = places[text] { return .place(place) }
    if let position = coded[text] { return .place(places.entries[position]) }
    if let positions = shared[text] { return .several(positions.map { places.entries[$0] }) }
    return named[text].map { .place(places.entries[Int($0)]) } ?? .unknown
  }

  /// All that a place can be called by.
  var words: [String] { places.entries.flatMap { $0.code.isEmpty ? [$0.id, $0.name] : [$0.id, $0.name, $0.code] } }

  /// What is said of a name that several places have.
  static func message(_ text: String, _ places: [Place]) -> String {
    let ways = places.prefix(3).map { "“\($0.id)”" }.joined(separator: ", ")
    return "\(places.count) places are called “\(text.visible)”; write the id or code of one: \(ways)"
  }

  /// Positions of places that lie within themselves, circle by circle.
  var circles: [[Int]] { containment.circles }
}
