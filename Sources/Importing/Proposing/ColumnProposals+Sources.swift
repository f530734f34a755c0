import SituationData
import SourceText

/// Columns whose names say who says so.
extension ColumnProposals {
  /// Asks whether what the names of columns have beside what is counted is who says so.
  ///
  /// - Returns: the columns that are asked about.
  mutating func proposeSourced(_ numbers: [Int]) -> [Int] {
    guard !hasSource,
      let columns = SourcedColumns(
        numbers, in: table, dated: dated, unit: mapping.onlyUnit(nil), taken: handedOut)
    else { return [] }
    questions.append(columns.question)
    namedSources = columns.sources
    for index in columns.indices { kinds[index] = nil }
    for subject in columns.subjects where subject.proposal.accumulation == nil {
      ask(
        subject.proposal, at: table.columns[subject.column].offset, "“\(subject.name.prefix(60).visible)”",
        of: subject.column)
    }
    return columns.indices
  }

  /// The sources that the values of columns have, and those that are proposed: their ids and names.
  var sourcesOfColumns: [(id: String, name: String)] { SourcedColumns.sources(of: mapping) + namedSources }

  /// Whether some value has no source of its own.
  var hasOpenSource: Bool {
    let references = mapping.valueColumns.compactMap { index -> Reference? in
      if case .values(let reference)? = mapping.meanings[index] { reference } else { nil }
    }
    return isSourceOpen || references.contains { $0.source == nil } || references.isEmpty && namedSources.isEmpty
  }
}
