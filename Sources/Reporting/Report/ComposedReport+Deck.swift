package import Content
import Drawing
import SituationData
import Wording

extension ComposedReport {
  /// What a deck of slides says, with all charts that were kept.
  package var deck: DeckContent {
    frame.deck(of: charts, figures: data.fingerprint)
  }
}

extension ReportFrame {
  fileprivate func deck(of charts: [ComposedChart], figures fingerprint: String) -> DeckContent {
    let content = content
    var keyFigures: [KeyFigure] = []
    var sources: [SummaryContent.Sources.Entry] = []
    for block in content.blocks {
      switch block {
      case .keyFigures(let figures): keyFigures += figures
      case .sources(let entries): sources += entries
      default: break
      }
    }
    let digits = "\(fingerprint.prefix(8)) \(fingerprint.dropFirst(8).prefix(8))"
    return DeckContent(
      kicker: content.kicker, title: content.title, subtitle: content.subtitle, lead: content.lead,
      keyFigures: DeckContent.Part(title: phrase(.keyFiguresTitle), keyFigures),
      charts: charts.map { DeckContent.Chart($0.table, rows: $0.rows.map(\.cells)) }, columns: FigureRow.columns,
      positions: DeckContent.Part(
        title: phrase(.positionsTitle), record.positions.map { $0.mappingTexts(basis.originals.marked) }),
      sources: DeckContent.Part(title: phrase(.sourcesTitle), sources),
      foot: phrase(.pictureFoot(known: known.day, figures: digits)), continuation: content.continuation,
      badge: content.badge, logo: content.logo, direction: content.direction, language: content.language)
  }
}
