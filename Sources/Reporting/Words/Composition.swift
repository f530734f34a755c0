import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Everything that grows while a report and its charts are put into words: the register, what was printed, what is wrong.
struct Composition {
  let known: KnownSituation
  let words: FigureWords
  /// nil while a picture is put into words, which has no register to lead to.
  var register: Register? = Register()
  /// What is known, set against the last issue; nil where there is none to compare with.
  var comparison: Comparison?
  /// What was printed before, for figures.csv.
  private(set) var printouts: [Printout] = []
  /// Every figure that was printed since.
  var printed: [Figure] = []
  var diagnostics: [Diagnostic] = []
  /// Boxes of corrections, which stand on the first page wherever they are written.
  var corrections: [PageBlock] = []
  /// Who relayed which statement, and when.
  var statementSources: [(source: String, published: Day)] = []
  /// Rows whose names are printed.
  var namedRows: Set<Int> = []
  /// The values that typed numbers are held against; nil until one is typed.
  var numbers: KnownNumbers?
  /// Headings so far, for their ids.
  var headings = 0
  /// The charts that were put into words, by their ids.
  var composedCharts: [String: ComposedChart] = [:]
  /// The rows of the observations that printed figures come from, in no order and some of them more than once.
  private(set) var figureRows: [Int] = []
  /// Rules whose warnings are silenced where the composition stands.
  var allowed: Set<String> = []

  /// Whether the report is wanted; else it is put into words for its faults alone, and nothing of it is kept.
  let keepsReport: Bool
  /// Rules whose warnings are silenced where the report shows a chart, by its id.
  let allowedByChart: [String: Set<String>]
  /// Takes each chart as soon as it is in the words of its picture.
  let takePicture: (Issue.Picture) -> Void

  init(
    _ known: KnownSituation, _ language: any Language, keepsReport: Bool, allowedByChart: [String: Set<String>],
    takePicture: @escaping (Issue.Picture) -> Void
  ) {
    self.known = known
    words = FigureWords(language, known.situation)
    self.keepsReport = keepsReport
    self.allowedByChart = allowedByChart
    self.takePicture = takePicture
  }

  var situation: Situation { known.situation }
  var language: any Language { words.language }
  func phrase(_ phrase: ValuePhrase) -> String { language.phrase(phrase) }
  func phrase(_ phrase: ChartPhrase) -> String { language.phrase(phrase) }
  func phrase(_ phrase: ReportPhrase) -> String { language.phrase(phrase) }

  // MARK: - Diagnostics

  mutating func note(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at location: SourceLocation, _ message: String) {
    let file = [situation.report, situation.charts].compactMap(\.self).first { $0.name == location.file }
    let excerpt = file.map { $0.excerpt(around: $0.start(ofLine: location.line)) } ?? ""
    note([Diagnostic(severity, rule, at: location, message, excerpt: excerpt)])
  }

  /// Takes what is not silenced where the composition stands.
  mutating func note(_ found: [Diagnostic]) {
    diagnostics += found.filter { $0.severity == .error || !allowed.contains($0.rule.rawValue) }
  }

  /// Takes the reason why a figure cannot be had, unless it only follows from a fault that is said elsewhere.
  mutating func note(_ refusal: Refusal, at location: SourceLocation) {
    guard !refusal.isConsequence else { return }
    note(.error, refusal.rule, at: location, refusal.message)
  }

  /// Runs a look-up; nil, with a diagnostic, where it is refused.
  mutating func attempt<Value>(at location: SourceLocation, _ work: (KnownSituation) throws(Refusal) -> Value) -> Value?
  {
    do {
      return try work(known)
    } catch {
      note(error, at: location)
      return nil
    }
  }

  // MARK: - Printing

  /// Takes over what was printed elsewhere, in its place: figures.csv stands beside a report.
  mutating func print(_ printout: Printout) {
    closePrintout()
    printouts.append(printout)
  }

  /// Ends what is printed so far.
  mutating func closePrintout() {
    if !printed.isEmpty, keepsReport { printouts.append(Printout(printed, in: situation)) }
    noteRows()
    printed = []
  }

  /// Notes the rows of what is printed so far.
  mutating func noteRows() {
    for figure in printed { figureRows += figure.rows }
  }

  /// Notes that a figure is printed at a place of the input, with the warnings that belong to it.
  mutating func print(_ figure: Figure, at location: SourceLocation) {
    printed.append(figure)
    if figure.rows.contains(where: { situation.observations.rows[$0].hasIllegibleValue }) { return }
    if figure.absence == .notYetReported {
      note(
        .warning, .notYetReported, at: location,
        "“\(figure.reference)” is not known on \(known.day.iso); “\(phrase(.absence(.notYetReported)))” is printed")
    }
    if figure.absence == .notDivisible, !isAllowed(.notDivisible, by: figure) {
      note(
        .warning, .notDivisible, at: location,
        "a value of “\(figure.reference)” crosses the border of its period; “\(phrase(.absence(.notDivisible)))” is printed"
      )
    }
    if figure.isRevision, !isAllowed(.fallingCumulative, by: figure) {
      note(
        .warning, .fallingCumulative, at: location,
        "the running total “\(figure.reference)” fell (\(figure.asOf.map(\.iso).joined(separator: ", "))); it is shown as a revision"
      )
    }
    checkAge(of: figure, at: location)
  }

  private mutating func checkAge(of figure: Figure, at location: SourceLocation) {
    guard let limit = situation.header.staleAfter, figure.period == nil, figure.derivation == nil, figure.hasHappened,
      let last = figure.days?.upperBound, Int(known.day.number - last.number) > limit, !isAllowed(.stale, by: figure),
      !namesItsDate(figure)
    else { return }
    note(
      .warning, .stale, at: location,
      "“\(figure.reference)” is of \(last.iso), more than \(limit) days before the date of issue")
  }

  /// A figure that was asked for by its date is meant to be of that date.
  private func namesItsDate(_ figure: Figure) -> Bool {
    figure.asked.map { $0.time != .latest } ?? false
  }

  private func isAllowed(_ rule: DiagnosticRule, by figure: Figure) -> Bool {
    !figure.rows.isEmpty && isAllowed(rule, in: figure.rows)
  }

  /// Whether all of the rows silence a rule in their column `allow`.
  func isAllowed(_ rule: DiagnosticRule, in rows: [Int]) -> Bool {
    rows.allSatisfy { row in
      situation.observations.text(.allow, of: row).split { " ,|".contains($0) }.contains { $0 == rule.rawValue }
    }
  }

  /// A figure in running text: value, remarks in brackets, source marks.
  mutating func inline(_ figure: Figure) -> RichText {
    let target = register?.enter(figure)
    var text = RichText(words.value(figure))
    let remarks = words.remarks(figure)
    if !remarks.isEmpty { text.append(" (\(remarks.joined(separator: ", ")))") }
    text = target.map(text.linked) ?? text
    if let marks = register?.marks(figure.sources) { text += marks }
    return text
  }

  /// A text that may hold figures in braces, as titles of charts do.
  mutating func text(_ placed: PlacedText?) -> RichText {
    guard let placed else { return "" }
    var result = RichText()
    let scanner = BraceScanner(Array(placed.text.utf8)[...])
    for scalar in String(decoding: scanner.text, as: UTF8.self).unicodeScalars {
      switch scanner.token(scalar) {
      case nil: result.append(String(scalar))
      case .escapedBrace: result.append("{")
      case .strayBrace:
        note(
          .error, .strayBrace, at: placed.location, "no “}” closes a brace; add it, or write \\{ for the sign itself")
      case .figure(let reference, _):
        guard let figure = attempt(at: placed.location, { known throws(Refusal) in try known.figure(named: reference) })
        else { continue }
        print(figure, at: placed.location)
        result += inline(figure)
      }
    }
    return result.unbroken(in: language)
  }
}

extension RichText {
  /// The words with dates, and numbers with their units, on one line each.
  func unbroken(in language: any Language) -> RichText {
    RichText(
      spans.map { span in
        var span = span
        span.text = language.unbroken(span.text)
        return span
      })
  }

  /// Adds plain words, to the last span where that is plain.
  mutating func append(_ text: String) {
    if let last = spans.last, last == Span(last.text) {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text))
    }
  }
}
