import Drawing
import Fetching
import ImageReading
import Importing
import PDFWriting
import Reporting
import SeededRandom
import SituationData
import SourceText
import Wording
import Workbooks

/// What reads files of others. Whatever their bytes are, it reads them or says what is wrong.
enum Reader: String, CaseIterable {
  case situation, table, recipe, query, workbook, document, image

  /// One input from a seed: the files, of which one or more have something wrong in them.
  func input(_ random: inout SplitMix64, _ corpus: Corpus) -> [TextFile] {
    switch self {
    case .situation:
      let files = random.pick(corpus.situations)
      // Most files stay whole, so that what is wrong reaches what lies behind the readers.
      let broken = Set((0..<random.pick([1, 1, 1, 2])).map { _ in Int.random(in: 0..<files.count, using: &random) })
      return files.enumerated().map { broken.contains($0.offset) ? mutated($0.element, files, &random) : $0.element }
    case .table, .query: return [mutated(random.pick(corpus.tables), corpus.tables, &random)]
    case .recipe:
      let recipe = TextFile(name: "imports.yaml", bytes: Array(Self.recipeText.utf8))
      return [random.pick(corpus.tables), mutated(recipe, [recipe], &random)]
    case .workbook: return [TextFile(name: "table.xlsx", data: WorkbookParts.mutated(&random))]
    case .document: return [mutated(corpus.documents, "report.pdf", &random)]
    case .image: return [mutated(corpus.images, "image.png", &random)]
    }
  }

  private func mutated(_ file: TextFile, _ others: [TextFile], _ random: inout SplitMix64) -> TextFile {
    var mutation = Mutation(SplitMix64(state: random.next()), others: others.map(\.bytes))
    return TextFile(name: file.name, bytes: mutation.of(file.wholeBytes))
  }

  private func mutated(_ files: [[UInt8]], _ name: String, _ random: inout SplitMix64) -> TextFile {
    var mutation = Mutation(SplitMix64(state: random.next()), others: files)
    return TextFile(name: name, data: mutation.of(files.isEmpty ? [] : random.pick(files)))
  }

  private static let recipeText = """
    weekly:
      map: ["Area=place", "Dead=deaths", "Region:Total=whole"]
      set: ["source=moh", "place=Tyre"]
      header: "2"
      rows: "3-40"
      decimal: ","
      missing: "n/a,-"
      transpose: yes
      each-time: ["published"]
      columns: ["Area", "Dead"]
      files: ["weekly.csv"]

    """

  // MARK: - Reading

  /// Reads the files, and puts into words what can be.
  func read(_ files: [TextFile]) {
    switch self {
    case .situation: Self.compose(files)
    case .table: Self.bringIn(files[0])
    case .recipe:
      var choices = ImportChoices()
      choices.again = "weekly"
      let recipes = files.filter { $0.name == "imports.yaml" }
      let tables = files.filter { $0.name != "imports.yaml" }
      let plan = ImportPlan(tables, into: Self.example + recipes, taken: [], choices: choices)
      Self.take(plan.faults)
    case .query: Self.fetch(files[0])
    case .workbook: Self.open(files[0].bytes)
    case .document:
      _ = try? PDFAttachment.read(["figures.csv", "sources.csv", "provenance.json"], from: files[0].bytes)
    case .image: _ = try? ImageFile(files[0].bytes, named: files[0].name)
    }
  }

  /// Looks at all that is said, as printing it would.
  private static func take(_ findings: [Diagnostic]) {
    for finding in findings where finding.location.line < 1 || finding.location.column < 1 || finding.message.isEmpty {
      fatalError("a finding without a place: \(finding)")
    }
  }

  private static func compose(_ files: [TextFile]) {
    let (situation, faults) = Situation.read(files)
    let (charts, chartFaults) = situation.charts.map { ChartCatalog.read($0) } ?? (ChartCatalog(), [])
    var styleFaults: [Diagnostic] = []
    let style = HouseStyle(among: files, &styleFaults)
    take(faults + chartFaults + styleFaults)
    for language in Languages.all where language.code == situation.header.language {
      let composer = ReportComposer(
        situation.known(on: situation.dateOfIssue), language: language, charts: charts, style: style)
      var composed = composer.composedCharts
      while composed.next() != nil {}
      take(composer.report(showing: composed).findings)
    }
  }

  private static func bringIn(_ file: TextFile) {
    var choices = ImportChoices()
    choices.sets = ["source=moh"]
    let plan = ImportPlan([file], into: example, taken: [], choices: choices)
    take(plan.faults + plan.warnings)
    take(Situation.read(example + [TextFile(name: "observations.csv", bytes: file.bytes)]).faults)
  }

  /// The cells of a table as the rows of a query.
  private static func fetch(_ file: TextFile) {
    let text = DelimitedText(file: file)
    var (position, rows): (Int, [[String]]) = (0, [])
    while position < file.bytes.count { rows.append(text.record(at: &position).fields.map(text.text)) }
    guard let names = rows.first, !names.isEmpty else { return }
    let width = names.count
    let fetched = FetchedRows(
      columns: names.map { FetchedRows.Column(name: $0) },
      rows: rows.dropFirst().map { Array(($0 + [String](repeating: "", count: width)).prefix(width)) })
    let query = Query(TextFile(name: "query.sql", bytes: file.bytes))
    take([query.fault].compactMap { $0 })
    let plan = FetchPlan(
      [FetchedTable(query, fetched)], at: ServerTime("2025-06-01T00:00:00Z"), into: Situation.read(example).situation,
      of: example, isWithdrawing: true)
    take(plan.findings)
  }

  private static func open(_ bytes: [UInt8]) {
    guard let workbook = try? Workbook(bytes) else { return }
    for sheet in workbook.sheets {
      guard let content = try? workbook.content(of: sheet), !content.text.isEmpty else { continue }
      bringIn(TextFile(sheet: "table.xlsx, sheet \(sheet.name)", as: "table.csv", text: content.text))
    }
  }

  /// A small situation into which tables are brought.
  private static let example = [
    ("report.md", "---\ntitle: Test\ndate: 2025-06-01\n---\nText.\n"),
    (
      "indicators.csv",
      "id,label,unit,accumulation,since\ndeaths,Deaths,people,cumulative,2023-10-07\nheld,Held,people,stock,\n"
    ),
    ("sources.csv", "id,name,kind\nmoh,Ministry,government\na,Office A,party\n"),
    ("data.csv", "indicator,source,value,as_of\nheld,a,58,2025-02-10\ndeaths,moh,48291,2025-02-18\n"),
  ].map { TextFile(name: $0, bytes: Array($1.utf8)) }
}
