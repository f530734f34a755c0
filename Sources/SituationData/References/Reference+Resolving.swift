import SourceText

extension Reference {
  /// The reference with its names as they are compared with those of rows: a place by the id that places.csv gives it.
  package func resolved(in places: PlaceTree) throws(Fault) -> Reference {
    var reference = self
    reference.group = group.map(NameForm.printed)
    guard let place else { return reference }
    if isOfParts, places.isEmpty {
      throw Fault(
        message: "“\(text)” asks for the parts of a place, and which those are is said in places.csv; add that file",
        rule: .unknownPlace)
    }
    switch places.find(place) {
    case .place(let found): reference.place = found.id
    case .several(let found): throw Fault(message: PlaceTree.message(place, found), rule: .ambiguousPlace)
    case .unknown where places.isEmpty || places.unread.contains(place): reference.place = NameForm.printed(place)
    case .unknown:
      throw Fault(
        message: "the place “\(place.visible)” is not in places.csv\(Nearest.hint(to: place, among: places.words))",
        rule: .unknownPlace)
    }
    return reference
  }
}

extension DerivedFigure {
  /// Resolves the names in its inputs.
  ///
  /// - Returns: the first fault.
  mutating func resolve(in places: PlaceTree) -> Reference.Fault? {
    do {
      inputs = try inputs.map { input throws(Reference.Fault) in try input.resolved(in: places) }
      return nil
    } catch {
      return error
    }
  }
}
