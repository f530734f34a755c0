import SourceText

/// Reads `statements.csv`.
struct StatementTable {
  static let columns = TableReader.Columns(
    required: ["topic", "statement", "source", "published"],
    optional: ["party", "stated_on", "speaker", "quote", "via", "document", "url", "allow"],
    translated: ["topic", "statement", "quote", "speaker", "document"])

  static func read(
    _ file: TextFile, dates: DateReader, sources: TableContent<Source>
  ) -> (statements: [Statement], faults: [Diagnostic]) {
    var table = TableReader(file: file, columns: columns)
    var statements: [Statement] = []
    var finder = EntryFinder(sources)
    var faults: [Diagnostic] = []
    var seen: Set<[String]> = []
    var topics: [String: String] = [:]
    while let row = table.next() {
      var reader = RowReader(row, dates: dates)
      let topic = NameForm.printed(reader.required("topic"))
      let party = finder.findOptional("party", in: &reader)
      let text = reader.required("statement")
      let source = finder.find("source", in: &reader).map { sources.catalog.entries[$0].id }
      let via = finder.findOptional("via", in: &reader)
      _ = reader.required("published")
      let published = reader.day("published")
      reader.checkAddress("url")
      let allowance = reader.allowance()
      let statedOn = reader.asOf("stated_on")
      if let published, let source, !reader.hasErrors {
        let statement = Statement(
          topic: topic, party: party, source: source, via: via, statement: text, published: published,
          statedOn: statedOn, speaker: NameForm.printed(row["speaker"]), quote: row["quote"], document: row["document"],
          url: row["url"], allowance: allowance, location: row.location(of: "statement"))
        if seen.insert(statement.key + [published.iso]).inserted {
          statements.append(statement)
        } else {
          reader.fail(
            .duplicateObservation, in: "topic",
            "this \(party == nil ? "source" : "party")'s statement on this topic and day stands twice; delete one")
        }
      }
      let other = topics[NameForm.skeleton(topic), default: topic]
      topics[NameForm.skeleton(topic)] = other
      if NameForm.compared(other) != NameForm.compared(topic),
        allowance?.rules.contains(DiagnosticRule.nearSameName.rawValue) != true
      {
        reader.faults.append(
          row.diagnostic(
            .warning, .nearSameName, in: "topic",
            "the topics “\(topic)” and “\(other)” differ in capitals, accents or punctuation only; write both alike where they are one"
          ))
      }
      faults += reader.faults
    }
    return (statements, faults + table.faults)
  }
}
