import Content

/// The blocks of a summary in groups: what takes the whole width, and short sections that stand side by side, two in a row.
struct SummaryBlocks: IteratorProtocol {
  enum Group {
    case wide([PageBlock])
    /// One or two.
    case sections([[PageBlock]])
  }

  private var rest: [[PageBlock]]

  init(_ blocks: [PageBlock]) {
    rest = blocks.reduce(into: []) { groups, block in
      if groups.isEmpty || block.isHeading || block.isWide || groups[groups.count - 1].contains(where: \.isWide),
        !(groups.last?.allSatisfy(\.isHeading) ?? false)
      {
        groups.append([block])
      } else {
        groups[groups.count - 1].append(block)
      }
    }
  }

  mutating func next() -> Group? {
    guard !rest.isEmpty else { return nil }
    let first = rest.removeFirst()
    guard Self.isShort(first) else { return .wide(first) }
    guard let second = rest.first, Self.isShort(second) else { return .sections([first]) }
    rest.removeFirst()
    return .sections([first, second])
  }

  /// Below a heading of the third level stands what needs no more than half of the width.
  private static func isShort(_ blocks: [PageBlock]) -> Bool {
    guard case .heading(3..., _, _, _)? = blocks.first else { return false }
    return !blocks.contains(where: \.isWide)
  }
}

extension PageBlock {
  fileprivate var isWide: Bool {
    switch self {
    case .keyFigures, .charts: true
    case .table(let table): table.columns.count > 2
    default: false
    }
  }
}
