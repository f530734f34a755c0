/// A column that most tables leave empty: it takes no memory until a row has something else than an empty cell means.
struct SparseColumn<Value: Equatable & Sendable>: Sendable {
  private let empty: Value
  private var values: [Value] = []

  init(empty: Value) { self.empty = empty }

  subscript(row: Int) -> Value { row < values.count ? values[row] : empty }

  /// Sets the value of a row behind all that have one.
  mutating func append(_ value: Value, at row: Int) {
    guard value != empty else { return }
    while values.count < row { values.append(empty) }
    values.append(value)
  }
}
