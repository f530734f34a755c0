extension Semantics {
  /// The group that stands for the element, with its meaning as class and a mark's data as attributes.
  var svgGroup: SVGElement {
    let group = SVGElement("g").with("class", className).with(language: language)
    switch role {
    case .mark(let mark):
      // All of them on each mark, so that a reader of the file need not ask; what is not given is empty.
      return group.with("data-figure", mark.figure).with("data-value", mark.value)
        .with("data-source", mark.source).with("data-as-of", mark.asOf)
    case .artifact, .axisZero:
      return group.with("aria-hidden", "true")
    default:
      return group
    }
  }

  private var className: String {
    switch role {
    case .heading(let level): "heading-\(level)"
    case .paragraph: "paragraph"
    case .contents: "contents"
    case .contentsItem: "contents-item"
    case .contentsReference: "contents-reference"
    case .list: "list"
    case .listItem: "list-item"
    case .listLabel: "list-label"
    case .listBody: "list-body"
    case .quotation: "quotation"
    case .table: "table"
    case .tableRow: "table-row"
    case .headerCell: "header-cell"
    case .dataCell: "data-cell"
    case .figure: "figure"
    case .mark(let mark): XMLText.className(mark.kind)
    case .label: "label"
    case .artifact, .axisZero: "artifact"
    }
  }
}
