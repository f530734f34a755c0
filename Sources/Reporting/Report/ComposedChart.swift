package import Content
import Drawing
import SituationData
package import SourceText
import Wording

/// A chart in words, as a picture of its own.
package struct ComposedChart: Sendable {
  package let table: ChartTable
  /// The fingerprint of the rows of figures.csv that the picture prints.
  package let fingerprint: String
  /// These rows, where charts are wanted together; else none.
  let rows: [FigureRow]
  let place: ChartPlace
  private let words: WordedChart
  private let basis: ReportBasis

  init(_ words: WordedChart, fingerprint: String, rows: [FigureRow], place: ChartPlace, basis: ReportBasis) {
    table = words.picture(basis.words.language)
    self.rows = rows
    (self.words, self.fingerprint, self.place, self.basis) = (words, fingerprint, place, basis)
  }

  package var id: String { table.id }
  package var title: String { table.title.string }
  /// What is read out in place of the picture.
  package var alternativeText: String { table.alternativeText }
  /// Who says so and as of when, in one line.
  package var sources: String { table.sourceLine.string }

  /// A part of another page: the chart, the line of each of its figures, and its sources.
  package func web(program: String) -> WebContent {
    var register = Register()
    let shown = words.shown(in: &register, basis.words.language)
    let context = BlockContext(basis: basis, comparison: nil)
    let blocks =
      [.charts([shown])] + RegisterBlock(context).blocks(of: register)
      + SourcesBlock(context).blocks(of: register, statements: [:])
    return WebContent(
      blocks, kicker: table.issueLine.string, title: table.title, basis, fingerprint: fingerprint, program: program)
  }

  /// What its layout had to give up, at its place in the input.
  package func diagnostics(_ notices: [ChartNotice]) -> [Diagnostic] { place.diagnostics(notices) }
}

/// The charts of a report, put into words one by one as they are asked for, so that no more of them are held than are needed:
/// of each what it prints, and of those that the report shows their words.
package struct ComposedCharts: Sendable, IteratorProtocol {
  private let composer: ReportComposer
  private var position = 0
  /// What is left of those that were composed.
  private(set) var findings: Findings
  private(set) var shown: [String: ShownChart] = [:]
  /// Those that the report shows and that have nothing to draw.
  var empty: Set<String> { Set(shown.filter { !$0.value.words.table.emptyMessage.isEmpty }.keys) }
  /// What they print.
  private(set) var ledger: FigureLedger
  /// Those that were composed, where they are wanted together.
  private(set) var kept: [ComposedChart] = []
  /// The days that texts may say their figures to be of.
  private(set) var days: [String: DaySpan] = [:]

  init(_ composer: ReportComposer) {
    self.composer = composer
    findings = Findings(in: composer.situation)
    ledger = FigureLedger(in: composer.situation, keepsRows: composer.keepsReport)
  }

  /// The next chart, in the order of charts.yaml; nil behind the last.
  package mutating func next() -> ComposedChart? {
    let charts = composer.charts.charts
    guard position < charts.count else { return nil }
    position += 1
    let chart = compose(charts[position - 1])
    if composer.keepsCharts { kept.append(chart) }
    return chart
  }

  private mutating func compose(_ specification: ChartSpecification) -> ComposedChart {
    let basis = composer.basis.inCharts
    var notes = ChartNotes(findings: Findings(in: composer.situation))
    let arranged = ChartArranger(basis: basis, chart: specification).arranged(&notes.printed, &notes.findings)
    let words = ChartWriter(basis: basis.beside(arranged.figures), arranged: arranged).worded(&notes)
    if specification.isDoubtful { notes.findings.dropConsequences() }
    let shows = composer.allowances[specification.id] ?? []
    notes.findings.silence(composer.silenced(of: specification), since: 0)
    findings.add(notes.findings)

    let figures = notes.printed.figures
    let rows = figures.map { FigureRow($0, in: composer.situation) }
    ledger.add(figures, rows)
    days[specification.id] = arranged.days
    if composer.keepsReport, !shows.isEmpty {
      shown[specification.id] = ShownChart(words: words, rows: rows, observations: figures.flatMap(\.rows))
    }
    let place = composer.place(of: specification)
    return ComposedChart(
      words, fingerprint: Fingerprint.of(rows), rows: composer.keepsCharts ? rows : [], place: place, basis: basis)
  }
}

extension Findings {
  /// Takes out what may only follow from a word that was not understood.
  fileprivate mutating func dropConsequences() {
    drop([.ambiguousFigure, .addition, .wrongType, .emptyChart, .outsideOfChart])
  }
}
