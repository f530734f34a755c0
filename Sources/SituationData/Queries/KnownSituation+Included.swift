import SourceText

extension KnownSituation {
  /// The figures that rows say they already contain, as known when each row was published.
  package func includedFigures(of figure: Figure) -> [(reference: Reference, figure: Figure)] {
    figure.rows.filter { row($0).hasIncludes }.flatMap { index in
      let then = situation.known(on: row(index).published.day)
      return Inclusions.parts(of: situation.observations.text(.includes, of: index)).compactMap {
        text -> (reference: Reference, figure: Figure)? in
        guard let reference = try? Reference.parsed(text).resolved(in: situation.places) else { return nil }
        guard let included = try? then.figure(reference) else { return nil }
        return (reference, included)
      }
    }
  }
}
