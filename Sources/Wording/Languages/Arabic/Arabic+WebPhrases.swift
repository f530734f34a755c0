extension Arabic {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "العربية"
    case .languages: "اللغات"
    case .skipToReport: "انتقل إلى التقرير"
    case .close: "إغلاق"
    case .lineOfAll: "في قائمة كل الأرقام"
    case .figuresOfChart: "أرقام هذا الرسم البياني"
    case .data: "ملفات البيانات"
    }
  }
}
