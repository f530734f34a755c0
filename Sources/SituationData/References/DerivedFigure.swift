package import SourceText

/// A figure that the report computes from others: its operation, and what it is computed from.
package struct DerivedFigure: Hashable, Sendable {
  package enum Operation: String, CaseIterable, Hashable, Sendable {
    /// The first minus the second.
    case difference
    /// The first divided by the second.
    case ratio
    /// The first as a percentage of the second, which it is a part of.
    case share
    /// All together.
    case sum
    /// The value now minus the value known for an earlier day.
    case change
  }

  package var id: String
  /// What it is called where it is printed; empty for its operation.
  package var label = ""
  package var operation: Operation
  package var inputs: [Reference]
  /// The day that `change` looks back to.
  package var since: Day?
  package var acrossDates: Bool
  package var location: SourceLocation
  package var excerpt: String

  /// The definition as it is written.
  package var text: String {
    let arguments = inputs.map(\.text) + (since.map { ["since \($0.iso)"] } ?? [])
    return "\(operation.rawValue)(\(arguments.joined(separator: ", ")))\(acrossDates ? " across dates" : "")"
  }
}

extension DerivedFigure {
  /// Reads `operation(reference, …) across dates`.
  static func parse(
    _ text: String, id: String, location: SourceLocation, excerpt: String
  ) -> Result<DerivedFigure, Reference.Fault> {
    Result { () throws(Reference.Fault) in
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
        throw Reference.Fault(message: "“\(text)” is no derived figure; write \(forms)")
      }
      let name = text[..<open].filter { !$0.isWhitespace }
      guard let operation = Operation(rawValue: name) else {
        let known = Operation.allCases.map(\.rawValue)
        throw Reference.Fault(
          message: "the operation “\(name)” is unknown\(Nearest.hint(to: name, among: known))", rule: .unknownWord)
      }
      let words = text[text.index(after: close)...].split(whereSeparator: \.isWhitespace)
      guard words.isEmpty || words == ["across", "dates"] else {
        throw Reference.Fault(
          message:
            "“\(words.joined(separator: " "))” behind the bracket is not understood; only “across dates” may stand there"
        )
      }
      var arguments = splitOutsideQuotes(String(text[text.index(after: open)..<close]), at: ",").parts
      var since: Day?
      if operation == .change {
        guard let last = arguments.popLast(), last.hasPrefix("since "),
          let day = DateReader().day(String(last.dropFirst(6)))
        else {
          throw Reference.Fault(message: "“\(text)” lacks its earlier day; write change(figure, since 2025-02-13)")
        }
        since = day
      }
      let count = operation == .change ? 1 : 2
      guard operation == .sum ? arguments.count >= 1 : arguments.count == count else {
        throw Reference.Fault(
          message:
            "“\(operation.rawValue)” takes \(count) figure\(count == 1 ? "" : "s"), not \(arguments.count); write \(forms)"
        )
      }
      var inputs: [Reference] = []
      for argument in arguments { inputs.append(try Reference.parsed(argument)) }
      return DerivedFigure(
        id: id, operation: operation, inputs: inputs, since: since, acrossDates: !words.isEmpty, location: location,
        excerpt: excerpt)
    }
  }

  private static let forms = "difference(a, b), ratio(a, b), share(a, b), sum(a, b, …) or change(a, since DATE)"
}
