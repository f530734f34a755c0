import Drawing

/// The standard types of elements (ISO 32000-1, 14.8.4) that documents are made of.
enum StructureType: String {
  case document = "Document"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case quotation = "BlockQuote"
  case contents = "TOC"
  case contentsItem = "TOCI"
  case contentsReference = "Reference"
  case list = "L"
  case listItem = "LI"
  case listLabel = "Lbl"
  case listBody = "LBody"
  case table = "Table"
  case tableRow = "TR"
  case headerCell = "TH"
  case dataCell = "TD"
  case figure = "Figure"
  case link = "Link"
  /// Words between other elements.
  case span = "Span"

  /// nil for what is no element of its own.
  init?(_ role: Semantics.Role, headingLevel: (Int) -> Int) {
    switch role {
    case .heading(let level): self = Self.headings[max(1, min(headingLevel(level), Self.headings.count)) - 1]
    case .paragraph: self = .paragraph
    case .quotation: self = .quotation
    case .contents: self = .contents
    case .contentsItem: self = .contentsItem
    case .contentsReference: self = .contentsReference
    case .list: self = .list
    case .listItem: self = .listItem
    case .listLabel: self = .listLabel
    case .listBody: self = .listBody
    case .table: self = .table
    case .tableRow: self = .tableRow
    case .headerCell: self = .headerCell
    case .dataCell: self = .dataCell
    case .figure: self = .figure
    case .mark, .label, .artifact, .axisZero: return nil
    }
  }

  private static let headings = [heading1, heading2, heading3, heading4, heading5, heading6]

  var isCell: Bool { self == .headerCell || self == .dataCell }

  /// Whether ink in it that is in nothing smaller has no words: a rule of a table, a ground of a list.
  var holdsElementsOnly: Bool {
    switch self {
    case .document, .contents, .contentsItem, .list, .listItem, .table, .tableRow: true
    default: false
    }
  }
}
