extension Ukrainian {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "Українська"
    case .languages: "Мови"
    case .skipToReport: "Перейти до звіту"
    case .close: "Закрити"
    case .lineOfAll: "У переліку всіх показників"
    case .figuresOfChart: "Показники цієї діаграми"
    case .data: "Файли даних"
    }
  }
}
