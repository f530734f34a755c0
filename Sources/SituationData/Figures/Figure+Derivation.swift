import SourceText

extension Figure {
  /// Whether the front matter defines how it is computed; what a chart computes by being drawn it does not.
  package var isComputedByReport: Bool { derivation.map { !$0.isOfChart } ?? false }
}

extension Figure.Derivation {
  /// What a chart computes by being drawn; it has no name.
  init(_ operation: DerivedFigure.Operation, of inputs: [Figure], at location: SourceLocation) {
    self.init(
      definition: DerivedFigure(
        id: "", operation: operation, inputs: inputs.compactMap(\.asked), since: nil,
        acrossDates: inputs.contains { $0.asked?.acrossDates == true }, location: location, excerpt: ""),
      inputs: inputs)
  }

  /// Whether a chart computes it by being drawn: it has no name of its own.
  package var isOfChart: Bool { definition.id.isEmpty }

  /// The operation with its inputs, as it is written.
  package var text: String {
    isOfChart
      ? "\(definition.operation.rawValue)(\(inputs.map(\.reference).joined(separator: ", ")))" : definition.text
  }
}
