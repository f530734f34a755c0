package import SourceText

extension KnownSituation {
  /// A derived figure by its id, or the figure of a reference.
  package func figure(named text: String) throws(Refusal) -> Figure {
    if let derived = situation.header.derived[Self.tidied(text)] {
      do {
        return try Calculation(of: derived, in: self).figure()
      } catch {
        // Why it cannot be computed is said where it is defined.
        throw Refusal(error.rule, error.message, isConsequence: true)
      }
    }
    return try figure(reference(named: text))
  }

  /// A reference as it is written, blanks and line breaks counting as one blank.
  package func reference(named text: String) throws(Refusal) -> Reference {
    do {
      return try Reference.parsed(Self.tidied(text)).resolved(in: situation.places)
    } catch {
      throw Refusal(error.rule, error.message)
    }
  }

  /// The reference that asks for the value of one row.
  package func reference(ofRow index: Int) -> Reference {
    let (row, table) = (row(index), situation.observations)
    let hasDay = row.asOf != .unknown && row.event == nil
    return Reference(
      indicator: situation.indicators.entries[row.indicator].id, group: row.group.map { table.strings[$0] },
      source: situation.sources.entries[row.source].id, place: row.place.map { table.strings[$0] },
      status: row.status.hasHappened ? nil : row.status, time: hasDay ? .on(row.asOf) : .latest)
  }

  private static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
