import SourceText

/// What a value's source says of its truth and time.
package enum Status: String, CaseIterable, Hashable, Sendable {
  case extrapolated
  case estimated
  case reported
  case completed
  case verified
  case planned
  case announced
  case postponed
  case cancelled
  case target
  case withdrawn

  /// Whether the value speaks of something that has happened.
  package var hasHappened: Bool {
    switch self {
    case .extrapolated, .estimated, .reported, .completed, .verified: true
    case .planned, .announced, .postponed, .cancelled, .target, .withdrawn: false
    }
  }

  /// Whether it speaks of an event to come, which needs an `event`.
  package var isProspective: Bool {
    switch self {
    case .planned, .announced, .postponed, .cancelled: true
    default: false
    }
  }

  /// The stage of an event: planned < announced < postponed, cancelled < happened. nil for what is no stage.
  package var stage: Int? {
    switch self {
    case .planned: 0
    case .announced: 1
    case .postponed, .cancelled: 2
    case .target, .withdrawn: nil
    default: 3
    }
  }

  /// All stages of an event.
  package static let stages = 0...3

  /// 0 for the weakest; only what has happened is weighed.
  package var strength: Int {
    switch self {
    case .extrapolated: 0
    case .estimated: 1
    case .reported: 2
    case .completed: 3
    default: 4
    }
  }

  /// The weaker of two statuses of things that have happened.
  package static func weaker(_ left: Status, _ right: Status) -> Status {
    left.strength <= right.strength ? left : right
  }
}

/// How exactly a source puts a value.
package enum Qualifier: String, CaseIterable, Hashable, Sendable {
  case exactly
  case about
  case atLeast = "at least"
  case moreThan = "more than"
  case atMost = "at most"
  case lessThan = "less than"
  case upTo = "up to"

  /// Whether the value is one end of a range without the other: nothing can be derived from it.
  package var isOpen: Bool { self != .exactly && self != .about }
}
