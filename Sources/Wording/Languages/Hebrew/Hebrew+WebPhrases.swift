extension Hebrew {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "עברית"
    case .languages: "שפות"
    case .skipToReport: "דילוג אל הדוח"
    case .close: "סגירה"
    case .lineOfAll: "ברשימת כל הנתונים"
    case .figuresOfChart: "נתוני התרשים"
    case .data: "קובצי נתונים"
    }
  }
}
