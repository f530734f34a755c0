extension Sequence where Element: Hashable {
  /// The elements without repetitions, in their order.
  package var unique: [Element] {
    let elements = Array(self)
    // Most lists that are asked have one entry.
    guard elements.count > 1 else { return elements }
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
