import Drawing
import ImageReading
import Reporting
import SituationData
import SourceText
import Typesetting
import Wording

extension SituationRun {
  /// Puts what is asked for into words and draws it. Nobody draws any more when it returns, well or not.
  mutating func draw(
    _ request: BuildRequest, in pipeline: DrawingPipeline
  ) throws -> (outline: ReportOutline, reports: [(ComposedReport, EditionContext)]) {
    do {
      let composed = try compose(request, in: pipeline)
      options.progress?.step("laying out", of: composed.reports.count, "editions")
      for (report, context) in composed.reports {
        try pipeline.add(report, context)
        options.progress?.advance()
      }
      try pipeline.finish(options.progress)
      return composed
    } catch {
      pipeline.stop()
      throw error
    }
  }

  /// Reads the situation and puts it into words, once for each language; every fault of the run is said at once, and with one
  /// the run ends with 65. Charts go on to be drawn as soon as they are in words. That may be before a fault is found, but not
  /// where one is known already.
  private mutating func compose(
    _ request: BuildRequest, in pipeline: DrawingPipeline
  ) throws -> (outline: ReportOutline, reports: [(ComposedReport, EditionContext)]) {
    let (situation, faults) = readFiles()
    let (charts, chartFaults) = situation.charts.map { ChartCatalog.read($0) } ?? (ChartCatalog(), [])
    let outline = ReportOutline(situation, charts: charts.ids)
    let editions = request.editions(outline)
    pipeline.begin(editions)
    var all = input.faults + faults + chartFaults + Self.unknownEditions(in: situation)
    // Fonts that are missing are reported after what is wrong with the data, which needs no font to be found.
    let opened = Result { () throws(FontError) in try self.fonts() }
    let fonts = try? opened.get()
    let day = request.knownOn ?? situation.dateOfIssue
    try request.baseline?.check(isBefore: day)
    let codes = request.languages.isEmpty ? outline.languages : request.languages
    all += Self.unknownLanguages(situation) + situation.editionsNotBuilt(in: codes)
    let (last, lastFaults) = Baseline.lastIssue(of: situation.header, in: input.files)
    if request.baseline == nil { all += lastFaults }
    let images = ImageFiles(input.files)
    options.progress?.step("composing", of: codes.count * charts.ids.count, "charts")
    var reports: [(ComposedReport, EditionContext)] = []
    var (said, first) = (Set(all), ComposedReport?.none)
    let data = situation.known(on: day, hasEditions: codes.count > 1)
    for code in codes {
      let known = Languages.language(code)
      // Of an edition that cannot be nothing more is said; the report itself is checked in English then.
      if known == nil, code != outline.language { continue }
      let language = (known ?? Languages.all[0]).written(by: LanguageChoices(of: situation.header))
      var (situation, charts) = (situation, charts)
      if code != outline.language {
        let (edition, editionFaults) = situation.edition(in: code)
        situation = edition
        // What is wrong with the charts is said once.
        if let file = edition.charts { charts = ChartCatalog.read(file, in: edition.translations).catalog }
        all += editionFaults
      }
      let isSound = !all.contains { $0.severity == .error }
      let context = fonts.map { fonts in
        EditionContext(
          header: situation.header, dateOfIssue: situation.dateOfIssue, language: language,
          style: style, fonts: fonts, named: EditionCatalog.forms(namedBy: situation.header), drawn: tools.drawn)
      }
      let composer = ReportComposer(
        data.inEdition(situation), since: request.baseline ?? last, language: language,
        charts: charts, style: style, images: images, keepsReport: editions.contains { $0.needsReport },
        keepsCharts: editions.contains { type(of: $0).needsCharts },
        printsSummary: outline.editions?.contains(SummaryEdition.name) ?? false, checksSituation: code == codes.first)
      var composed = composer.composedCharts
      while let chart = composed.next() {
        if isSound, let context { pipeline.add(chart, context) }
        options.progress?.advance()
      }
      let report = composer.report(showing: composed)
      // What is wrong whatever the language is said once.
      all += report.findings.filter { said.insert($0).inserted }
      if let first { all += Self.otherFigures(in: report, than: first, edition: code, situation) }
      first = first ?? report
      if let fonts {
        all += MissingGlyphs.find(
          in: situation, charts: charts.charts, style: style, printing: report.data.printedRows, coverage: fonts)
      }
      if let context { reports.append((report, context)) }
    }
    log.say(all)
    try stopOnErrors()
    for id in editions.flatMap({ $0.charts }) where charts.chart(id) == nil {
      throw WrongUsage("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: charts.ids)).")
    }
    _ = try opened.get()
    return (outline, reports)
  }

  /// The languages that report.md names and that are not known.
  private static func unknownLanguages(_ situation: Situation) -> [Diagnostic] {
    guard let report = situation.report else { return [] }
    let known = Languages.all.map(\.code).joined(separator: ", ")
    let header = situation.header
    let start = header.languageLocation ?? SourceLocation(file: report.name, line: 1, column: 1)
    let all =
      header.languages.isEmpty ? [(header.language, start)] : header.languages.map { ($0.code, $0.location) }
    return all.filter { Languages.language($0.0) == nil }.map { code, place in
      Diagnostic(
        .error, .unknownLanguage, at: place, "the language “\(code)” is not known; reports can be in \(known)",
        excerpt: report.excerpt(around: report.start(ofLine: place.line)))
    }
  }

  /// All editions print the same figures: figures.csv is one.
  private static func otherFigures(
    in report: ComposedReport, than first: ComposedReport, edition code: String, _ situation: Situation
  ) -> [Diagnostic] {
    guard report.data.fingerprint != first.data.fingerprint, let file = situation.report else { return [] }
    let (own, others) = (Set(report.data.rows), Set(first.data.rows))
    func names(_ rows: [FigureRow], _ known: Set<FigureRow>) -> String {
      let names = rows.filter { !known.contains($0) }.map { "“\($0.cells[0])”" }
      return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
    let (more, less) = (names(report.data.rows, others), names(first.data.rows, own))
    let parts = [more.isEmpty ? nil : "prints \(more) beside them", less.isEmpty ? nil : "lacks \(less)"]
    return [
      file.diagnostic(
        .error, .otherEdition, at: 0,
        "all editions print the same figures, and “\(code)” \(parts.compactMap(\.self).joined(separator: " and ")); write the same references in each"
      )
    ]
  }

  private static func unknownEditions(in situation: Situation) -> [Diagnostic] {
    (situation.header.editions ?? []).filter { !EditionCatalog.names.contains($0.name) }.map { edition in
      Diagnostic(
        .error, .unknownEdition, at: edition.location,
        "there is no edition “\(edition.name)”\(Nearest.hint(to: edition.name, among: EditionCatalog.names))",
        excerpt: edition.excerpt)
    }
  }
}

extension ImageFiles {
  /// Those among the files of a situation.
  fileprivate init(_ files: [TextFile]) {
    self.init()
    for file in files where ImageFile.isNamed(file.name) {
      self[file.name] = Result { () throws(ImageFault) in
        if let refusal = file.refusal { throw ImageFault(refusal) }
        return try ImageFile(file.wholeBytes, named: file.name)
      }
    }
  }
}

extension LanguageChoices {
  /// As a report decides.
  fileprivate init(of header: ReportHeader) { self.init(digits: header.digits, months: header.months) }
}

extension ReportOutline {
  fileprivate init(_ situation: Situation, charts: [String]) {
    self.init(
      date: situation.dateOfIssue.iso, language: situation.header.language,
      languages: situation.header.languages.isEmpty
        ? [situation.header.language] : situation.header.languages.map(\.code), charts: charts,
      editions: situation.header.editions?.map(\.name))
  }
}
