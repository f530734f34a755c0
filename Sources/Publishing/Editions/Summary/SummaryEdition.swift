import Content
import Drawing
import PageLayout
import PDFWriting
import PictureWriting
package import Reporting
import SituationData
import SourceText
package import Typesetting
import Wording

/// summary.pdf and summary.png: the one page that is sent round; in other sizes pictures, as summary-social.png.
package struct SummaryEdition: Edition {
  package static let name = "summary"
  package static let plural = "summaries"
  package static let use = EditionUse.onRequest
  package static let allForms = [pdf, png]

  private static let pdf = OutputForm.file("summary", "pdf", hasVariants: true)
  private static let png = OutputForm.file("summary", "png", hasVariants: true)

  /// None for what is usual: of a page both, of a picture PNG.
  package var formats: [SummaryFormat] = []
  package var size = SummarySize.a4
  package var theme = Theme.light

  package init() {}

  package init?(settings: [String: String], forms: [OutputForm], charts: [String]) {
    guard let size = settings["size"].flatMap(SummarySize.init), let theme = settings["theme"].flatMap(Theme.init)
    else {
      return nil
    }
    (self.size, self.theme) = (size, theme)
    formats = SummaryFormat.allCases.filter { forms.contains(Self.form($0)) }
  }

  private static func form(_ format: SummaryFormat) -> OutputForm { format == .pdf ? pdf : png }

  package var forms: [OutputForm] {
    let usual: [SummaryFormat] = size.isPage ? [.pdf, .png] : [.png]
    return (formats.isEmpty ? usual : formats).map(Self.form)
  }

  package var settings: [String: String] { ["size": size.name, "theme": theme.rawValue] }

  /// "social", "900x1200-dark"; nil for a light page.
  package var variant: String? {
    let parts = (size.isPage ? [] : [size.name]) + (theme == .dark ? ["dark"] : [])
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    let names = forms.map { context.name($0, variant: variant).path }
    let reportName = context.name(ReportEdition.allForms[0]).path
    let extents = report.summaryExtents(size.isPage ? .page : .picture)
    var layout = SummaryLayout(size.form, palette: theme.palette(of: context.style), typesetter: typesetter)
    var extent = extents[0]
    var summary = report.summary(extent, report: reportName)
    var sheet = layout.sheet(summary.content)
    for next in extents.dropFirst() where sheet.excess > 0 {
      extent = next
      summary = report.summary(extent, report: reportName)
      sheet = layout.sheet(summary.content)
    }
    let excess =
      sheet.excess > 0
      ? (length: Int(sheet.excess.rounded(.up)) * (size.isPage ? 1 : 2), unit: size.isPage ? "points" : "pixels") : nil
    let drawn = sheet.drawn
    let notices =
      names.flatMap { report.summaryDiagnostics(of: $0, extent, excess: excess) }
      + report.diagnostics(drawn.notices)
    let (printed, scene) = (summary, drawn.scene)
    return LaidOutFiles(notices: notices) { tools in
      try zip(forms, names).map { form, name in
        let bytes =
          form == Self.pdf
          ? try PDFEncoder(fonts: context.fonts).encode(
            pages: [scene], metadata: document(printed, in: context),
            attachments: tools.attachments(of: printed.data))
          : try tools.png.encode(scene, scale: size.scale, metadata: picture(printed, in: context))
        return OutputFile(path: name, bytes: bytes, fingerprint: printed.data.fingerprint)
      }
    }
  }

  private func document(_ summary: ComposedSummary, in context: EditionContext) -> DocumentMetadata {
    let date = context.header.date ?? context.dateOfIssue
    return DocumentMetadata(
      title: summary.content.title.string, author: context.header.publisher, subject: summary.content.kicker,
      keywords: [], creationDate: date.iso, creator: ProgramVersion.signature, language: context.language.code,
      direction: context.language.direction, fingerprint: summary.data.fingerprint, latin: context.latin)
  }

  private func picture(_ summary: ComposedSummary, in context: EditionContext) -> PictureMetadata {
    PictureMetadata(
      title: summary.content.title.string, description: summary.content.alternativeText,
      source: summary.content.sourceNames, licence: context.header.licence,
      software: ProgramVersion.signature, fingerprint: summary.data.fingerprint, language: context.language.code,
      direction: context.language.direction)
  }
}
