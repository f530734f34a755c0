package import Content
import Drawing
import SituationData
import SourceText
import Wording

extension WebContent {
  /// A part of another page.
  init(
    _ blocks: [PageBlock], kicker: String, title: RichText, _ basis: ReportBasis, fingerprint: String, program: String
  ) {
    let language = basis.words.language
    let report = ReportContent(
      kicker: kicker, title: title, subtitle: "", lead: [], blocks: blocks, footer: "",
      pageLabel: { language.phrase(.page($0, of: $1)) }, continuation: { language.phrase(.continuation(of: $0)) },
      direction: language.direction, language: language.code)
    self.init(
      report: report, words: WebWords(language), fingerprint: fingerprint,
      publisher: basis.known.situation.header.publisher, generator: program)
  }
}

extension WebWords {
  fileprivate init(_ language: any Language) {
    self.init(
      skip: language.phrase(.skipToReport), close: language.phrase(.close), allFigures: language.phrase(.lineOfAll),
      chartFigures: language.phrase(.figuresOfChart), figure: language.phrase(.column(.figure)),
      value: language.phrase(.column(.value)), data: language.phrase(.data), languages: language.phrase(.languages))
  }
}

extension ComposedReport {
  /// The report as a page of the web, which has a line for each figure wherever the pages have it.
  ///
  /// - Parameters:
  ///   - program: name and version.
  ///   - languages: those in which the report is beside it.
  ///   - files: what else lies beside it.
  package func web(program: String, languages: [WebContent.Language], files: [String]) -> WebContent {
    let language = data.language
    var report = frame.content(printsRegister: true)
    // A page has no foot on each of its sheets: what the figures are known by stands at its head.
    let origin = language.phrase(
      .pictureFoot(known: frame.known.day, figures: Fingerprint.short(data.fingerprint)))
    report.subtitle = RichText(language.phrase(.headline([report.subtitle.string, origin].filter { !$0.isEmpty })))
    return WebContent(
      report: report, words: WebWords(language), fingerprint: data.fingerprint,
      publisher: data.situation.header.publisher, generator: program, languages: languages, files: files,
      downloads: data.tables.map { table in
        WebContent.Download(
          name: table.name, mediaType: table.mediaType, text: String(decoding: table.bytes, as: UTF8.self),
          description: table.description)
      })
  }
}
