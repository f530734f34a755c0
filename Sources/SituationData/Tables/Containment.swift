/// What lies within what, each in at most one other: asked for often, and answered without a walk.
package struct Containment: Sendable {
  /// Those that directly lie within each, in their order.
  package private(set) var parts: [[Int]]
  /// Those that lie within themselves, at whatever remove.
  private(set) var circles: Set<Int> = []
  /// Where a walk over all of them enters each, and what it has entered last when it leaves it.
  private var entered: [Int]
  private var last: [Int]

  /// - Parameter parents: for each what it directly lies within.
  init(parents: [Int?]) {
    parts = [[Int]](repeating: [], count: parents.count)
    (entered, last) = ([Int](repeating: -1, count: parents.count), [Int](repeating: -2, count: parents.count))
    for (child, parent) in parents.enumerated() {
      if let parent { parts[parent].append(child) }
    }
    var count = 0
    for root in parents.indices where parents[root] == nil { walk(from: root, &count) }
    findCircles(parents)
  }

  /// Whether one lies within another, at whatever remove. What lies in a circle lies in nothing.
  package func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    inner != outer && entered[outer] >= 0 && (entered[outer]...last[outer]).contains(entered[inner])
  }

  /// Without recursion: places may be nested as deep as a file is long.
  private mutating func walk(from root: Int, _ count: inout Int) {
    var open: [(place: Int, next: Int)] = []
    func enter(_ place: Int) {
      open.append((place, 0))
      entered[place] = count
      count += 1
    }
    enter(root)
    while let (place, next) = open.last {
      if next < parts[place].count {
        open[open.count - 1].next += 1
        enter(parts[place][next])
      } else {
        last[place] = count - 1
        open.removeLast()
      }
    }
  }

  /// What no walk from a root has come to leads to a circle: only its members are named.
  private mutating func findCircles(_ parents: [Int?]) {
    var visits = [Int](repeating: 0, count: parents.count)
    for start in parents.indices where entered[start] < 0 && visits[start] == 0 {
      var place = start
      while visits[place] == 0, let parent = parents[place] {
        visits[place] = start + 1
        place = parent
      }
      // The first that is met again in this walk begins a circle.
      guard visits[place] == start + 1, !circles.contains(place) else { continue }
      repeat {
        circles.insert(place)
        place = parents[place] ?? place
      } while !circles.contains(place)
    }
  }
}
