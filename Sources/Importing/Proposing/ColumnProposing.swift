import SourceText

/// What proposes meanings of columns, as options of an import: some are taken for granted and said, others asked.
protocol ColumnProposing {
  var mapping: ImportMapping { get }
  /// Nil where a column has a meaning already.
  var kinds: [ColumnKind?] { get set }
  /// What is taken for granted: `COLUMN=MEANING`.
  var maps: [String] { get set }
  var notices: [Diagnostic] { get set }
  /// What only the user knows; the first option of each is what is most likely.
  var questions: [ImportQuestion] { get set }
}

extension ColumnProposing {
  var table: ImportedTable { mapping.table }

  func name(_ index: Int) -> String { table.columns[index].handle }

  /// The same for a message.
  func shown(_ index: Int) -> String { name(index).prefix(60).visible }

  func all(_ kind: ColumnKind) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }

  /// Whether some column gives a field already.
  func gives(_ field: String) -> Bool { mapping.meanings.contains(.field(field)) || mapping.sets[field] != nil }

  mutating func note(_ index: Int, _ message: String) {
    notices.append(table.file.proposal(at: table.columns[index].offset, message))
  }

  /// Takes a column for something, and says so.
  mutating func take(_ index: Int, as meaning: String, _ words: String, or others: String = "skip") {
    maps.append("\(name(index))=\(meaning)")
    kinds[index] = nil
    note(
      index,
      "“\(shown(index))” is taken for \(words); --map \(ShellText.quoted("\(name(index))=\(others)")) says otherwise"
    )
  }

  mutating func leaveOut(_ index: Int, _ reason: String, or other: String) {
    take(index, as: "skip", "\(reason), and left out", or: other)
  }

  /// Asks what a column is; the first meaning is what is most likely.
  mutating func ask(_ index: Int, _ meanings: [String], _ remark: String) {
    kinds[index] = nil
    let options = meanings.map { "--map \(ShellText.quoted("\(name(index))=\($0)"))" }
    questions.append(
      ImportQuestion(
        options[0], alternatives: Array(options.dropFirst()),
        "\(table.place(of: table.columns[index].offset)): \(remark)"))
  }
}
