package import SourceText

/// A folder of data and words, read and checked. A class, since all that works with it has it.
package final class Situation: Sendable {
  package let header: ReportHeader
  /// nil where the folder does not have the file.
  package let report: TextFile?
  package let summary: TextFile?
  package let charts: TextFile?
  package let indicators: Catalog<Indicator>
  package let sources: Catalog<Source>
  package let places: PlaceTree
  package let statements: [Statement]
  /// Words that the situation wants to be warned of.
  package let loadedWords: [LoadedWord]
  package let observations: ObservationTable
  /// Ids that may be missing because a file could not be read whole.
  let unreadIndicators: UnreadIds
  let unreadSources: UnreadIds
  let hints = SituationHints()
  /// Of the rows of the observations, for all editions.
  let rowDigests: RowDigests
  /// What the texts of the data are in the language of the edition.
  package let translations: Translations
  /// The edition in the language of the tables; nil where this is it.
  package let original: Situation?
  private let files: [TextFile]

  private init(
    _ header: ReportHeader, _ indicators: TableContent<Indicator>, _ sources: TableContent<Source>,
    _ places: PlaceTree, _ statements: [Statement], _ loadedWords: [LoadedWord], _ observations: ObservationTable,
    files: [TextFile]
  ) {
    (translations, original, rowDigests) = (Translations(), nil, RowDigests())
    self.header = header
    (self.indicators, unreadIndicators) = (indicators.catalog, indicators.unread)
    (self.sources, unreadSources) = (sources.catalog, sources.unread)
    self.places = places
    self.statements = statements
    self.loadedWords = loadedWords
    self.observations = observations
    self.files = files
    report = files.first { $0.name == "report.md" }
    summary = files.first { $0.name == "summary.md" }
    charts = files.first { $0.name == "charts.yaml" }
  }

  /// The file names that have a meaning of their own; every other `.csv` is a table of observations.
  private static let namedTables = [
    "indicators.csv", "sources.csv", "places.csv", "statements.csv", "terms.csv", "words.csv",
  ]

  /// Whether a table of this name is one that every situation has one of.
  package static func isNamedTable(_ name: String) -> Bool { namedTables.contains(name) }

  /// Whether a file of this name is a table of observations.
  package static func holdsObservations(_ name: String) -> Bool {
    name.hasSuffix(".csv") && !namedTables.contains(name)
  }

  /// How many bytes of observations there are.
  package static func size(of files: [TextFile]) -> Int {
    files.filter { holdsObservations($0.role) }.reduce(0) { $0 + $1.bytes.count }
  }

  /// Reads all files of a situation. The order of the files does not matter.
  ///
  /// - Parameter progress: told now and then how many bytes of observations are read.
  /// - Returns: what could be read, and every fault that was found.
  package static func read(
    _ files: [TextFile], progress: ((Int) -> Void)? = nil
  ) -> (situation: Situation, faults: [Diagnostic]) {
    // What several share comes behind the situation's own.
    func tables(_ name: String) -> [TextFile] {
      let all = files.filter { $0.role == name }
      return all.filter { !$0.isShared }.prefix(1) + all.filter(\.isShared)
    }
    func file(_ name: String) -> TextFile? { tables(name).first }
    var faults: [Diagnostic] = []
    func required(_ name: String, _ purpose: String, sharedIn shared: ReportHeader.NamedFile? = nil) -> TextFile? {
      if let found = file(name) { return found }
      let isRead = files.contains(where: \.isShared)
      // Behind what is said of the folder that is shared, which is the cause.
      let unread = isRead ? nil : shared
      let place = unread?.location ?? SourceLocation(file: name, line: 1, column: 1)
      let advice =
        unread.map {
          "none was read of ../\($0.name), which this line shares: see to it that the folder is there, and leave --no-shared out"
        } ?? "add it to the folder\(shared.map { ", or to ../\($0.name), which report.md shares" } ?? "")"
      let rule: DiagnosticRule = unread == nil ? .missingFile : .sharedTable
      faults.append(Diagnostic(.error, rule, at: place, "there is no \(name), which \(purpose); \(advice)"))
      return nil
    }
    let report = required("report.md", "holds the report")
    var (header, headerFaults) = report.map(ReportHeader.read) ?? (.unread, [])
    faults += headerFaults
    var indicators = TableContent<Indicator>(unread: UnreadIds(isEverything: true))
    if let table = required("indicators.csv", "says what is measured") {
      indicators = IndicatorTable.read(table, dates: header.dates)
    }
    var sources = TableContent<Source>(unread: UnreadIds(isEverything: true))
    if required("sources.csv", "says who the sources are", sharedIn: header.shared) != nil {
      sources = SourceTable.read(tables("sources.csv"), dates: header.dates)
    }
    let (places, placeFaults) =
      file("places.csv").map { _ in PlaceTable.read(tables("places.csv"), dates: header.dates) } ?? (PlaceTree(), [])
    faults += header.resolveDerived(in: places)
    let (statements, statementFaults) =
      file("statements.csv").map { StatementTable.read($0, dates: header.dates, sources: sources) } ?? ([], [])
    let (words, wordFaults) = file("words.csv").map { WordTable.read($0, dates: header.dates) } ?? ([], [])
    faults += indicators.faults + sources.faults + wordFaults + placeFaults + statementFaults
    faults += Translations.faults(in: tables("terms.csv"))

    var reader = ObservationReader(
      indicators: indicators, sources: sources, places: places, dates: header.dates,
      decimal: header.decimal)
    var before = 0
    for file in files.sorted(by: { $0.name < $1.name })
    where holdsObservations(file.role) {
      reader.read(file, progress: progress.map { told in { told(before + $0) } })
      before += file.bytes.count
    }
    reader.refuseConflicts()
    faults += NameSlips(in: reader.table).warnings(
      places: reader.places.places.isEmpty ? reader.places.found : [], groups: reader.groups.found)
    faults += RepeatedEvents(in: reader.table).warnings()
    faults += EventsOfLevels(in: reader.table, indicators.catalog).warnings()
    faults += RowSlips(
      in: reader.table, indicators.catalog, places, issue: header.date, isSignDeclared: header.decimal != nil
    ).warnings()
    if let notice = LargeTable(reader.table, names: max(reader.places.found.count, reader.groups.found.count)).notice {
      faults.append(notice)
    }
    for figure in header.derived.entries where indicators.catalog[figure.id] != nil {
      faults.append(
        Diagnostic(
          .error, .duplicateId, at: figure.location,
          "“\(figure.id)” is the id of an indicator; give the derived figure another",
          excerpt: figure.excerpt))
    }
    let situation = Situation(
      header, indicators, sources, places, statements, words, reader.table, files: files)
    return (situation, (faults + reader.faults).sorted())
  }

  /// The texts of editions that lie in the folder and that a run in these languages does not read.
  package func editionsNotBuilt(in codes: [String]) -> [Diagnostic] {
    let named = header.languages.isEmpty ? [header.language] : header.languages.map(\.code)
    return files.compactMap { file in
      let parts = file.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, ["report", "summary"].contains(parts[0]), parts[2] == "md",
        LanguageSuffix.isCode(parts[1]), !(named + codes).contains(parts[1])
      else {
        return nil
      }
      return file.diagnostic(
        .warning, .editionNotBuilt, at: 0,
        "\(file.name) is not read, since “languages” of report.md does not name “\(parts[1])”; write languages: [\((named + [parts[1]]).joined(separator: ", "))], or delete the file"
      )
    }
  }

  /// The edition in another language: what the tables have in it, and the texts of its own files.
  ///
  /// - Returns: the edition, and what is wrong with its front matter.
  package func edition(in code: String) -> (situation: Situation, faults: [Diagnostic]) {
    let translations = Translations(into: code, files)
    guard let report else { return (Situation(self, header, translations, report: nil), []) }
    let name = "report.\(code).md"
    guard let own = file(name) else {
      let fault = Diagnostic(
        .error, .missingFile, at: SourceLocation(file: name, line: 1, column: 1),
        "there is no \(name), which holds the report in the language “\(code)”; add it to the folder")
      // What it prints of the tables is known all the same.
      return (Situation(self, header.labelled(in: code), translations, report: report), [fault])
    }
    var (header, faults) = header.edition(of: own, in: code, beside: report)
    let summary = "summary.\(code).md"
    if let first = self.summary, file(summary) == nil {
      faults.append(
        first.diagnostic(
          .error, .missingFile, at: 0,
          "there is no \(summary), and \(first.name) has the summary in one language; add it to the folder"))
    }
    return (Situation(self, header, translations, report: own), faults)
  }

  private init(_ other: Situation, _ header: ReportHeader, _ translations: Translations, report: TextFile?) {
    var header = header
    header.derived.update { figure in
      if !header.ownLabels.contains(figure.id) { figure.label = translations.text(figure.label, of: "label") }
    }
    (self.header, self.translations, self.report, original) = (header, translations, report, other)
    var indicators = other.indicators
    indicators.update { indicator in
      indicator.label = translations.text(indicator.label, of: "label")
      indicator.short = translations.text(indicator.short, of: "short")
      indicator.definition = translations.text(indicator.definition, of: "definition")
    }
    var sources = other.sources
    sources.update { source in
      source.name = translations.text(source.name, of: "source")
      source.attribution = translations.text(source.attribution, of: "source")
    }
    (self.indicators, unreadIndicators) = (indicators, other.unreadIndicators)
    (self.sources, unreadSources) = (sources, other.unreadSources)
    places = other.places
    statements = other.statements.map { statement in
      var statement = statement
      statement.topic = translations.text(statement.topic, of: "topic")
      statement.statement = translations.text(statement.statement, of: "statement")
      statement.quote = translations.text(statement.quote, of: "quote")
      statement.speaker = translations.text(statement.speaker, of: "speaker")
      return statement
    }
    loadedWords = other.loadedWords
    (observations, rowDigests) = (other.observations, other.rowDigests)
    files = other.files
    let name = "summary.\(translations.code ?? "").md"
    // Where there is none, which is said, what it would print of the tables is known all the same.
    summary = files.first { $0.name == name } ?? other.summary
    charts = other.charts
  }

  /// A file of the folder by its name.
  package func file(_ name: String) -> TextFile? { files.first { $0.name == name } }

  /// The day whose knowledge the report prints: its date, or, where that could not be read, the last day of the data.
  package var dateOfIssue: Day { header.date ?? observations.lastPublished ?? Day(number: 0) }
}
