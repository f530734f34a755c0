import Content

/// The spaces between blocks, multiples of the rhythm.
enum PageSpacing {
  static let belowTitle = 16.0
  static let belowContents = 24.0

  /// The space between two blocks: what comes after the first or before the second, whichever asks for more.
  static func between(_ first: PageBlock, _ second: PageBlock, isInList: Bool) -> Double {
    if isInList, case .list = second { return 4 }
    if case .heading = first {
      if case .heading = second { return 8 }
      return second.isParagraph ? 4 : 8
    }
    return max(after(first), before(second))
  }

  private static func before(_ block: PageBlock) -> Double {
    switch block {
    case .heading(let level, _, _, _): level <= 2 ? 24 : 16
    case .paragraph, .list, .sources: 8
    case .quotation, .table, .rule: 12
    case .keyFigures, .charts, .images, .box: 16
    }
  }

  private static func after(_ block: PageBlock) -> Double {
    switch block {
    case .heading: 4
    case .paragraph, .list, .sources: 8
    case .quotation, .rule: 12
    case .keyFigures, .charts, .images, .table, .box: 16
    }
  }
}
