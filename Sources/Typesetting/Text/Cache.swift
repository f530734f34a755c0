/// Remembers what was made for a key, as long as there is room: a picture or a page asks for the same again, the next one rarely.
package final class Cache<Key: Hashable, Value> {
  @usableFromInline let most: Int
  @usableFromInline var values: [Key: Value] = [:]

  @inlinable
  package init(most: Int) {
    self.most = most
  }

  @inlinable
  package func value(for key: Key, _ make: () -> Value) -> Value {
    if let value = values[key] { return value }
    let value = make()
    self[key] = value
    return value
  }

  /// What is remembered for a key; where there is no more room, what is set lets all else be forgotten.
  @inlinable
  package subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= most { values.removeAll(keepingCapacity: true) }
      values[key] = newValue
    }
  }
}
