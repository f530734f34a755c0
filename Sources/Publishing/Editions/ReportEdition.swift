import Content
import Drawing
import PageLayout
import PDFWriting
package import Reporting
import SituationData
import SourceText
package import Typesetting
import Wording

/// report.pdf: the report, which carries what it was made of.
package struct ReportEdition: Edition {
  package static let name = "report"
  package static let use = EditionUse.byDefault
  package static let allForms = [OutputForm.file("report", "pdf")]

  package init() {}

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    let content = report.content
    let pages = ReportPages(content, palette: context.style.light, typesetter: typesetter)
    let notices = report.diagnostics(pages.notices)
    let scenes = pages.pages
    return LaidOutFiles(notices: notices) { tools in
      let document = try PDFEncoder(fonts: context.fonts).encode(
        pages: scenes, metadata: Self.metadata(of: report, about: content.kicker, in: context),
        attachments: tools.attachments(of: report.data))
      return [
        OutputFile(path: context.name(Self.allForms[0]).path, bytes: document, fingerprint: report.data.fingerprint)
      ]
    }
  }

  private static func metadata(
    of report: ComposedReport, about subject: String, in context: EditionContext
  ) -> DocumentMetadata {
    let date = context.header.date ?? context.dateOfIssue
    return DocumentMetadata(
      title: context.header.title, author: context.header.publisher, subject: subject, keywords: [],
      creationDate: date.iso, creator: ProgramVersion.signature, language: context.language.code,
      direction: context.language.direction, fingerprint: report.data.fingerprint, latin: context.latin)
  }
}
