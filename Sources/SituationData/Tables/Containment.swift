import SourceText

/// What lies within what, each in at most one other: asked for often, and answered without a walk.
package struct Containment: Sendable {
  /// Those that directly lie within each, in their order.
  package private(set) var parts: [[Int]]
  /// Those that lie within themselves, circle by circle: each begins with the one that stands first and goes on with what
  /// that lies within.
  private(set) var circles: [[Int]] = []
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
    var found: Set<Int> = []
    for start in parents.indices where entered[start] < 0 && visits[start] == 0 {
      var place = start
      while visits[place] == 0, let parent = parents[place] {
        visits[place] = start + 1
        place = parent
      }
      // The first that is met again in this walk begins a circle.
      guard visits[place] == start + 1, !found.contains(place) else { continue }
      var circle: [Int] = []
      repeat {
        found.insert(place)
        circle.append(place)
        place = parents[place] ?? place
      } while !found.contains(place)
      let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
      circles.append(Array(circle[first...] + circle[..<first]))
    }
  }

  /// "“a” is said to lie within “b”, which lies within “a” (lines 2 and 3)".
  ///
  /// - Parameters:
  ///   - ids: those of a circle, from one to what it lies within.
  ///   - places: where they stand, which may be in the situation's own table and in one that several share.
  ///   - verb: "lie within", and the same of one.
  static func message(
    ofCircle ids: [String], at places: [SourceLocation], _ verb: (infinitive: String, one: String)
  ) -> String {
    let named = ids.dropFirst().prefix(mostNamed) + (ids.count > mostNamed + 1 ? [] : [ids[0]])
    let chain = named.map { "“\($0)”" }.joined(separator: ", which \(verb.one) ")
    let rest = ids.count > mostNamed + 1 ? " and so on over \(ids.count) rows, back to “\(ids[0])”" : ""
    let isOneFile = places.allSatisfy { $0.file == places[0].file }
    let shown = places.sorted { ($0.file, $0.line) < ($1.file, $1.line) }.prefix(mostNamed + 1)
      .map { isOneFile ? "\($0.line)" : "\($0.file):\($0.line)" }.joined(separator: ", ")
    let others = places.count > mostNamed + 1 ? " and \(places.count - mostNamed - 1) more" : ""
    let word = isOneFile ? places.count == 1 ? "line " : "lines " : ""
    return
      "“\(ids[0])” is said to \(verb.infinitive) \(chain)\(rest) (\(word)\(shown)\(others)); empty one of the cells"
  }

  private static let mostNamed = 5
}
