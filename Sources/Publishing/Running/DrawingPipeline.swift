import PictureWriting
import Reporting
import SituationData
import SourceText
import Synchronization
import Typesetting

/// Lays out what editions ask for, on the thread that puts it into words and with one typesetter, which sets again what it has set
/// before; files are drawn by others beside it. The bytes do not depend on their number.
final class DrawingPipeline {
  /// Where files go.
  struct Destination: Sendable {
    /// What they are made from.
    let origin: OutputOrigin
    /// Takes a file as soon as it is ready, so that no more of them are held than are being drawn.
    let keep: @Sendable (OutputFile) throws -> Void
  }

  /// What is laid out, each edition with the charts that it wants; none for all.
  private var editions: [(edition: any Edition, charts: Set<String>)] = []
  /// What layouts had to give up, and in which output.
  private var found: [(notice: Diagnostic, output: String?)] = []
  /// Whether a report was laid out: what is one for all languages is made of the first.
  private var hasReport = false
  /// How many pictures and documents are to be drawn, and how many are.
  private var ordered = 0
  private let drawn = Counter()
  private let jobs: Int?
  private let open: () throws -> Destination?
  private var opened: Result<Destination?, any Error>?
  private let tools: RunTools
  private var workers: WorkerPool<DrawingTools>?

  /// - Parameters:
  ///   - jobs: how many threads work; nil for as many as there are processors.
  ///   - tools: what is laid out with.
  ///   - open: makes the place where files are kept, when the first is ready; nil where nothing is to be drawn.
  init(jobs: Int?, tools: RunTools, open: @escaping () throws -> Destination?) {
    self.jobs = jobs
    self.tools = tools
    self.open = open
  }

  func begin(_ editions: [any Edition]) { self.editions = editions.map { ($0, Set($0.charts)) } }

  /// Lays out a chart and has its files drawn.
  func add(_ chart: ComposedChart, _ context: EditionContext) {
    for (edition, charts) in editions where charts.isEmpty || charts.contains(chart.id) {
      // Where files cannot be kept is said when it is known that nothing else is wrong.
      try? draw(edition.layout(chart, in: context, typesetter(context.fonts)), edition, of: chart.id, context)
    }
  }

  /// Lays out a report and has its files drawn.
  func add(_ report: ComposedReport, _ context: EditionContext) throws {
    defer { hasReport = true }
    for (edition, _) in editions where !hasReport || edition.forms.contains(where: \.isInEachLanguage) {
      try draw(edition.layout(report, in: context, typesetter(context.fonts)), edition, context)
    }
  }

  private func draw(
    _ files: LaidOutFiles?, _ edition: any Edition, of chart: String? = nil, _ context: EditionContext
  ) throws {
    guard let files else { return }
    let outputs = edition.forms.map { context.name($0, chart: chart, variant: edition.variant).path }
    for notice in files.notices {
      // Some say it themselves.
      found.append((notice, outputs.contains(where: notice.message.contains) ? nil : outputs[0]))
    }
    guard let destination = try destination() else { return }
    ordered += 1
    let drawn = drawn
    workers(context.fonts, destination.origin).add { tools in
      for file in try files.draw(tools) { try destination.keep(file) }
      drawn.advance()
    }
  }

  /// What layouts had to give up, each once with the outputs that lack it: what has no room on a page may have it on a slide.
  var notices: [Diagnostic] {
    var outputs: [Diagnostic: [String]] = [:]
    for (notice, output) in found where output.map({ outputs[notice]?.contains($0) != true }) ?? true {
      outputs[notice, default: []] += [output].compactMap(\.self)
    }
    return outputs.map { notice, outputs in
      if outputs.isEmpty { return notice }
      var notice = notice
      let further = outputs.count - Self.outputsNamed
      let named = outputs.prefix(Self.outputsNamed).joined(separator: ", ")
      notice.message += " (in \(named)\(further > 0 ? " and \(further) more" : ""))"
      return notice
    }
  }

  private static let outputsNamed = 4

  /// Counts what several threads do.
  private final class Counter: Sendable {
    private let state = Mutex<(count: Int, progress: ProgressLine?)>((0, nil))

    func advance() {
      state.withLock { state in
        state.count += 1
        state.progress?.isDone(state.count)
      }
    }

    func show(on progress: ProgressLine?) { state.withLock { $0.progress = progress } }
  }

  /// Returns when all is drawn and kept.
  ///
  /// - Throws: why it could not be.
  func finish(_ progress: ProgressLine?) throws {
    progress?.step("drawing", of: ordered, "pictures and documents")
    drawn.show(on: progress)
    try workers?.finish()
    _ = try destination()
  }

  /// Returns when nobody draws any more; what waits is left undone.
  func stop() { workers?.stop() }

  private func typesetter(_ fonts: FontSet) -> PangoTypesetter {
    // Who runs again and again asks for all texts again.
    let most = tools.drawn == nil ? editions.contains { $0.edition.needsReport } ? 2048 : 256 : 1 << 14
    return tools.typesetter(fonts, remembered: most)
  }

  private func workers(_ fonts: FontSet, _ origin: OutputOrigin) -> WorkerPool<DrawingTools> {
    if let workers { return workers }
    let (tools, masks) = (tools, tools.store.masks(of: fonts))
    let new = WorkerPool(jobs: jobs) {
      DrawingTools(png: tools.png(fonts), origin: origin)
    } others: {
      DrawingTools(png: PNGEncoder(fonts: fonts, masks: masks), origin: origin)
    }
    workers = new
    return new
  }

  private func destination() throws -> Destination? {
    if let opened { return try opened.get() }
    let new = Result { try open() }
    opened = new
    return try new.get()
  }
}
