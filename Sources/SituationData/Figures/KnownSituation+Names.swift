extension KnownSituation {
  /// A derived figure by its id, or the figure of a reference.
  package func figure(named text: String) throws(Refusal) -> Figure {
    if let derived = situation.header.derived[Self.tidied(text)] {
      do {
        return try figure(derived)
      } catch {
        // Why it cannot be computed is said where it is defined.
        throw Refusal(error.rule, error.message, isConsequence: true)
      }
    }
    return try figure(reference(named: text))
  }

  /// A reference as it is written, blanks and line breaks counting as one blank.
  package func reference(named text: String) throws(Refusal) -> Reference {
    switch Reference.parse(Self.tidied(text)) {
    case .success(let reference): return reference
    case .failure(let fault): throw Refusal(fault.rule, fault.message)
    }
  }

  private static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
