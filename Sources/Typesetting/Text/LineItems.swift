import CPangoCairo

/// The items that a line consists of, from left to right.
final class LineItems {
  private let items: [UnsafeMutablePointer<PangoItem>]

  /// - Parameter items: which it frees.
  init(_ items: [UnsafeMutablePointer<PangoItem>]) { self.items = items }

  deinit {
    for item in items { pango_item_free(item) }
  }

  func forEach(_ body: (inout PangoItem) -> Void) {
    for item in items {
      var copy = item.pointee
      body(&copy)
    }
  }
}
