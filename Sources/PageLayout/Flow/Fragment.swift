import Content
import Drawing

/// A piece of a page between two places where the page may break: what every block is turned into before anything is
/// put on a page.
struct Fragment {
  /// How firmly a fragment stays on the page of the one before it.
  enum Cohesion: Int, Comparable {
    /// A page may end here.
    case none
    /// A page ends here only where it would else stay more than a third empty: between the introduction of a chart
    /// and the chart.
    case loose
    /// A page ends here only where the whole is taller than a page, or where it would else stay more than a third empty and
    /// nothing looser is left: inside a box, between two rows of key figures.
    case firm
    /// The same, but last of all: below a heading.
    case rigid

    static func < (left: Cohesion, right: Cohesion) -> Bool { left.rawValue < right.rawValue }
  }

  /// What can be done where the rest of a page is too low.
  enum Flexibility {
    case none
    /// A chart: with its plot stretched by 1 down to 0.8, or by more than 1 where its page stays too empty.
    case shrinking((_ stretch: Double) -> Fragment)
    /// Lines: a first part that is no higher than what is left, and the rest; nil where that would leave a single line.
    case splitting((_ height: Double) -> (Fragment, Fragment)?)
  }

  var height: Double
  /// Distance from the fragment above; left out at the top of a page.
  var spaceBefore = 0.0
  var cohesion = Cohesion.none
  var flexibility = Flexibility.none
  /// What the fragment is a part of, outermost first.
  var elements: [Element] = []
  /// What lies below the fragment, outermost first.
  var underlays: [Underlay] = []
  /// From the top of the fragment and the left edge of the page.
  var items: [SceneItem]
  var notices: [PageNotice] = []
  /// Ids of the charts in it.
  var charts: [String] = []
  /// Draws what is drawn only when its place is known; nil where `items` are all there is.
  var draw: (() -> (items: [SceneItem], notices: [PageNotice]))?
  /// What is put on the page in its stead, at places from its top: columns of text. nil where it is put there itself.
  var parts: (() -> [PageFlow.Placed])?
  /// What stands above the fragment where it begins a page: the header of its table.
  var repeatedHeader: [Fragment] = []

  init(height: Double, items: [SceneItem], flexibility: Flexibility = .none) {
    self.height = height
    self.items = items
    self.flexibility = flexibility
  }

  /// Whether it may be lower or higher, as charts may.
  var isStretchable: Bool { if case .shrinking = flexibility { true } else { false } }

  /// A fragment in place of this one, with other ink of other height.
  func replaced(by other: Fragment) -> Fragment {
    var copy = self
    copy.height = other.height
    copy.items = other.items
    copy.notices = other.notices
    copy.draw = other.draw
    copy.parts = other.parts
    copy.flexibility = other.flexibility
    return copy
  }

  /// The fragment with all of its ink.
  var drawn: Fragment {
    guard let draw else { return self }
    var copy = self
    (copy.items, copy.notices) = draw()
    copy.draw = nil
    return copy
  }

  /// The fragment at a place of a page, or what stands there in its stead.
  func placed(at y: Double) -> [PageFlow.Placed] {
    guard let parts else { return [PageFlow.Placed(fragment: self, y: y)] }
    return parts().map { part in
      var copy = part.fragment
      copy.elements = elements + copy.elements
      copy.underlays = underlays + copy.underlays
      return PageFlow.Placed(fragment: copy, y: y + part.y)
    }
  }

  /// The fragment so far from its place along the line.
  func moved(by distance: Double) -> Fragment {
    var copy = self
    let offset = Point(x: distance, y: 0)
    copy.items = items.isEmpty ? [] : [.group(items, offset: offset)]
    copy.draw = draw.map { draw in
      {
        let (items, notices) = draw()
        return ([.group(items, offset: offset)], notices)
      }
    }
    for index in copy.underlays.indices { copy.underlays[index].x += distance }
    return copy
  }

  /// The first part and the rest of the fragment where `height` is left; nil where it cannot be split there.
  func split(at height: Double) -> (Fragment, Fragment)? {
    guard case .splitting(let split) = flexibility, let (first, second) = split(height) else { return nil }
    var rest = replaced(by: second)
    rest.spaceBefore = 0
    rest.cohesion = .none
    return (replaced(by: first), rest)
  }

  /// The fragment as a part of one more element that holds the others.
  func within(_ element: Element) -> Fragment {
    var copy = self
    copy.elements.insert(element, at: 0)
    return copy
  }

  /// The fragment and the header above it on a ground that lies below the others.
  func on(_ underlay: Underlay) -> Fragment {
    var copy = self
    copy.underlays.insert(underlay, at: 0)
    copy.repeatedHeader = repeatedHeader.map { $0.on(underlay) }
    return copy
  }
}

/// A semantic element that spans fragments, told apart from others by its number.
struct Element: Hashable {
  var number: Int
  var semantics: Semantics
}

/// A ground below neighbouring fragments: the tint of a box, the bar of a quotation.
struct Underlay: Hashable {
  var number: Int
  var x: Double
  var width: Double
  var color: Color
  /// How far the ground reaches beyond its fragments where it goes on over the page.
  var bleed = 0.0
}
