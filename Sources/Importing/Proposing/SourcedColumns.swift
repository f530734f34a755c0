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
  /// For each column the date that its name has, too.
  private let dates: [AsOf?]
  /// For each column the id of what is counted, and a row of indicators.csv where it is one of its own.
  private var ids: [String] = []
  private var own: [String] = []

  /// Nil where no column has such a name.
  ///
  /// - Parameters:
  ///   - columns: those of numbers.
  ///   - dated: reads the date in the name of a column.
  ///   - unit: what a column of units says.
  ///   - taken: ids that others have.
  init?(
    _ columns: [Int], in table: ImportedTable, dated: (Int) -> DatedName?, unit: String?, taken: Set<String>
  ) {
    let title = TableTitle(table).subject
    var dates: [Int: String] = [:]
    var plain: [(index: Int, name: String)] = []
    for index in columns {
      let date = dated(index)
      dates[index] = date?.date
      // “WHO 2023” is of what the table is about.
      let rest = date.map { SourceForm.isName($0.rest) ? "\(title) (\($0.rest))" : $0.rest }
      plain.append((index, rest ?? table.columns[index].name))
    }
    let sourced = SourcedName.all(plain).map { index, name in
      guard dates[index] == nil, let date = DatedName(name.subject) else { return (index: index, name: name) }
      dates[index] = date.date
      return (index, SourcedName(subject: date.rest, source: name.source))
    }
    guard !sourced.isEmpty else { return nil }
    (indices, names, self.table) = (sourced.map(\.index), sourced.map(\.name), table)
    self.dates = sourced.map { dates[$0.index].flatMap { DateReader().asOf($0) } }
    var taken = taken
    let keys = sourced.map { NameForm.skeleton($0.name.subject) }
    let alike = Dictionary(grouping: sourced.indices) { keys[$0] }
    var idsByKey: [String: String] = [:]
    for (place, (index, name)) in sourced.enumerated() {
      if idsByKey[keys[place]] == nil {
        let texts = alike[keys[place], default: []].flatMap { table.texts(of: sourced[$0].index) }
        let proposal = IndicatorProposal(name.subject, texts: texts, unit: unit, taken: taken)
        taken.insert(proposal.id)
        idsByKey[keys[place]] = proposal.id
        subjects.append(Subject(name: name.subject, proposal: proposal, column: index))
      }
      ids.append(idsByKey[keys[place], default: ""])
      sources.append((ColumnNames.sourceId(name.source), name.source))
    }
    for (index, name) in sourced {
      let date = dates[index].map { " on \($0)" }
      let isOfAll = name.subject == title
      let label = isOfAll ? name.source : "\(name.subject) (\(name.source))"
      let proposal = IndicatorProposal(
        date == nil ? table.columns[index].name : label, texts: table.texts(of: index), unit: unit, taken: taken)
      if date == nil { taken.insert(proposal.id) }
      let map = date.map { "--map \(ShellText.quoted("\(table.columns[index].handle)=\(proposal.id)\($0)"))" }
      own += [map, "--add-indicator \(ShellText.quoted(proposal.openRow))"].compactMap { $0 }
    }
    own = own.unique
  }

  var question: ImportQuestion {
    let options = [
      maps { Reference(indicator: $0, source: ColumnNames.sourceId($1)) },
      isOfReferences ? maps { Reference(indicator: $0, group: $1) } : nil,
      isOfReferences ? maps { Reference(indicator: $0, place: $1) } : nil,
      own.joined(separator: " "),
    ].compactMap { $0 }
    let shown = names.map { "“\($0.source.prefix(40).visible)”" }.unique.joined(separator: ", ")
    return ImportQuestion(
      options[0], alternatives: Array(options.dropFirst()),
      "\(table.place(of: table.columns[indices[0]].offset)): beside what is counted the names of columns have \(shown): who says so (@), a group (/), a place (at), or an indicator of its own for each?"
    )
  }

  /// Whether groups and places can be called as the sources are.
  private var isOfReferences: Bool { !names.contains { $0.source.contains { "\"/@".contains($0) } } }

  /// An option that gives each column a reference; nil where a name cannot stand in one.
  private func maps(_ reference: (_ indicator: String, _ name: String) -> Reference) -> String? {
    let all = indices.indices.map { index in
      let own = reference(ids[index], names[index].source)
      return (
        table.columns[indices[index]].handle, dates[index].map { date in own.with { $0.time = .on(date) } } ?? own
      )
    }
    guard all.allSatisfy({ (try? Reference.parse($1.text).get()) == $1 }) else { return nil }
    // How others add up is asked.
    let added = subjects.map(\.proposal).filter { $0.accumulation != nil }.map {
      "--add-indicator \(ShellText.quoted($0.row()))"
    }
    return (all.map { "--map \(ShellText.quoted("\($0)=\($1.text)"))" } + added).joined(separator: " ")
  }

  /// The sources that references to the values of a table name: their ids and names.
  static func sources(of mapping: ImportMapping) -> [(id: String, name: String)] {
    let columns = mapping.valueColumns
    let names = SourcedName.all(columns.map { ($0, mapping.table.columns[$0].name) })
    return columns.compactMap { column in
      guard case .values(let reference)? = mapping.meanings[column], let id = reference.source else { return nil }
      let name = names.first { $0.index == column && ColumnNames.sourceId($0.name.source) == id }
      return (id, name?.name.source ?? id)
    }
  }
}
