import SituationData
import SourceText

extension Arabic {
  package func phrase(_ phrase: ReportPhrase) -> String { ArabicReportPhrases(language: self).text(phrase) }
}

/// What reports say, in Arabic.
private struct ArabicReportPhrases {
  let language: Arabic

  private func date(_ day: Day, isShort: Bool = false) -> String {
    language.date(WrittenDate(day, isShort: isShort))
  }

  private func issue(_ number: Int?) -> String {
    number.map { "تقرير الحالة رقم \(language.count($0))" } ?? "تقرير الحالة"
  }

  func text(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let day, let known):
      language.headline([issue(number), date(day), known.map { "بيانات معروفة في \(date($0))" }])
    case .covers(let days): "يغطي الفترة: \(language.date(days, isShort: false))"
    case .footer(let title, let number, let known):
      language.headline([language.isolated(title), number.map { issue($0) }, "بيانات معروفة في \(date(known))"])
    case .page(let page, let pages): "\(language.count(page)) / \(language.count(pages))"
    case .continuation(let caption): language.headline([caption, "تتمة"])
    case .draft: "مسودة"
    case .logo(let publisher): publisher.isEmpty ? "شعار" : "شعار: \(language.isolated(publisher))"
    case .contentsTitle: "المحتويات"
    case .keyFiguresTitle: "أرقام رئيسية"
    case .draftNote: "مسودة، ليست للنشر"
    case .column(let column): header(column)
    case .registerTitle: "كل رقم في هذا التقرير"
    case .registerNote:
      "قيمة كل رقم وتاريخه ومصدره وصفته والتحفّظ عليه كما ترد في البيانات. والرقم المحسوب يذكر ما حُسب منه."
    case .registerAttached(let lines):
      "قيمة كل رقم وتاريخه ومصدره وصفته والتحفّظ عليه وصفوفه (عدد الأرقام: \(language.count(lines))) ترد في \(file("figures.csv"))، المرفق بهذا الملف مع \(file("sources.csv")) و\(file("provenance.json"))."
    case .registerSeries(let count, let from, let to):
      "\(Arabic.Noun.values.text(count, in: language))، \(from == to ? from : "من \(from) إلى \(to)")"
    case .moreRows(let count): "و\(moreRows(count))"
    case .moreCaveats(let count): "وسوى ذلك: \(Arabic.Noun.caveats.text(count, in: language))"
    case .footnotesTitle: "ملاحظات"
    case .sourcesTitle: "المصادر"
    case .sourceKind(let kind): language.name(of: kind)
    case .moreDocuments(let count): moreDocuments(count)
    case .reports(let first, let last, let isLatestPossible):
      "تقارير \(days(first, last))\(isLatestPossible ? " في موعد أقصاه" : "")"
    case .publicationDays(nil, let last, let isLatestPossible):
      isLatestPossible ? "في موعد أقصاه \(date(last))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      isLatestPossible ? "من \(date(first)) إلى موعد أقصاه \(date(last))" : days(first, last)
    case .statement: "تصريح"
    case .noStatements: "لم تكن أي تصريحات معروفة في تاريخ الإصدار."
    case .notStated: "لم يُذكر"
    case .statementsNote: "المواقف كما أُعلنت؛ وكل منها ادعاء للطرف المعني وليس استنتاجًا من هذا التقرير."
    case .notStatedNote: "”لم يُذكر“: ليس في أي من مصادر هذا التقرير."
    case .silentParties(let names): "لا موقف من هذا في أي من مصادر هذا التقرير لـ: \(language.list(names))."
    case .nothingReported: "لم يُبلَّغ عن شيء من هذا القبيل في تاريخ الإصدار."
    case .notVerifiedHere: "لم يُتحقق منه هنا"
    case .allReported(let origin): "كل ذلك كما ورد من: \(origin)"
    case .accordingTo(let source): "بحسب \(source)"
    case .correctionsTitle: "تصويبات"
    case .changesTitle(let day): "منذ العدد الأخير، \(date(day))"
    case .noChanges: "لم يتغيّر أي رقم في هذا التقرير."
    case .comparedWithKnown(let day): "مقارنةً بما كان معروفًا في \(date(day))."
    case .comparedWithPublished(let day): "مقارنةً بالأرقام المنشورة ببيانات معروفة في \(date(day))."
    case .change(let kind): language.name(of: kind)
    case .unchanged(let names): "لا قيمة أحدث: \(language.list(names))."
    case .changed(let kind, let day): "\(language.name(of: kind)) منذ \(date(day, isShort: true))"
    case .changedFrom(let kind, let day): "\(language.name(of: kind)) منذ \(date(day, isShort: true))، وقبل ذلك:"
    case .asPublished: "كما نُشر في عدد سابق"
    case .summary: "ملخص"
    case .positionsTitle: "مواقف الأطراف"
    case .sharedTopicsNote:
      "مواضيع لطرفين أو أكثر مواقف منها؛ ادعاءات وليست استنتاجات. ”لم يُذكر“: ليس في أي مصدر."
    case .nextTitle: "ما هو آتٍ"
    case .toComeNote(let day): "مخطَّط له أو معلَن، كما كان معروفًا في \(date(day))؛ لم يُنفَّذ."
    case .nothingToCome: "لا يُعرف شيء مخطَّط له أو معلَن."
    case .summaryFoot(let number, let known, let figures): language.headline([issue(number), foot(known, figures)])
    case .pictureFoot(let known, let figures): foot(known, figures)
    case .fullReport: "التقرير الكامل"
    case .figuresOf(let digits): "الأرقام \(digits.isolatedLeftToRight)"
    case .howToRead: "كيف يُقرأ هذا التقرير"
    case .contact(let address): "للاتصال: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "مستخلص هنا من الأرقام المذكورة."
    case .fingerprint(let digits):
      "بصمة الأرقام (\(file("SHA-256")) لصفوف الملف المرفق \(file("figures.csv"))، مرتبة): \(digits.isolatedLeftToRight)"
    case .toBeReviewed: "لم يقرأ هذه النسخة بعد قارئ لغته الأم العربية."
    case .attached(.figures): "كل رقم يرد في هذا التقرير: القيمة والحدود والتواريخ والمصدر والصفة والتحفّظ والصفوف"
    case .attached(.sources): "المصادر التي يذكرها هذا التقرير"
    case .attached(.provenance): "ما صُنع منه هذا التقرير وبه"
    }
  }

  private func file(_ name: String) -> String { name.isolatedLeftToRight }

  private func foot(_ known: Day, _ figures: String) -> String {
    language.headline(["بيانات معروفة في \(date(known))", "الأرقام \(figures.isolatedLeftToRight)"])
  }

  private func days(_ first: Day?, _ last: Day) -> String {
    first.map { "من \(date($0)) إلى \(date(last))" } ?? date(last)
  }

  /// The adjective goes with the noun.
  private func moreRows(_ count: Int) -> String {
    let rows = Arabic.Noun.rows.text(count, in: language)
    switch language.plural(count) {
    case .two: return "\(rows) آخران"
    case .few: return "\(rows) أخرى"
    case .zero, .one, .many, .other: return "\(rows) آخر"
    }
  }

  private func moreDocuments(_ count: Int) -> String {
    switch language.plural(count) {
    case .one: "وواحدة أخرى"
    case .two: "واثنتان أخريان"
    case .zero, .few, .many, .other: "و\(language.count(count)) أخرى"
    }
  }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "الرقم"
    case .value: "القيمة"
    case .asOf: "حتى تاريخ"
    case .source, .sourceAndDocument: "المصدر"
    case .status: "الصفة"
    case .caveat: "تحفّظ، صف"
    case .figureAndStatus: "الرقم، صفته"
    case .number: "#"
    case .kind: "النوع"
    case .note: "ملاحظة"
    case .published: "تاريخ النشر"
    case .topic: "الموضوع"
    case .place: "المكان"
    case .group: "الفئة"
    case .issue: "العدد"
    case .printed: "كما ورد"
    case .right: "الصحيح"
    case .reason: "السبب"
    case .before: "سابقًا"
    case .now: "الآن"
    case .difference: "الفرق"
    case .change: "التغيير"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    switch status {
    case .reported: "نشره مصدره، ولم يُتحقق منه هنا."
    case .verified: "تحقق منه مصدره."
    case .completed: "نُفِّذ، بحسب مصدره."
    case .estimated: "قدّره مصدره أو حسبه بنموذج، ولم يُحصَ."
    case .extrapolated: "استُكمل بين تقريرين، ولم يقله المصدر."
    case .announced:
      isOpen
        ? "قيل إنه سيحدث؛ ولم يُنفَّذ في تاريخ الإصدار." : "قيل إنه سيحدث؛ وما عُرف من مآله يرد عند كل رقم."
    case .planned:
      isOpen
        ? "منصوص عليه في اتفاق أو خطة؛ ولم يُنفَّذ."
        : "منصوص عليه في اتفاق أو خطة؛ وما عُرف من مآله يرد عند كل رقم."
    case .postponed: "أُرجئ إلى تاريخ لاحق."
    case .cancelled: "أُلغي."
    case .target: "مستوى متفق عليه، وليس حدثًا."
    case .withdrawn: "سحبه مصدره."
    }
  }
}
