/// Remembers what was made for a key, as long as there is room: a picture or a page asks for the same again, the next one rarely.
package final class Cache<Key: Hashable, Value> {
  @usableFromInline let most: Int
  @usableFromInline var values: [Key: Value] = [:]

  @inlinable
  package init(most: Int) {
    self.most = most
  }

  @inlinable
  package func value<Failure>(for key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let value = values[key] { return value }
    let value = try make()
    if values.count >= most { values.removeAll(keepingCapacity: true) }
    values[key] = value
    return value
  }
}
