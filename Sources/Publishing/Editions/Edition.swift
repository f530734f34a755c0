import Drawing
import PDFWriting
import PictureWriting
package import Reporting
import SituationData
import SourceText
package import Typesetting
import Wording

/// One kind of output that a situation is made into. A new one is a type of its own and a line in `EditionCatalog`.
package protocol Edition: Sendable {
  /// Its name in `--edition` and in report.md.
  static var name: String { get }
  /// What several of it are called, in several languages.
  static var plural: String { get }
  /// Which runs write it.
  static var use: EditionUse { get }
  /// Whether its report holds all charts, which are else drawn one by one.
  static var needsCharts: Bool { get }
  /// Every form that its files can have. No other edition has any of them.
  static var allForms: [OutputForm] { get }

  /// The forms that are asked for, in the order in which files are named.
  var forms: [OutputForm] { get }
  /// What tells its files from others of their forms; nil for the usual ones.
  var variant: String? { get }
  /// Ids of the charts that are asked for; empty for all.
  var charts: [String] { get }
  /// What the bytes of its files depend on, beside what they are made from, the day and the language.
  var settings: [String: String] { get }

  /// With the settings that are usual.
  init()

  /// As outputs were asked for that a manifest tells of; nil where they cannot be made again.
  init?(settings: [String: String], forms: [OutputForm], charts: [String])

  /// The files of one chart, laid out; nil where it has none.
  func layout(_ chart: ComposedChart, in context: EditionContext, _ typesetter: PangoTypesetter) -> LaidOutFiles?

  /// The files of the report, laid out; nil where it has none.
  func layout(_ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter) -> LaidOutFiles?
}

/// Which runs write an edition.
package enum EditionUse: Sendable {
  /// Those that ask for it, and those of a report that does not say what it wants.
  case byDefault
  /// Those that ask for it.
  case onRequest
  /// All that build editions.
  case always
}

extension Edition {
  package static var plural: String { "\(name)s" }
  package static var needsCharts: Bool { false }
  package var forms: [OutputForm] { Self.allForms }
  package var variant: String? { nil }
  package var charts: [String] { [] }
  package var settings: [String: String] { [:] }

  package init?(settings: [String: String], forms: [OutputForm], charts: [String]) { self.init() }

  package func layout(
    _ chart: ComposedChart, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? { nil }

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? { nil }
}

extension Edition {
  /// Whether it has files that are not of one chart.
  var needsReport: Bool { forms.contains { $0.stem != nil } }

  /// Its outputs in a language, in the order in which they are named.
  func names(_ outline: ReportOutline, language: String) -> [OutputName] {
    let mark = language == outline.language ? nil : language
    let wanted = Set(charts)
    let ids = outline.charts.filter { wanted.isEmpty || wanted.contains($0) }
    return forms.filter { $0.stem != nil }.map { OutputName($0, variant: variant, language: mark) }
      + ids.flatMap { id in forms.filter { $0.stem == nil }.map { OutputName($0, chart: id, language: mark) } }
  }
}

/// What an edition knows of the report beside its content.
package struct EditionContext: Sendable {
  let header: ReportHeader
  let dateOfIssue: Day
  let language: any Language
  let style: HouseStyle
  let fonts: FontSet
  /// All forms of the editions that report.md names; none where it leaves that to the program.
  let named: [OutputForm]
  /// What was drawn before; nil where nothing is drawn again.
  let drawn: DrawnFiles?

  /// The language of letters of Latin amid others: that of the first edition, where it has such letters.
  var latin: String {
    Languages.language(header.language)?.direction == .leftToRight ? header.language : "en"
  }

  /// The name of one of its outputs.
  func name(_ form: OutputForm, chart: String? = nil, variant: String? = nil) -> OutputName {
    OutputName(form, chart: chart, variant: variant, language: language.code == header.language ? nil : language.code)
  }
}

/// Files whose layout is known, and which somebody else may draw.
package struct LaidOutFiles: Sendable {
  /// What the layout had to give up.
  var notices: [Diagnostic] = []
  let draw: @Sendable (DrawingTools) throws -> [OutputFile]
}

/// What one thread draws with.
package struct DrawingTools {
  let png: PNGEncoder
  /// What the files are made from.
  let origin: OutputOrigin

  /// What a document carries with it, so that it can be looked into without the situation.
  func attachments(of data: PrintedData) -> [PDFAttachment] {
    data.attachments(
      program: ProgramVersion.signature, fonts: origin.fonts.map { (name: $0.name, hash: $0.sha256) }
    ).map { file in
      PDFAttachment(
        name: file.name, bytes: file.bytes, mediaType: file.mediaType, description: file.description,
        relationship: file.isData ? .data : .supplement)
    }
  }
}
