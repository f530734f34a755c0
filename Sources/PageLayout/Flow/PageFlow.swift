import Charting
import Content
import Drawing

/// Puts fragments on pages, each page filled before the next begins.
struct PageFlow {
  /// A fragment at its place, counted from the top of the page's body.
  struct Placed {
    var fragment: Fragment
    var y: Double
  }

  /// The height of a page's body.
  let height: Double
  private(set) var pages: [[Placed]] = []
  private var page: [Fragment] = []
  private var bottom = 0.0
  /// How many fragments at the top of the page are the repeated header of a table.
  private var headers = 0
  /// Whether spaces have been taken from the page already.
  private var isTight = false
  /// Whether nothing comes behind what is placed: a page that it would have alone is worth closer blocks.
  private var isLast = false

  init(height: Double) {
    self.height = height
  }

  /// The pages of all fragments; one empty page where there are none.
  static func pages(of fragments: [Fragment], height: Double) -> [[Placed]] {
    var flow = PageFlow(height: height)
    let groups = groups(of: fragments, breakingAt: .none)
    for (index, group) in groups.enumerated() {
      flow.isLast = index == groups.count - 1
      flow.place(group)
    }
    if !flow.page.isEmpty || flow.pages.isEmpty { flow.close() }
    return flow.pages
  }

  /// Fragments that stay together as long as nothing firmer than `cohesion` is broken.
  private static func groups(of fragments: [Fragment], breakingAt cohesion: Fragment.Cohesion) -> [[Fragment]] {
    var groups: [[Fragment]] = []
    for fragment in fragments {
      if groups.isEmpty || fragment.cohesion <= cohesion {
        groups.append([fragment])
      } else {
        groups[groups.count - 1].append(fragment)
      }
    }
    return groups
  }

  private var isFresh: Bool { page.count == headers }
  private var rest: Double { height - bottom }

  private mutating func place(_ group: [Fragment]) {
    if page.isEmpty, let header = group.first?.repeatedHeader, !header.isEmpty {
      append(header)
      headers = header.count
    }
    if end(of: group) <= height + 0.01 { return append(group) }
    if let shrunk = shrunk(group, below: bottom, isFresh: page.isEmpty, down: Self.stretches) { return append(shrunk) }
    if let (first, second) = split(group) {
      append(first)
      close()
      return place([second])
    }
    if isFresh { return placeByForce(group) }

    // The charts above may give way too, where it saves more than a few lines, or a page.
    if isLast || rest > height / 8, let all = shrunk(page + group, below: 0, isFresh: true, down: Self.stretches) {
      return replacePage(with: all)
    }
    if !isTight, isLast || rest > height / 12,
      let tight = tightened(page + group) ?? (isLast ? tightened(page + group, further: true) : nil)
    {
      isTight = true
      return replacePage(with: tight)
    }
    if rest > height / 3, let pressed = pressed(group, below: bottom, isFresh: page.isEmpty) { return append(pressed) }
    if rest > height / 3, let parts = parted(group) { return parts.forEach { place($0) } }
    if rest > height / 3, let all = pressed(page + group, below: 0, isFresh: true) { return replacePage(with: all) }
    if isLast, let (kept, company) = company(of: group) {
      replacePage(with: kept)
      close()
      place(company)
      return place(group)
    }
    growCharts()
    close()
    place(group)
  }

  /// A group broken where a page would else stay too empty: where it is loose, or else firm, so that a first part fits; and
  /// at its weakest place where it is taller than a page and so has to be broken anyway.
  private func parted(_ group: [Fragment]) -> [[Fragment]]? {
    let isTooTall = Self.end(of: group, below: 0, isFresh: true) > height
    let weakest = group.dropFirst().map(\.cohesion).min() ?? .none
    let levels: [Fragment.Cohesion] = isTooTall ? [max(weakest, .loose)] : [.loose, .firm]
    return levels.lazy.map { Self.groups(of: group, breakingAt: $0) }
      .first { $0.count > 1 && (end(of: $0[0]) <= height || split($0[0]) != nil) }
  }

  /// What stands at the end of the page and goes along with a last group that is so low that its page would look like a
  /// mistake; nil where the page would stay more than a third empty without it. Rows of a table have its header for company.
  private func company(of group: [Fragment]) -> (kept: [Fragment], company: [Fragment])? {
    guard Self.end(of: group, below: 0, isFresh: true) < height / 6, group[0].repeatedHeader.isEmpty,
      let company = Self.groups(of: Array(page.dropFirst(headers)), breakingAt: .none).last
    else { return nil }
    let kept = Array(page.dropLast(company.count))
    return Self.end(of: kept, below: 0, isFresh: true) < height * 2 / 3 ? nil : (kept, company)
  }

  /// The fragments with their charts lower than they would be, where the page would else stay too empty and all of their
  /// labels can be read even so.
  private func pressed(_ fragments: [Fragment], below bottom: Double, isFresh: Bool) -> [Fragment]? {
    let pressed = shrunk(fragments, below: bottom, isFresh: isFresh, down: Self.pressedStretches)
    return pressed.flatMap { $0.contains(where: \.losesWordsOfCharts) ? nil : $0 }
  }

  /// Has the charts of a page that stays too empty grow, as little as it takes.
  private mutating func growCharts() {
    let asked = page
    for stretch in Self.grownStretches where rest > height / 3 {
      replacePage(with: Self.stretched(asked, by: stretch))
    }
  }

  /// Places a group that is taller than a page.
  private mutating func placeByForce(_ group: [Fragment]) {
    if let weakest = group.dropFirst().map(\.cohesion).min() {
      return Self.groups(of: group, breakingAt: weakest).forEach { place($0) }
    }
    append(shrunk(group, below: bottom, isFresh: page.isEmpty, down: Self.lastStretches) ?? group)
  }

  /// The group with its last fragment split at the end of the page.
  private func split(_ group: [Fragment]) -> (first: [Fragment], second: Fragment)? {
    guard let last = group.last else { return nil }
    let above = end(of: Array(group.dropLast()))
    let top = Self.top(of: last, below: above, isFirst: page.isEmpty && group.count == 1)
    guard top < height, let (first, second) = last.split(at: height - top) else { return nil }
    return (group.dropLast() + [first], second)
  }

  private mutating func append(_ group: [Fragment]) {
    bottom = end(of: group)
    page += group
  }

  private mutating func replacePage(with fragments: [Fragment]) {
    page = fragments
    bottom = Self.end(of: fragments, below: 0, isFresh: true)
  }

  private mutating func close() {
    var placed: [Placed] = []
    var bottom = 0.0
    for fragment in page {
      let y = Self.top(of: fragment, below: bottom, isFirst: placed.isEmpty)
      placed += fragment.placed(at: y)
      bottom = y + fragment.height
    }
    pages.append(placed)
    page = []
    headers = 0
    isTight = false
    self.bottom = 0
  }

  private func end(of group: [Fragment]) -> Double {
    Self.end(of: group, below: bottom, isFresh: page.isEmpty)
  }
}

// MARK: - Heights

extension PageFlow {
  /// How far a chart's plot may shrink to fit, gently first.
  private static let stretches = [0.95, 0.9, 0.85, InlineChart.gentleStretch]
  /// What is tried with a chart that would leave its page too empty.
  private static let pressedStretches = [0.79, 0.75, 0.7, 0.65, 0.6]
  /// What is tried with the charts of a page that stays too empty.
  private static let grownStretches = Array(stride(from: 1.05, through: InlineChart.greatestStretch, by: 0.05))
  /// What is tried with a chart that is taller than a page.
  private static let lastStretches = stride(from: 0.75, to: 0.2, by: -0.05)

  private static func top(of fragment: Fragment, below bottom: Double, isFirst: Bool) -> Double {
    if isFirst { return 0 }
    let top = bottom + fragment.spaceBefore
    // Spaces inside a block stay even; blocks begin on the rhythm.
    return fragment.spaceBefore < 8 ? top : (top / PageMetrics.rhythm).rounded() * PageMetrics.rhythm
  }

  private static func end(of fragments: [Fragment], below bottom: Double, isFresh: Bool) -> Double {
    var bottom = bottom
    for (index, fragment) in fragments.enumerated() {
      bottom = top(of: fragment, below: bottom, isFirst: isFresh && index == 0) + fragment.height
    }
    return bottom
  }

  /// The fragments with a little less space between blocks, where that is all it takes; nil where it does not help.
  private func tightened(_ fragments: [Fragment], further: Bool = false) -> [Fragment]? {
    let tight = fragments.map { fragment in
      var fragment = fragment
      switch fragment.spaceBefore {
      case 24...: fragment.spaceBefore -= further ? 12 : 8
      case 16...: fragment.spaceBefore -= further ? 8 : 4
      case 12...: fragment.spaceBefore -= 4
      default: break
      }
      return fragment
    }
    return Self.end(of: tight, below: 0, isFresh: true) <= height + 0.01 ? tight : nil
  }

  /// The fragments with their charts as high as fits; nil where there are none or even the lowest are too high.
  private func shrunk(
    _ fragments: [Fragment], below bottom: Double, isFresh: Bool, down stretches: some Sequence<Double>
  ) -> [Fragment]? {
    guard fragments.contains(where: \.isStretchable) else { return nil }
    for stretch in stretches {
      let shrunk = Self.stretched(fragments, by: stretch)
      if Self.end(of: shrunk, below: bottom, isFresh: isFresh) <= height + 0.01 { return shrunk }
    }
    return nil
  }

  /// The fragments with the plots of their charts so many times as high as they ask for.
  private static func stretched(_ fragments: [Fragment], by stretch: Double) -> [Fragment] {
    fragments.map { fragment in
      guard case .shrinking(let shrink) = fragment.flexibility else { return fragment }
      return fragment.replaced(by: shrink(stretch))
    }
  }
}

extension Fragment {
  /// Whether it holds charts of which something cannot be read as they are.
  fileprivate var losesWordsOfCharts: Bool { isStretchable && drawn.notices.contains { !$0.losesNothing } }
}
