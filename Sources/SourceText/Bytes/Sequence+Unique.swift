extension Sequence where Element: Hashable {
  /// The elements without repetitions, in their order.
  @inlinable
  package var unique: [Element] {
    let elements = Array(self)
    // Most lists that are asked have one entry, and to compare a few takes less time than to hash them.
    guard elements.count > 1 else { return elements }
    if elements.count <= 8 {
      var few: [Element] = []
      for element in elements where !few.contains(element) { few.append(element) }
      return few
    }
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
