import Content
import Drawing
import HTMLWriting
package import Reporting
import SituationData
import SourceText
package import Typesetting
import Wording

/// report.html: the report as one file for browsers; or charts as parts of other pages, as charts/deaths.html.
package struct HTMLEdition: Edition {
  package static let name = "html"
  package static let plural = "webpages"
  package static let use = EditionUse.onRequest
  package static let allForms = [page, fragment]

  private static let page = OutputForm.file("report", "html")
  private static let fragment = OutputForm.ofEachChart(in: "charts", "html")

  /// Those that are wanted as parts of other pages, by their ids; none for the report.
  package var fragments: [String] = []

  package init() {}

  package init?(settings: [String: String], forms: [OutputForm], charts: [String]) {
    if forms.contains(Self.fragment) { fragments = charts }
  }

  package var forms: [OutputForm] { fragments.isEmpty ? [Self.page] : [Self.fragment] }
  package var charts: [String] { fragments }

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    guard fragments.isEmpty else { return nil }
    let content = report.web(
      program: ProgramVersion.signature, languages: Self.languages(in: context), files: Self.files(in: context))
    let charts = Self.charts(of: content, in: context, typesetter)
    return LaidOutFiles(notices: report.diagnostics(charts.notices)) { _ in
      [
        OutputFile(
          path: context.name(Self.page).path, bytes: Self.encoder(context).page(content, charts: charts),
          fingerprint: content.fingerprint)
      ]
    }
  }

  package func layout(
    _ chart: ComposedChart, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    guard !fragments.isEmpty else { return nil }
    let content = chart.web(program: ProgramVersion.signature)
    let charts = Self.charts(of: content, in: context, typesetter)
    return LaidOutFiles(notices: chart.diagnostics(charts.chartNotices)) { _ in
      [
        OutputFile(
          path: context.name(Self.fragment, chart: chart.id).path,
          bytes: Self.encoder(context).fragment(content, charts: charts, id: chart.id), fingerprint: chart.fingerprint)
      ]
    }
  }

  private static func charts(
    of content: WebContent, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> PageCharts {
    PageCharts(content.report, light: context.style.light, dark: context.style.dark, typesetter: typesetter)
  }

  private static func encoder(_ context: EditionContext) -> HTMLEncoder {
    HTMLEncoder(
      light: context.style.light, dark: context.style.dark, typeface: context.fonts.typefaceName,
      hash: Fingerprint.digest)
  }

  /// The report in all languages that report.md names.
  private static func languages(in context: EditionContext) -> [WebContent.Language] {
    let languages = context.header.languages.compactMap { Languages.language($0.code) }
    guard languages.count > 1 else { return [] }
    return languages.map { language in
      let isOwn = language.code == context.language.code
      let name = OutputName(page, language: language.code == context.header.language ? nil : language.code)
      return WebContent.Language(
        name: language.phrase(.languageName), code: language.code, direction: language.direction,
        file: isOwn ? nil : name.path)
    }
  }

  /// What is printed, shown or calculated with beside the page, as report.md has it built. What one run writes says nothing of
  /// what lies there, and the page is to be the same from each.
  private static func files(in context: EditionContext) -> [String] {
    context.named.filter { $0.stem != nil && documents.contains($0.ending) }.map { context.name($0).path }
  }

  private static let documents: Set = ["pdf", "pptx", "xlsx"]
}
