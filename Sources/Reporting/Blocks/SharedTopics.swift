import SituationData
import SourceText

/// The topics on which two parties or more have said something, in the order of the file: a rule, and no choice.
struct SharedTopics {
  let topics: [String]

  init(in known: KnownSituation) {
    let stated = known.situation.statements.filter { $0.published <= known.day }
    let parties = stated.reduce(into: [String: Set<String>]()) { $0[$1.topic, default: []].insert($1.party) }
    topics = stated.map(\.topic).unique.filter { (parties[$0]?.count ?? 0) > 1 }
  }
}
