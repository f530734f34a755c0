import SituationData
import SourceText

/// Columns of numbers whose names have, beside what is counted, what is likely who says so.
struct SourcedColumns {
  /// What is counted: the same in columns of several sources.
  struct Subject {
    let name: String
    let proposal: IndicatorProposal
    /// The first of its columns.
    let column: Int
  }

  private(set) var subjects: [Subject] = []
  /// Their ids and names.
  private(set) var sources: [(id: String, name: String)] = []
  /// The columns.
  let indices: [Int]
  private let table: ImportedTable
  private let names: [SourcedName]
  /// For each column the id of what is counted, and a row of indicators.csv where it is one of its own.
  private var ids: [String] = []
  private var own: [String] = []

  /// Nil where no column has such a name.
  ///
  /// - Parameters:
  ///   - columns: those of numbers.
  ///   - unit: what a column of units says.
  ///   - taken: ids that others have.
  init?(_ columns: [Int], in table: ImportedTable, unit: String?, taken: Set<String>) {
    let sourced = SourcedName.all(columns.map { ($0, table.columns[$0].name) })
    guard !sourced.isEmpty else { return nil }
    (indices, names, self.table) = (sourced.map(\.index), sourced.map(\.name), table)
    var taken = taken
    for (index, name) in sourced {
      let key = NameForm.skeleton(name.subject)
      let same = sourced.filter { NameForm.skeleton($0.name.subject) == key }
      if same[0].index == index {
        let texts = same.flatMap { table.texts(of: $0.index) }
        let proposal = IndicatorProposal(name.subject, texts: texts, unit: unit, taken: taken)
        taken.insert(proposal.id)
        subjects.append(Subject(name: name.subject, proposal: proposal, column: index))
      }
      ids.append(subjects.first { NameForm.skeleton($0.name) == key }?.proposal.id ?? "")
      sources.append((ColumnNames.sourceId(name.source), name.source))
    }
    for index in indices {
      let proposal = IndicatorProposal(
        table.columns[index].name, texts: table.texts(of: index), unit: unit, taken: taken)
      taken.insert(proposal.id)
      own.append("--add-indicator \(ShellText.quoted(proposal.openRow))")
    }
  }

  var question: ImportQuestion {
    let options = [
      maps { Reference(indicator: $0, source: ColumnNames.sourceId($1)) },
      maps { Reference(indicator: $0, group: $1) }, maps { Reference(indicator: $0, place: $1) },
      own.joined(separator: " "),
    ].compactMap { $0 }
    let shown = names.map { "“\($0.source.prefix(40).visible)”" }.unique.joined(separator: ", ")
    return ImportQuestion(
      options[0], alternatives: Array(options.dropFirst()),
      "\(table.place(of: table.columns[indices[0]].offset)): beside what is counted the names of columns have \(shown): who says so (@), a group (/), a place (at), or an indicator of its own for each?"
    )
  }

  /// An option that gives each column a reference; nil where a name cannot stand in one.
  private func maps(_ reference: (_ indicator: String, _ name: String) -> Reference) -> String? {
    let all = indices.indices.map { (table.columns[indices[$0]].handle, reference(ids[$0], names[$0].source)) }
    guard all.allSatisfy({ (try? Reference.parse($1.text).get()) == $1 }) else { return nil }
    return all.map { "--map \(ShellText.quoted("\($0)=\($1.text)"))" }.joined(separator: " ")
  }
}
