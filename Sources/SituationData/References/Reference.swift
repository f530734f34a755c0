package import SourceText

/// A question for a figure: `indicator/group@source at PLACE STATUS on DATE`, or `at parts of PLACE`.
package struct Reference: Hashable, Sendable {
  /// Which of the values is meant.
  package enum Time: Hashable, Sendable {
    /// The latest; of a flow the sum over all that is known.
    case latest
    /// The latest as-of that is not after the last day of this.
    case on(AsOf)
    /// What happened, or was added to the count, from one day to another.
    case between(Day, Day)
  }

  package var indicator: String
  package var group: String?
  package var source: String?
  package var place: String?
  /// Whether the places that directly lie within the place are meant together.
  package var isOfParts = false
  package var status: Status?
  package var time: Time
  package var acrossDates: Bool

  package init(
    indicator: String, group: String? = nil, source: String? = nil, place: String? = nil, status: Status? = nil,
    time: Time = .latest, acrossDates: Bool = false
  ) {
    self.indicator = indicator
    self.group = group
    self.source = source
    self.place = place
    self.status = status
    self.time = time
    self.acrossDates = acrossDates
  }

  /// The same reference with some parts changed.
  package func with(_ change: (inout Reference) -> Void) -> Reference {
    var reference = self
    change(&reference)
    return reference
  }

  /// The reference as it is written; the same for two that mean the same.
  package var text: String {
    var text = indicator
    if let group { text += "/\(Self.quoted(group))" }
    if let source { text += "@\(source)" }
    if let place { text += " at \(isOfParts ? "parts of " : "")\(Self.quoted(place))" }
    if let status { text += " \(status.rawValue)" }
    switch time {
    case .latest: break
    case .on(let date): text += " on \(date.iso)"
    case .between(let from, let to): text += " from \(from.iso) to \(to.iso)"
    }
    if acrossDates { text += " across dates" }
    return text
  }

  private static func quoted(_ text: String) -> String { isIdentifier(text) ? text : "\"\(text)\"" }
}
