import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What stands around the blocks of a report: its title, its foot, and the lists at its end.
struct ReportFrame: PuttingIntoWords, Sendable {
  let basis: ReportBasis
  let record: BlockRecord
  let fingerprint: String
  /// What is compared with; nil for nothing.
  let baseline: Baseline?
  let logo: ReportImage?
  let lead: [RichText]
  let drafts: [DraftBlock]
  /// What stands where the report asks for what has changed.
  let changes: [PageBlock]

  /// As the front matter has the register: printed, or carried only.
  var content: ReportContent { content(printsRegister: situation.header.register == .printed) }

  func content(printsRegister: Bool) -> ReportContent {
    let register =
      printsRegister ? RegisterBlock(BlockContext(basis: basis, comparison: nil)).blocks(of: record.register) : []
    let sources = SourcesBlock(BlockContext(basis: basis, comparison: nil))
      .blocks(of: record.register, statements: record.statements)
    let footnotes = FootnoteList(basis: basis).blocks(record.footnotes)
    var blocks: [PageBlock] = []
    var hasRegister = false
    var hasSources = false
    for draft in drafts {
      switch draft {
      case .block(let block): blocks.append(block)
      case .changes: blocks += changes
      case .register:
        blocks += register
        hasRegister = true
      case .sources:
        blocks += sources
        hasSources = true
      }
    }
    blocks += footnotes
    if !hasRegister { blocks += register }
    if !hasSources { blocks += sources }
    blocks += ReadingBox(basis: basis).blocks(
      of: record.register, isPrinted: printsRegister, fingerprint: fingerprint)
    let header = situation.header
    let language = language
    let subtitle = [
      header.covers.map { phrase(.covers($0)) }, header.publisher.isEmpty ? nil : language.isolated(header.publisher),
      header.state == .draft ? phrase(.draftNote) : nil,
    ]
    let originals = basis.originals
    func finished(_ blocks: [PageBlock]) -> [PageBlock] {
      originals.marked(printsRegister ? blocks : blocks.map { $0.mappingTexts(Register.withoutLines) })
    }
    return ReportContent(
      kicker: issueLine, title: RichText(language.inReadingOrder(header.title)),
      subtitle: originals.marked(RichText(phrase(.headline(subtitle.compactMap(\.self))))),
      notices: finished(record.notices),
      lead: printsRegister ? lead : lead.map(Register.withoutLines), blocks: finished(blocks),
      // Number and date have room behind it.
      footer: phrase(
        .headline(
          [
            phrase(
              .footer(
                title: language.inReadingOrder(language.shortened(header.title, to: 76)), number: header.number,
                known: known.day)), basis.style.lowerCorner?.text,
          ].compactMap(\.self))),
      pageLabel: { language.phrase(.page($0, of: $1)) }, continuation: { language.phrase(.continuation(of: $0)) },
      badge: header.state == .draft ? phrase(.draft) : nil, corner: basis.style.upperCorner?.text ?? "", logo: logo,
      isLandscape: header.page == .landscape, contentsTitle: phrase(.contentsTitle), direction: language.direction,
      language: language.code)
  }
}
