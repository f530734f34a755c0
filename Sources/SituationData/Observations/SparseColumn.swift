import SourceText

/// A column that most tables leave empty: it takes no memory until a row has something else than an empty cell means.
struct SparseColumn<Value: Sendable>: Sendable {
  private let empty: Value
  private var values: [Value] = []
  /// How many rows are expected.
  private var capacity = 0

  init(empty: Value) { self.empty = empty }

  /// The value of a row; to be set only of one that `append` has reached.
  subscript(row: Int) -> Value {
    get { row < values.count ? values[row] : empty }
    set { values[row] = newValue }
  }

  /// The values of all rows up to the last one that has one.
  var all: [Value] { values }

  /// Sets the value of each row up to the last one that has one.
  @inline(__always)
  mutating func replaceEach(_ value: (_ row: Int, _ old: Value) -> Value) {
    var span = values.mutableSpan
    for row in span.indices { span[row] = value(row, span[row]) }
  }

  /// How many rows there are up to the last one that has a value.
  var count: Int { values.count }

  /// Makes room for rows, which is taken when the first one needs it.
  mutating func reserveCapacity(_ rows: Int) {
    capacity = rows
    if !values.isEmpty { values.reserveCapacity(rows) }
  }

  /// Sets the value of a row behind all that have one; the cells of those in between are empty.
  @inline(__always)
  mutating func append(_ value: Value, at row: Int) {
    if values.count < row || row == 0 { fill(to: row) }
    values.append(value)
  }

  private mutating func fill(to row: Int) {
    if values.isEmpty { values.reserveCapacity(max(capacity, row + 1)) }
    values.append(contentsOf: repeatElement(empty, count: row - values.count))
  }
}
