package import SourceText

/// What a party said on a topic, or what a source says of the situation itself.
package struct Statement: Hashable, Sendable {
  package var topic: String
  /// The id of the source whose position it is; nil where the row is what its source says of the situation itself.
  package var party: String?
  /// The id of the source that relays it.
  package var source: String
  /// The id of the source through which that was read.
  package var via: String?
  package var statement: String
  package var published: Day
  package var statedOn: AsOf?
  /// Who spoke for the party.
  package var speaker: String
  package var quote: String
  package var document: String
  package var url: String
  /// Warnings that are silenced for its row.
  package var allowance: Allowance?
  package var location: SourceLocation

  /// Whose position it is, or who says it of the situation.
  package var speaking: String { party ?? source }

  /// What makes two rows one statement, of which the one that was published last stands.
  var key: [String] { [NameForm.compared(topic), party == nil ? "source" : "party", speaking] }
}

extension [Statement] {
  /// The statements that stand on a day: of each party, or source, on each topic the one that was published last, in the order
  /// in which the table first has them.
  package func current(on day: Day) -> [Statement] {
    var current: [Statement] = []
    var positions: [[String]: Int] = [:]
    for statement in self where statement.published <= day {
      if let position = positions[statement.key] {
        if statement.published > current[position].published { current[position] = statement }
      } else {
        positions[statement.key] = current.count
        current.append(statement)
      }
    }
    return current
  }
}
