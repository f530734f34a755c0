import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What earlier issues said wrong: a list of maps with issue, printed, right and reason.
struct CorrectionsBlock: DirectiveBlock {
  static let name = "corrections"
  /// The keys of a correction that are texts.
  static let texts = ["printed", "right", "reason"]

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    guard let file = situation.file(directive.location.file) else { return [] }
    let (root, faults) = YAMLReader(file: file, range: directive.range).read()
    record.findings.add(faults)
    guard case .sequence(let nodes, _) = root else {
      if faults.isEmpty {
        record.findings.note(
          .error, .wrongType, at: directive.location,
          "corrections are a list: “- {issue: 1, printed: …, right: …, reason: …}”")
      }
      return []
    }
    let names = ["issue"] + Self.texts
    var rows: [ReportTable.Row] = []
    for node in nodes {
      var keys = KeyReader(node, named: "a correction", known: names, in: file)
      let texts = names.map { keys.requiredText($0) }
      record.findings.add(keys.faults)
      rows.append(ReportTable.Row(texts.map { ReportTable.Cell(RichText($0)) }))
    }
    let columns = TableColumns(basis: basis).columns([.issue, .printed, .right, .reason], weights: [0, 2, 2, 3])
    record.notices.append(
      .box(title: RichText(phrase(.correctionsTitle)), [.table(ReportTable(columns: columns, rows: rows))]))
    return []
  }
}
