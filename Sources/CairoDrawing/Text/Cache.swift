/// Remembers what was made for a key, as long as there is room: a picture or a page asks for the same again, the next one rarely.
final class Cache<Key: Hashable, Value> {
  private let most: Int
  private var values: [Key: Value] = [:]

  init(most: Int) {
    self.most = most
  }

  func value<Failure>(for key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let value = values[key] { return value }
    let value = try make()
    if values.count >= most { values.removeAll(keepingCapacity: true) }
    values[key] = value
    return value
  }
}
