import Drawing

/// What the pages of a document mean: elements with their content, in the order of reading (ISO 32000-1, 14.7).
struct StructureTree {
  /// What stands in an element.
  enum Kid {
    case element(Int)
    /// A marked sequence in the content of a page.
    case content(page: Int, number: Int)
    /// A place in `links`.
    case link(Int)
  }

  struct Element {
    var type: StructureType
    var parent: Int
    var kids: [Kid] = []
    var alternativeText: String?
    var language: String?
    var scope: Semantics.HeaderScope?
    /// Where a figure stands on its page, from the bottom left.
    var bounds: Rect?
  }

  /// A place on a page that leads somewhere.
  struct Link {
    var page: Int
    /// From the bottom left of the page.
    var box: Rect
    var target: LinkTarget
    /// What is read out for it.
    var text: String
    var element: Int
  }

  /// The first is the document; parents stand before their children.
  var elements = [Element(type: .document, parent: 0)]
  var links: [Link] = []
  /// The elements of the marked sequences of each page, by number.
  var marks: [[Int]] = []

  mutating func add(_ element: Element) -> Int {
    elements.append(element)
    elements[element.parent].kids.append(.element(elements.count - 1))
    return elements.count - 1
  }

  /// Puts content that stands between elements into elements of its own: some readers take the content of an element
  /// before anything that it holds.
  mutating func separateContent() {
    for index in elements.indices {
      let kids = elements[index].kids
      guard kids.contains(where: { if case .element = $0 { true } else { false } }) else { continue }
      elements[index].kids = kids.map { kid in
        guard case .content(let page, let number) = kid else { return kid }
        elements.append(Element(type: .span, parent: index, kids: [kid]))
        marks[page][number] = elements.count - 1
        return .element(elements.count - 1)
      }
    }
  }

  /// Makes the first cells of rows plain ones in tables that would else have more headers than data, as those of two
  /// columns: each is read beside its value anyway, and readers take such a table for a broken one.
  mutating func settleRowHeaders() {
    func table(of cell: Int) -> Int { elements[elements[cell].parent].parent }
    var surplus: [Int: Int] = [:]
    for (index, element) in elements.enumerated() where element.type.isCell {
      surplus[table(of: index), default: 0] += element.type == .headerCell ? 1 : -1
    }
    for index in elements.indices where elements[index].scope == .row && surplus[table(of: index), default: 0] > 0 {
      elements[index].type = .dataCell
      elements[index].scope = nil
    }
  }

  /// Which elements have anything in them. Cells count in any case: a grid has no holes.
  var isFilled: [Bool] {
    var isFilled = elements.map(\.type.isCell)
    for index in elements.indices.reversed() where !isFilled[index] {
      isFilled[index] = elements[index].kids.contains { kid in
        if case .element(let child) = kid { isFilled[child] } else { true }
      }
    }
    return isFilled
  }
}
