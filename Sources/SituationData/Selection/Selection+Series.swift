import SourceText

extension Selection {
  /// The rows that a series over time is made of, what was filled in among them.
  ///
  /// - Throws: a refusal where the reference names a date, or where a level would be added up from several groups or places.
  init(ofSeries reference: Reference, in known: KnownSituation) throws(Refusal) {
    guard reference.time == .latest else {
      throw Refusal(
        .badReference, "“\(reference.text)” names a date, but is asked for over time; write the dates as from and to")
    }
    try self.init(reference, in: known, mayBeFilledIn: true)
    guard (!addsGroups && !reference.isOfParts) || indicator.accumulation == .flow else {
      throw Refusal(
        .addition,
        reference.isOfParts
          ? "“\(reference.text)” is added up from several places; name one place for a series over time"
          : "“\(reference.text)” has values by group only; name one group for a series over time",
        isConsequence: known.mayLackRows(of: reference))
    }
  }
}
