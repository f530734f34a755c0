import Content
import DeckWriting
import Drawing
import PictureWriting
package import Reporting
import SituationData
import SourceText
package import Typesetting
import Wording
import Workbooks

/// deck.pptx: slides that somebody goes on with: charts that the format draws, with their workbooks, and all that is said of them.
package struct DeckEdition: Edition {
  package static let name = "deck"
  package static let use = EditionUse.onRequest
  package static let needsCharts = true
  package static let allForms = [OutputForm.file("deck", "pptx")]

  package var size = DeckForm.slide

  package init() {}

  package init?(settings: [String: String], forms: [OutputForm], charts: [String]) {
    guard let size = settings["size"].flatMap(DeckForm.init) else { return nil }
    self.size = size
  }

  package var settings: [String: String] { ["size": size.rawValue] }

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    let palette = context.style.light
    let deck = Deck(
      report.deck, form: size.size, palette: palette, typeface: context.fonts.typefaceName ?? "Inter",
      typesetter: typesetter)
    let data = report.data
    let properties = WrittenWorkbook.Properties(
      of: context.header, issued: context.dateOfIssue, fingerprint: data.fingerprint)
    return LaidOutFiles(notices: report.diagnostics(deck)) { tools in
      let pictures = Deck.Pictures(
        png: { try tools.png.encode($0, scale: 2) },
        svg: { scene, chart in
          let encoder = SVGEncoder(
            palette: palette, typeface: context.fonts.typefaceName, families: context.fonts.familyNames)
          let metadata = PictureMetadata(
            title: chart.title.string, description: chart.alternativeText, source: chart.sourceLine.string,
            licence: context.header.licence, software: ProgramVersion.signature, fingerprint: data.fingerprint,
            language: context.language.code, direction: context.language.direction)
          return Array(encoder.encode(scene, metadata: metadata).utf8)
        })
      return [
        OutputFile(
          path: context.name(Self.allForms[0]).path,
          bytes: try deck.file(properties: properties, pictures: pictures), fingerprint: data.fingerprint)
      ]
    }
  }
}

extension ComposedReport {
  fileprivate func diagnostics(_ deck: Deck) -> [Diagnostic] {
    deck.notices.flatMap { id, notices in charts.first { $0.id == id }?.diagnostics(notices) ?? [] }
      + diagnostics(deck.cutTexts.map(PageNotice.truncated))
  }
}
