extension English {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "English"
    case .languages: "Languages"
    case .skipToReport: "Skip to the report"
    case .close: "Close"
    case .lineOfAll: "In the list of all figures"
    case .figuresOfChart: "Figures of this chart"
    case .data: "Data files"
    }
  }
}
