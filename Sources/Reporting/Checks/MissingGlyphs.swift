package import Drawing
package import SituationData
package import SourceText

/// Finds text that no font can print, before anything is laid out, where it stands in the input.
package struct MissingGlyphs {
  private let situation: Situation
  private let coverage: any FontCoverage
  private var diagnostics: [Diagnostic] = []
  /// Of the files in which a glyph is missing, by their names.
  private var letters: [String: LetterPlaces] = [:]

  /// Asks for every text of the report, the charts, the style and the tables, and of the observations for the rows that are printed.
  package static func find(
    in situation: Situation, charts: [ChartSpecification], style: HouseStyle = HouseStyle(), printing rows: [Int],
    coverage: any FontCoverage
  ) -> [Diagnostic] {
    var search = MissingGlyphs(situation: situation, coverage: coverage)
    search.checkReport()
    for text in style.texts { search.check(text.text, near: text.location, in: situation.file(text.location.file)) }
    for chart in charts { search.check(chart) }
    search.checkTables()
    search.checkRows(rows)
    return Array(Set(search.diagnostics)).sorted()
  }

  private init(situation: Situation, coverage: any FontCoverage) {
    self.situation = situation
    self.coverage = coverage
  }

  private mutating func check(_ text: String, near location: SourceLocation, in file: TextFile?) {
    guard let missing = firstMissingCharacter(in: text) else { return }
    let message = "no font has a glyph for \(Self.name(missing)); \(advice(for: missing))"
    guard let file else {
      diagnostics.append(Diagnostic(.error, .missingGlyph, at: location, message))
      return
    }
    // The letter itself where the file has it as it is; an escaped one is shown where its text begins.
    let start = file.start(ofLine: location.line)
    let letters = self.letters[file.name] ?? LetterPlaces(file)
    self.letters[file.name] = letters
    if let offset = letters.offset(of: missing, from: start) {
      diagnostics.append(file.diagnostic(.error, .missingGlyph, at: offset, message))
    } else {
      diagnostics.append(Diagnostic(.error, .missingGlyph, at: location, message, excerpt: file.excerpt(around: start)))
    }
  }

  /// The character with its places in Unicode: `“漢” (U+6F22)`.
  private static func name(_ character: Character) -> String {
    let places = character.unicodeScalars.map { "U+\(String($0.value, radix: 16, uppercase: true))" }
    return "“\(character)” (\(places.joined(separator: " ")))"
  }

  private func advice(for character: Character) -> String {
    if let package = coverage.packageWithGlyph(for: character) {
      return "install Debian’s package \(package), or name the folder of a Noto font of its script in SITREP_FONTS"
    }
    if character.unicodeScalars.contains(where: { $0.properties.isEmojiPresentation }) {
      return "emoji look and mean different things from reader to reader, and are not read out alike: say it in words"
    }
    return "write it in letters that can be printed"
  }

  /// A tab is printed as a space.
  private func firstMissingCharacter(in text: String) -> Character? {
    coverage.firstMissingCharacter(in: text.utf8.contains(9) ? text.replacing("\t", with: " ") : text)
  }

  // MARK: - The report

  private mutating func checkReport() {
    guard let file = situation.report else { return }
    for text in situation.header.texts { check(text.text, near: text.location, in: file) }
    for block in MarkdownReader.read(file, body: situation.header.body).blocks { check(block) }
    guard let summary = situation.summary else { return }
    let plan = SummaryPlan.read(summary, in: situation).plan
    check(plan.title, near: plan.location, in: summary)
    for block in plan.blocks { check(block) }
  }

  private mutating func check(_ block: MarkdownBlock) {
    switch block {
    case .heading(_, let inlines, let place), .paragraph(let inlines, let place), .footnote(_, let inlines, let place):
      check(inlines, near: place)
    case .table(let columns, let rows, let place):
      for cell in columns.map(\.header) + rows.joined() { check(cell, near: place) }
    case .list(_, let items): for inner in items.joined() { check(inner) }
    case .quotation(let blocks): for inner in blocks { check(inner) }
    case .code(let text, let place): check(text, near: place, in: situation.file(place.file))
    case .directive(_, let lines, _, _):
      for line in lines { check(line.text, near: line.location, in: situation.file(line.location.file)) }
    case .allowing(_, let inner): check(inner)
    case .images(let images): for image in images { check(image.credit, near: image.location) }
    case .rule, .charts: break
    }
  }

  private mutating func check(_ inlines: [MarkdownInline], near location: SourceLocation) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): check(text, near: location, in: situation.file(location.file))
      case .footnote: break
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner), .reference(_, let inner):
        check(inner, near: location)
      case .lineBreak, .figure: break
      }
    }
  }

  // MARK: - Charts and tables

  private mutating func check(_ chart: ChartSpecification) {
    let texts =
      [chart.title, chart.subtitle, chart.note].compactMap(\.self) + chart.figures.compactMap(\.label)
      + chart.remarks.map(\.text)
    for text in texts { check(text.text, near: text.location, in: situation.charts) }
  }

  private mutating func checkTables() {
    for indicator in situation.indicators.entries {
      for text in [indicator.label, indicator.short, indicator.unit] {
        check(text, near: indicator.location, in: situation.file(indicator.location.file))
      }
    }
    for source in situation.sources.entries {
      for text in [source.name, source.attribution] {
        check(text, near: source.location, in: situation.file(source.location.file))
      }
    }
    for place in situation.places.places.entries {
      for text in [place.name, place.short] {
        check(text, near: place.location, in: situation.file(place.location.file))
      }
    }
    for statement in situation.statements {
      for text in [statement.topic, statement.statement, statement.speaker, statement.quote] {
        check(text, near: statement.location, in: situation.file(statement.location.file))
      }
    }
  }

  private mutating func checkRows(_ rows: [Int]) {
    let all: [ObservationTable.Column] = [.place, .group, .name, .term, .scope, .bounds, .caveat, .document]
    let observations = situation.observations
    let columns = all.filter(observations.hasColumn)
    var unprintable: Set<String> = []
    observations.eachNewText(columns, of: rows) { _, _, text in
      if firstMissingCharacter(in: text) != nil { unprintable.insert(text) }
    }
    guard !unprintable.isEmpty else { return }
    for row in rows {
      for (column, text) in zip(columns, observations.texts(columns, of: row)) where unprintable.contains(text) {
        check(
          text, near: observations.location(column, of: row).location,
          in: situation.file(observations.fileName(of: row)))
      }
    }
  }
}
