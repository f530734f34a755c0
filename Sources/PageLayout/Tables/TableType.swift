import Content
import Drawing

/// The roles of a table's texts, all scaled where many columns have to share the width.
struct TableType {
  let type: PageType
  var scale = 1.0

  var pillPadding: Double { 5 * scale }

  var header: TypeRole { type.columnHeader.scaled(by: scale) }
  var detail: TypeRole { type.cellDetail.scaled(by: scale) }

  /// How the text of a cell is set; `isHeader` where it heads its row.
  func role(_ look: ReportTable.Cell.Look, isHeader: Bool) -> TypeRole {
    var role = look == .badge ? type.pill : type.cell
    switch look {
    case .plain: if isHeader { role.style.weight = .bold }
    case .strong: role.style.weight = .bold
    case .muted: role.style.color = type.palette.muted
    case .badge: break
    }
    return role.scaled(by: scale)
  }

  /// Words as they stand in a column. Numbers stand at its right edge in every direction: their last digits line up.
  func styled(
    _ text: RichText, _ role: TypeRole, in column: ReportTable.Column, _ direction: StyledText.Direction
  ) -> StyledText {
    let isAtEnd = column.alignment == .number && direction == .leftToRight
    return type.styled(text, role, alignment: isAtEnd ? .trailing : .leading, direction: direction)
  }
}
