extension [SceneItem] {
  /// The letters of all texts, joined by spaces.
  package var string: String {
    map { item in
      switch item {
      case .rectangle, .path, .image: ""
      case .text(let block, _): block.string
      case .group(let items, _), .link(_, let items), .semantic(_, let items): items.string
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
