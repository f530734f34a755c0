import Synchronization

/// Remembers what tells a row of the observations from others: figures, sources and what a report is made of name the same rows, in
/// each language.
final class RowDigests: Sendable {
  private let known = Mutex<[Int: String]>([:])

  /// A sum of a million events is printed once.
  private static let most = 1 << 13

  /// - Parameter row: its place in the observations.
  func digest(of row: Int, _ make: () -> String) -> String {
    if let digest = known.withLock({ $0[row] }) { return digest }
    let digest = make()
    known.withLock { known in
      if known.count < Self.most { known[row] = digest }
    }
    return digest
  }
}
