import Drawing

/// Makes scenes of placed fragments: neighbours of one element are put into one semantic item.
struct PageAssembly {
  /// Numbers of the elements that stand on more than one page, and so need an id to be known by.
  private let continued: Set<Int>
  /// Where the body begins on a page.
  private let top: Double

  init(_ pages: [[PageFlow.Placed]], top: Double) {
    self.top = top
    var lastPage: [Int: Int] = [:]
    var continued: Set<Int> = []
    for (index, page) in pages.enumerated() {
      for element in page.lazy.flatMap(\.fragment.elements) {
        if let last = lastPage[element.number], last != index { continued.insert(element.number) }
        lastPage[element.number] = index
      }
    }
    self.continued = continued
  }

  /// The items of one page, grounds first.
  func items(of page: [PageFlow.Placed]) -> [SceneItem] {
    grounds(of: page) + nested(page[...], depth: 0)
  }

  private func nested(_ placed: ArraySlice<PageFlow.Placed>, depth: Int) -> [SceneItem] {
    var items: [SceneItem] = []
    var rest = placed
    while let first = rest.first {
      guard first.fragment.elements.indices.contains(depth) else {
        rest.removeFirst()
        if !first.fragment.items.isEmpty {
          items.append(.group(first.fragment.items, offset: Point(x: 0, y: top + first.y)))
        }
        continue
      }
      let element = first.fragment.elements[depth]
      let same = rest.prefix { next in
        next.fragment.elements.indices.contains(depth) && next.fragment.elements[depth].number == element.number
      }
      items.append(.semantic(semantics(of: element), nested(same, depth: depth + 1)))
      rest = rest.dropFirst(same.count)
    }
    return items
  }

  private func semantics(of element: Element) -> Semantics {
    var semantics = element.semantics
    if semantics.id == nil, continued.contains(element.number) { semantics.id = "continued-\(element.number)" }
    return semantics
  }

  /// One rectangle for each ground, from its first fragment to its last.
  private func grounds(of page: [PageFlow.Placed]) -> [SceneItem] {
    var grounds: [Ground] = []
    for placed in page {
      for underlay in placed.fragment.underlays {
        let rect = Rect(
          x: underlay.x, y: top + placed.y, width: underlay.width, height: placed.fragment.height)
        if let index = grounds.lastIndex(where: { $0.underlay == underlay }) {
          grounds[index].rect = grounds[index].rect.union(rect)
          grounds[index].isOpenBelow = !placed.fragment.items.isEmpty
        } else {
          let isOpen = !placed.fragment.items.isEmpty
          grounds.append(Ground(underlay: underlay, rect: rect, isOpenAbove: isOpen, isOpenBelow: isOpen))
        }
      }
    }
    return grounds.map { ground in
      .semantic(Semantics(.artifact), [.rectangle(ground.area, fill: ground.underlay.color, stroke: nil)])
    }
  }
}

/// A ground on one page.
private struct Ground {
  var underlay: Underlay
  var rect: Rect
  /// Whether its first or last fragment on the page has ink: the ground has no padding there, and goes on.
  var isOpenAbove: Bool
  var isOpenBelow: Bool

  var area: Rect {
    let above = isOpenAbove ? underlay.bleed : 0
    let below = isOpenBelow ? underlay.bleed : 0
    return Rect(x: rect.x, y: rect.y - above, width: rect.width, height: rect.height + above + below)
  }
}
