import Synchronization

/// Files that the last runs of a process have drawn, each with what it was drawn from: where the next run would draw it from the
/// same, it is not drawn again.
package final class DrawnFiles: Sendable {
  /// What files were drawn from, and they themselves.
  struct Drawing<Order: Sendable>: Sendable {
    let order: Order
    let files: [OutputFile]

    fileprivate var size: Int { files.reduce(0) { $0 + $1.bytes.count } }
  }

  private struct Entry {
    let drawing: any Sendable
    let size: Int
    /// The last run that asked for it.
    var run: Int
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var size = 0
    var run = 0
    var reused = 0

    mutating func remove(_ name: String) {
      if let old = entries.removeValue(forKey: name) { size -= old.size }
    }
  }

  private let state = Mutex(State())
  /// How many bytes of files are kept: those of some thousand pictures. What is drawn beyond them is drawn each time.
  private let limit: Int

  package init(limit: Int = 128 << 20) { self.limit = limit }

  /// How often a drawing was not made again.
  var reused: Int { state.withLock(\.reused) }

  /// What was drawn under a name.
  ///
  /// - Parameter isSame: whether it would be drawn from the same again.
  func drawing<Order: Sendable>(_ name: String, where isSame: (Order) -> Bool) -> Drawing<Order>? {
    let known = state.withLock { state in
      state.entries[name]?.run = state.run
      return state.entries[name]?.drawing as? Drawing<Order>
    }
    guard let known, isSame(known.order) else { return nil }
    state.withLock { $0.reused += 1 }
    return known
  }

  /// Keeps what was drawn in place of what was drawn under its name before.
  func keep(_ name: String, _ drawing: Drawing<some Sendable>) {
    state.withLock { state in
      state.remove(name)
      guard state.size + drawing.size <= limit else { return }
      state.size += drawing.size
      state.entries[name] = Entry(drawing: drawing, size: drawing.size, run: state.run)
    }
  }

  /// A run has ended well: what it has not asked for is given back.
  func endRun() {
    state.withLock { state in
      for name in state.entries.filter({ $0.value.run != state.run }).keys { state.remove(name) }
      state.run += 1
    }
  }
}
