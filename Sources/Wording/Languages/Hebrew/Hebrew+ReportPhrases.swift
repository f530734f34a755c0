import SituationData
import SourceText

extension Hebrew {
  package func phrase(_ phrase: ReportPhrase) -> String { HebrewReportPhrases(language: self).text(phrase) }
}

/// What reports say, in Hebrew.
private struct HebrewReportPhrases {
  let language: Hebrew

  private func date(_ day: Day) -> String { language.date(WrittenDate(day)) }
  private func date(_ day: Day, behind letter: String) -> String { language.date(WrittenDate(day), behind: letter) }
  private func shortDate(_ day: Day) -> String { language.date(WrittenDate(day, isShort: true)) }
  private func issue(_ number: Int?) -> String { number.map { "דוח מצב מס׳ \(language.count($0))" } ?? "דוח מצב" }

  private func known(on day: Day) -> String { "נתונים שהיו ידועים \(date(day, behind: "ב"))" }

  func text(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let day, let known):
      language.headline([issue(number), date(day), known.map { self.known(on: $0) }])
    case .covers(let days): "מכסה את התקופה: \(language.date(days, isShort: false))"
    case .footer(let title, let number, let known):
      language.headline([language.isolated(title), number.map { issue($0) }, self.known(on: known)])
    case .page(let page, let pages): "\(language.count(page)) / \(language.count(pages))"
    case .continuation(let caption): language.headline([caption, "המשך"])
    case .draft: "טיוטה"
    case .logo(let publisher): publisher.isEmpty ? "לוגו" : "לוגו: \(language.isolated(publisher))"
    case .contentsTitle: "תוכן העניינים"
    case .keyFiguresTitle: "נתונים עיקריים"
    case .draftNote: "טיוטה, לא לפרסום"
    case .column(let column): header(column)
    case .registerTitle: "כל נתון בדוח זה"
    case .registerNote:
      "ערך, תאריך, מקור, סטטוס והסתייגות של כל נתון כפי שהם בנתונים. נתון שחושב מציין ממה חושב."
    case .registerAttached(let lines):
      "ערך, תאריך, מקור, סטטוס, הסתייגות ושורות של כל נתון (מספר הנתונים: \(language.count(lines))) נמצאים בקובץ \(file("figures.csv")), המצורף לקובץ זה עם \(file("sources.csv")) ועם \(file("provenance.json"))."
    case .registerSeries(let count, let from, let to):
      "\(Hebrew.Noun.values.text(count, in: language)), \(from == to ? from : "\(from) עד \(to)")"
    case .moreRows(let count): "ועוד \(Hebrew.Noun.rows.text(count, in: language))"
    case .moreCaveats(let count): "ועוד \(Hebrew.Noun.caveats.text(count, in: language))"
    case .footnotesTitle: "הערות"
    case .sourcesTitle: "מקורות"
    case .sourceKind(let kind): language.name(of: kind)
    case .moreDocuments(let count): moreDocuments(count)
    case .reports(let first, let last, let isLatestPossible):
      "דיווחים: \(days(first, last))\(isLatestPossible ? " לכל המאוחר" : "")"
    case .publicationDays(nil, let last, let isLatestPossible):
      isLatestPossible ? "לא יאוחר \(date(last, behind: "מ"))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      "\(days(first, last))\(isLatestPossible ? " לכל המאוחר" : "")"
    case .statement: "הצהרה"
    case .noStatements: "לא היו הצהרות ידועות בתאריך ההוצאה."
    case .notStated: "לא נאמר"
    case .statementsNote: "עמדות כפי שנאמרו בפומבי; כל אחת היא טענה של הצד ולא ממצא של דוח זה."
    case .notStatedNote: "”לא נאמר”: באף אחד ממקורות דוח זה."
    case .silentParties(let names): "באף אחד ממקורות דוח זה אין עמדה בנושא של: \(language.list(names))."
    case .nothingReported: "לא דווח דבר מסוג זה בתאריך ההוצאה."
    case .notVerifiedHere: "לא אומת כאן"
    case .allReported(let origin): "הכול כפי שדווח על ידי: \(origin)"
    case .accordingTo(let source): "לפי \(source)"
    case .correctionsTitle: "תיקונים"
    case .changesTitle(let day): "מאז הגיליון הקודם, \(date(day))"
    case .noChanges: "שום נתון בדוח זה לא השתנה."
    case .comparedWithKnown(let day): "בהשוואה למה שהיה ידוע \(date(day, behind: "ב"))."
    case .comparedWithPublished(let day):
      "בהשוואה לנתונים שפורסמו לפי מה שהיה ידוע \(date(day, behind: "ב"))."
    case .change(let kind): language.name(of: kind)
    case .unchanged(let names): "אין ערך חדש יותר: \(language.list(names))."
    case .changed(let kind, let day): "\(language.name(of: kind)) מאז \(shortDate(day))"
    case .changedFrom(let kind, let day): "\(language.name(of: kind)) מאז \(shortDate(day)), לפני כן:"
    case .asPublished: "כפי שפורסם בגיליון קודם"
    case .summary: "תקציר"
    case .positionsTitle: "עמדות הצדדים"
    case .sharedTopicsNote: "נושאים שלשני צדדים או יותר יש עמדה בהם; טענות, לא ממצאים. ”לא נאמר”: באף מקור."
    case .nextTitle: "מה צפוי"
    case .toComeNote(let day): "מתוכנן או הוכרז, לפי הידוע \(date(day, behind: "ב")); לא בוצע."
    case .nothingToCome: "לא ידוע על דבר שמתוכנן או שהוכרז."
    case .summaryFoot(let number, let known, let figures): language.headline([issue(number), foot(known, figures)])
    case .pictureFoot(let known, let figures): foot(known, figures)
    case .fullReport: "הדוח המלא"
    case .figuresOf(let digits): "נתונים \(digits.isolatedLeftToRight)"
    case .howToRead: "איך לקרוא את הדוח"
    case .contact(let address): "ליצירת קשר: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "נגזר כאן מהנתונים הנזכרים."
    case .fingerprint(let digits):
      "טביעת אצבע של הנתונים (\(file("SHA-256")) של שורות הקובץ המצורף \(file("figures.csv")), ממוינות): \(digits.isolatedLeftToRight)"
    case .toBeReviewed: "מהדורה זו טרם נקראה על ידי קורא ששפת אמו עברית."
    case .attached(.figures): "כל נתון בדוח זה: ערך, גבולות, תאריכים, מקור, סטטוס, הסתייגות, שורות"
    case .attached(.sources): "המקורות שדוח זה מציין"
    case .attached(.provenance): "ממה ובמה נעשה דוח זה"
    }
  }

  private func file(_ name: String) -> String { name.isolatedLeftToRight }

  private func foot(_ known: Day, _ figures: String) -> String {
    language.headline([self.known(on: known), "נתונים \(figures.isolatedLeftToRight)"])
  }

  private func days(_ first: Day?, _ last: Day) -> String {
    first.map { "\(date($0, behind: "מ")) עד \(date(last))" } ?? date(last)
  }

  private func moreDocuments(_ count: Int) -> String {
    switch language.plural(count) {
    case .one: "ועוד אחד"
    case .two: "ועוד שניים"
    case .zero, .few, .many, .other: "ועוד \(language.count(count))"
    }
  }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "נתון"
    case .value: "ערך"
    case .asOf: "נכון ל"
    case .source, .sourceAndDocument: "מקור"
    case .status: "סטטוס"
    case .caveat: "הסתייגות, שורה"
    case .figureAndStatus: "נתון, סטטוס"
    case .number: "#"
    case .kind: "סוג"
    case .note: "הערה"
    case .published: "פורסם"
    case .topic: "נושא"
    case .place: "מקום"
    case .group: "קבוצה"
    case .issue: "גיליון"
    case .printed: "נדפס"
    case .right: "הנכון"
    case .reason: "סיבה"
    case .before: "לפני כן"
    case .now: "עכשיו"
    case .difference: "הפרש"
    case .change: "שינוי"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    switch status {
    case .reported: "פורסם על ידי מקורו, לא אומת כאן."
    case .verified: "אומת על ידי מקורו."
    case .completed: "בוצע, לפי מקורו."
    case .estimated: "הוערך או חושב במודל על ידי מקורו, לא נספר."
    case .extrapolated: "הושלם בין דיווחים, לא נמסר על ידי המקור."
    case .announced: isOpen ? "נאמר שיקרה; לא בוצע בתאריך ההוצאה." : "נאמר שיקרה; מה שידוע על המשכו מופיע ליד כל נתון."
    case .planned:
      isOpen ? "נקבע בהסכם או בתוכנית; לא בוצע." : "נקבע בהסכם או בתוכנית; מה שידוע על המשכו מופיע ליד כל נתון."
    case .postponed: "נדחה למועד מאוחר יותר."
    case .cancelled: "בוטל."
    case .target: "רמה מוסכמת, לא אירוע."
    case .withdrawn: "נמשך על ידי מקורו."
    }
  }
}
