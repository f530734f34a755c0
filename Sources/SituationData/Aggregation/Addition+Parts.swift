package import SourceText

extension Addition {
  /// Whether what `part` counts is, by `part_of` or as a group, a part of what `whole` counts.
  func isPart(_ part: Figure, of whole: Figure) -> Bool {
    guard let first = part.indicator, let second = whole.indicator else { return false }
    let holdsGroup = whole.group == nil || whole.group == part.group
    let isPartOf =
      known.situation.indicators.isPart(first.id, of: second.id) && (whole.place == nil || whole.place == part.place)
      && holdsGroup
    // A whole that was summed from one group only bears its name too.
    let isGroup =
      first.id == second.id && part.group != nil && whole.asked?.group == nil && holdsGroup && part.place == whole.place
    return isPartOf || isGroup
  }

  /// Why `part` may not be drawn as a part of `whole`; nil where it may. Of what has no rows only the kind is compared.
  package func refusal(ofPart part: Figure, in whole: Figure) -> Refusal? {
    guard isPart(part, of: whole) else {
      return Refusal(
        .addition,
        "house rule 2: “\(part.reference)” is not part of “\(whole.reference)”; only an indicator that is “part_of” the drawn one, or a group of it, lies in its columns",
        isConsequence: [part, whole].contains { figure in figure.asked.map { known.mayLackRows(of: $0) } ?? false })
    }
    if part.unit != whole.unit {
      return Refusal(
        .oneUnit,
        "“\(part.reference)” is in \(part.unit) and “\(whole.reference)” in \(whole.unit); both have to be in one unit")
    }
    guard !part.rows.isEmpty, !whole.rows.isEmpty else { return nil }
    if part.hasHappened != whole.hasHappened {
      return Refusal(
        .notHappened,
        "house rule 3: of “\(part.reference)” and “\(whole.reference)” one has happened and the other has not")
    }
    guard part.sources != whole.sources else { return nil }
    return Refusal(
      .addition,
      "house rule 2: “\(part.reference)” is not drawn as a part of “\(whole.reference)”, since they are of different sources (\(part.sources.joined(separator: ", ")); \(whole.sources.joined(separator: ", ")))"
    )
  }
}
