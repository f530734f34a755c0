import SituationData
import SourceText

/// Who says what tables hold.
extension SituationProposal {
  mutating func proposeSource(_ tables: [ImportedTable], _ pages: [ColumnProposals]) {
    let isGiven = choices.sets.contains { $0.hasPrefix("source=") }
    var column = false
    var ids: [String: String] = [:]
    var taken = Set(pages.flatMap(\.mapping.sources.ids))
    for page in pages {
      let all = page.table.columns.indices.filter { index in
        page.mapping.meanings[index] == .field("source") || page.maps.contains("\(page.name(index))=source")
          || page.likelySource == index
      }
      for index in all {
        let texts = page.table.texts(of: index).unique
        if texts.count > MappingQuestions.wordLimit, !page.mapping.given.contains(index) {
          func option(_ meaning: String) -> String { "--map \(ShellText.quoted("\(page.name(index))=\(meaning)"))" }
          ask(
            ImportQuestion(
              option("document"), alternatives: [option("skip"), option("source")],
              "\(page.table.place(of: page.table.columns[index].offset)): “\(page.shown(index))” has \(texts.count) different texts; documents where values were read, nothing that is wanted, or a source each?"
            ))
          continue
        }
        column = true
        for text in texts
        where page.mapping.source(text) == nil && page.mapping.word(for: text, in: index) == nil
          && !page.mapping.isMissing(text)
        {
          let (key, base) = (ImportMapping.key(text), ColumnNames.sourceId(text))
          var (id, number) = (ids[key] ?? base, 2)
          while ids[key] == nil, taken.contains(id) { (id, number) = ("\(base)-\(number)", number + 1) }
          ids[key] = id
          taken.insert(id)
          askKind(id, text)
        }
      }
    }
    let named = pages.flatMap(\.sourcesOfColumns)
    var known = Set(pages.first?.mapping.sources.ids ?? [])
    for (id, name) in named where known.insert(id).inserted { askKind(id, name) }
    guard !isGiven, !column, pages.contains(where: \.hasOpenSource) else { return }
    // One that the user has added is the one that is meant.
    let added = choices.sources.compactMap { $0.split(separator: ",").first.map { String($0).trimmed } }
    let others = added.filter { id in !named.contains { $0.id == id } }
    if others.count == 1 {
      choices.sets.append("source=\(others[0])")
      trial.sets.append("source=\(others[0])")
      return
    }
    if let first = others.first {
      ask(
        ImportQuestion(
          "--set source=\(first)",
          alternatives: others.dropFirst().map { "--set source=\($0)" } + ["--add-source ID,NAME,KIND --set source=ID"],
          "which of the sources that are added says so"))
      return
    }
    let notes = self.tables.flatMap(Self.notes)
    let name = tables.lazy.compactMap { TableTitle($0, notes: notes).source }.first
    let row = name.map { "\(ColumnNames.sourceId($0)),\(DelimitedText.cell($0)),KIND" } ?? "ID,NAME,KIND"
    ask(
      ImportQuestion(
        "--add-source \(ShellText.quoted(row))",
        remark: name == nil ? "who says so, which the table does not say" : "who says so, as a note of the table has it"
      ),
      goingOnWith: "--add-source source,Source,research --set source=source")
  }

  private mutating func askKind(_ id: String, _ name: String) {
    let row = "\(id),\(DelimitedText.cell(NameForm.printed(name)))"
    ask(
      ImportQuestion(
        "--add-source \(ShellText.quoted("\(row),KIND"))", remark: "who “\(name.prefix(60).visible)” is"),
      goingOnWith: "--add-source \(ShellText.quoted("\(row),research"))")
  }

  /// Lone texts of a file, above and below its table.
  private static func notes(_ file: TextFile) -> [String] {
    guard !ImportedTable.isJSON(file), file.encodingFault() == nil else { return [] }
    return ImportGrid(delimited: file, header: nil).rows.suffix(12).filter { $0.filled <= 2 }.map(\.text)
  }
}
