import SituationData
import SourceText

/// The topics on which two parties or more have said something, in the order of the file: a rule, and no choice.
struct SharedTopics {
  let all: [String]

  init(in known: KnownSituation) { self.init(of: known.situation.statements.current(on: known.day)) }

  /// - Parameter statements: the latest of each party on each topic.
  init(of statements: [Statement]) {
    let parties = statements.reduce(into: [String: Set<String>]()) { parties, statement in
      if let party = statement.party { parties[statement.topic, default: []].insert(party) }
    }
    all = statements.map(\.topic).unique.filter { (parties[$0]?.count ?? 0) > 1 }
  }

  /// The statements on the first of them.
  func statements(_ statements: [Statement], onFirst count: Int) -> [Statement] {
    let topics = Set(all.prefix(count))
    return statements.filter { topics.contains($0.topic) }
  }
}
