import SituationData
import SourceText

extension Ukrainian {
  package func phrase(_ phrase: ReportPhrase) -> String {
    UkrainianReportPhrases(language: self).text(phrase).withOneStop
  }
}

/// What reports say, in Ukrainian.
private struct UkrainianReportPhrases {
  let language: Ukrainian

  private func date(_ day: Day) -> String { language.date(WrittenDate(day)) }
  private func shortDate(_ day: Day) -> String { language.date(WrittenDate(day, isShort: true)) }
  private func issue(_ number: Int?) -> String {
    number.map { "Звіт про ситуацію №\u{A0}\($0)" } ?? "Звіт про ситуацію"
  }

  func text(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let day, let known):
      language.headline([issue(number), date(day), known.map { "дані, відомі на \(date($0))" }])
    case .covers(let days): "Охоплює період: \(language.date(days, isShort: false))"
    case .footer(let title, let number, let known):
      language.headline([title, number.map { issue($0) }, "Дані, відомі на \(date(known))"])
    case .page(let page, let pages): "\(page) / \(pages)"
    case .continuation(let caption): language.headline([caption, "продовження"])
    case .draft: "ЧЕРНЕТКА"
    case .logo(let publisher): publisher.isEmpty ? "Логотип" : "Логотип: \(publisher)"
    case .contentsTitle: "Зміст"
    case .keyFiguresTitle: "Ключові показники"
    case .draftNote: "Чернетка, не для публікації"
    case .column(let column): header(column)
    case .registerTitle: "Кожен показник цього звіту"
    case .registerNote:
      "Значення, дата, джерело, статус і застереження кожного показника, як у даних. Обчислений показник називає те, з чого його обчислено."
    case .registerAttached(let lines):
      "Значення, дата, джерело, статус, застереження й рядки кожного показника (кількість показників: \(language.count(lines))) містяться у figures.csv, доданому до цього файла разом із sources.csv і provenance.json."
    case .registerSeries(let count, let from, let to):
      "\(Ukrainian.Noun.values.text(count, in: language)), \(from == to ? from : "\(from) – \(to)")"
    case .moreRows(let count): "і ще \(Ukrainian.Noun.rows.text(count, in: language))"
    case .moreCaveats(let count): "і ще \(Ukrainian.Noun.caveats.text(count, in: language))"
    case .footnotesTitle: "Примітки"
    case .sourcesTitle: "Джерела"
    case .sourceKind(let kind): language.name(of: kind)
    case .moreDocuments(let count): "ще \(language.count(count))"
    case .reports(let first, let last, let isLatestPossible):
      "звіти: \(days(first, last))\(isLatestPossible ? ", не пізніше" : "")"
    case .publicationDays(nil, let last, let isLatestPossible):
      isLatestPossible ? "не пізніше \(date(last))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      "\(days(first, last))\(isLatestPossible ? ", не пізніше" : "")"
    case .statement: "заява"
    case .noStatements: "На дату випуску заяв не було відомо."
    case .notStated: "не заявлено"
    case .statementsNote: "Позиції, висловлені публічно; кожна є твердженням сторони, а не висновком цього звіту."
    case .notStatedNote: "«Не заявлено»: у жодному з джерел цього звіту."
    case .silentParties(let names): "Немає позиції щодо цього в жодному з джерел цього звіту: \(language.list(names))."
    case .nothingReported: "На дату випуску про таке не повідомлялося."
    case .notVerifiedHere: "тут не перевірено"
    case .allReported(let origin): "Усе за повідомленням: \(origin)"
    case .accordingTo(let source): "за даними: \(source)"
    case .correctionsTitle: "Виправлення"
    case .changesTitle(let day): "З попереднього випуску, \(date(day))"
    case .noChanges: "Жоден показник цього звіту не змінився."
    case .comparedWithKnown(let day): "Порівняно з відомим на \(date(day))."
    case .comparedWithPublished(let day): "Порівняно з показниками, опублікованими за даними, відомими на \(date(day))."
    case .change(let kind): language.name(of: kind)
    case .unchanged(let names): "Новішого значення немає: \(language.list(names))."
    case .changed(let kind, let day): "\(language.name(of: kind)) з \(shortDate(day))"
    case .changedFrom(let kind, let day): "\(language.name(of: kind)) з \(shortDate(day)), раніше:"
    case .asPublished: "як опубліковано в попередньому випуску"
    case .summary: "Підсумок"
    case .positionsTitle: "Позиції сторін"
    case .sharedTopicsNote:
      "Теми, щодо яких позицію мають дві сторони чи більше; твердження, а не висновки. «Не заявлено»: у жодному джерелі."
    case .nextTitle: "Що далі"
    case .toComeNote(let day): "Заплановано або оголошено, за відомим на \(date(day)); не здійснено."
    case .nothingToCome: "Про заплановане чи оголошене нічого не відомо."
    case .summaryFoot(let number, let known, let figures): language.headline([issue(number), foot(known, figures)])
    case .pictureFoot(let known, let figures): foot(known, figures)
    case .fullReport: "Повний звіт"
    case .figuresOf(let digits): "показники \(digits)"
    case .howToRead: "Як читати цей звіт"
    case .contact(let address): "Контакт: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "виведено тут із названих показників."
    case .fingerprint(let digits):
      "Відбиток показників (SHA-256 рядків доданого файла figures.csv, упорядкованих): \(digits)"
    case .toBeReviewed: "Це видання ще не прочитала людина, для якої українська рідна."
    case .attached(.figures): "Кожен показник цього звіту: значення, межі, дати, джерело, статус, застереження, рядки"
    case .attached(.sources): "Джерела, які називає цей звіт"
    case .attached(.provenance): "З чого і чим зроблено цей звіт"
    }
  }

  private func foot(_ known: Day, _ figures: String) -> String {
    language.headline(["Дані, відомі на \(date(known))", "Показники \(figures)"])
  }

  private func days(_ first: Day?, _ last: Day) -> String {
    first.map { "з \(date($0)) до \(date(last))" } ?? date(last)
  }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "Показник"
    case .value: "Значення"
    case .asOf: "Станом на"
    case .source, .sourceAndDocument: "Джерело"
    case .status: "Статус"
    case .caveat: "Застереження, рядок"
    case .figureAndStatus: "Показник, статус"
    case .number: "№"
    case .kind: "Вид"
    case .note: "Примітка"
    case .published: "Опубліковано"
    case .topic: "Тема"
    case .place: "Місце"
    case .group: "Група"
    case .issue: "Випуск"
    case .printed: "Надруковано"
    case .right: "Правильно"
    case .reason: "Причина"
    case .before: "Раніше"
    case .now: "Тепер"
    case .difference: "Різниця"
    case .change: "Зміна"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    let outcome = "відоме про дальшу долю стоїть біля кожного показника."
    return switch status {
    case .reported: "опубліковано джерелом, тут не перевірено."
    case .verified: "перевірено джерелом."
    case .completed: "здійснено, за даними джерела."
    case .estimated: "змодельовано або оцінено джерелом, не підраховано."
    case .extrapolated: "доповнено між звітами, джерелом не заявлено."
    case .announced: "сказано, що відбудеться; \(isOpen ? "на дату випуску не здійснено." : outcome)"
    case .planned: "визначено угодою або планом; \(isOpen ? "не здійснено." : outcome)"
    case .postponed: "перенесено на пізнішу дату."
    case .cancelled: "скасовано."
    case .target: "погоджений рівень, а не подія."
    case .withdrawn: "відкликано джерелом."
    }
  }
}
