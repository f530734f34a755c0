/// Some statuses. A table of places has tens of thousands of series, each with its own.
struct StatusSet: Hashable, Sendable {
  private var bits: UInt16

  private static let order = Status.allCases

  init(_ status: Status) { bits = Self.bit(of: status) }

  private static func bit(of status: Status) -> UInt16 { 1 << UInt16(order.firstIndex(of: status) ?? 0) }

  mutating func insert(_ status: Status) { bits |= Self.bit(of: status) }

  mutating func formUnion(_ other: StatusSet) { bits |= other.bits }

  /// In the order in which statuses are listed.
  var all: [Status] { Self.order.filter { bits & Self.bit(of: $0) != 0 } }
}
