package import Reporting
import SituationData
import SourceText
package import Typesetting
import Workbooks

/// figures.xlsx: what is printed as tables of a workbook, with what it means, who says it and what has changed; one file for all
/// languages.
package struct WorkbookEdition: Edition {
  package static let name = "workbook"
  package static let use = EditionUse.onRequest
  package static let allForms = [OutputForm.file("figures", "xlsx", isInEachLanguage: false)]

  package init() {}

  package func layout(
    _ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter
  ) -> LaidOutFiles? {
    let data = report.data
    let workbook = WrittenWorkbook(
      sheets: report.tables.map(WrittenWorkbook.Sheet.init),
      properties: WrittenWorkbook.Properties(
        of: data.header, issued: context.dateOfIssue, fingerprint: data.fingerprint))
    return LaidOutFiles(notices: Self.notices(workbook)) { _ in
      [
        OutputFile(
          path: context.name(Self.allForms[0]).path, bytes: try workbook.file(), fingerprint: data.fingerprint)
      ]
    }
  }

  private static func notices(_ workbook: WrittenWorkbook) -> [Diagnostic] {
    let count = workbook.cutCells
    guard count > 0 else { return [] }
    return [
      Diagnostic(
        .warning, .shortenedLabel, at: SourceLocation(file: "report.md", line: 1, column: 1),
        "\(count == 1 ? "a text is" : "\(count) texts are") cut in figures.xlsx, where a cell holds \(WrittenWorkbook.textLimit) letters; figures.csv has all of them"
      )
    ]
  }
}

extension WrittenWorkbook.Sheet {
  fileprivate init(_ table: PrintedTable) {
    let kinds = table.columns.map { WrittenCell.Kind($0.kind) }
    self.init(
      name: table.name, columns: table.columns.map(\.name),
      rows: table.rows.map { row in zip(row, kinds).map { WrittenCell($0, as: $1) } })
  }
}

extension WrittenCell.Kind {
  fileprivate init(_ kind: PrintedTable.Column.Kind) {
    switch kind {
    case .text: self = .text
    case .number: self = .number
    case .day: self = .day
    }
  }
}
