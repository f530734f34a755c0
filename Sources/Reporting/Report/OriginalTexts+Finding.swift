import SituationData

extension OriginalTexts {
  /// - Parameters:
  ///   - basis: of the edition.
  ///   - charts: in its language.
  /// - Returns: nil where all is translated.
  init?(_ basis: ReportBasis, _ charts: ChartCatalog) {
    let situation = basis.known.situation
    guard situation.header.keepsUntranslated, let first = situation.original else { return nil }
    let found = UntranslatedTexts.find(
      basis, printing: Array(first.observations.rows.indices), wholes: Set(first.places.places.entries.map(\.id)),
      charts, first.statements.map(\.location))
    self.init(found.map(\.text), in: first.header.language)
  }
}
