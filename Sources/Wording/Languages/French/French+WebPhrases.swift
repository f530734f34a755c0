extension French {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "Français"
    case .languages: "Langues"
    case .skipToReport: "Aller au rapport"
    case .close: "Fermer"
    case .lineOfAll: "Dans la liste de tous les chiffres"
    case .figuresOfChart: "Chiffres de ce graphique"
    case .data: "Fichiers de données"
    }
  }
}
