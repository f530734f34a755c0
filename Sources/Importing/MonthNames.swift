import SourceText

/// The names of months, and what they are cut to, in the languages of situations.
enum MonthNames {
  /// The number of a month; nil for any other word. What several languages have for different months is none.
  static func month(_ text: String) -> Int? {
    let word = skeleton(text)
    if let month = numbers[word] { return month }
    // “Sept”, “févr”: at least three letters of one month.
    guard word.count >= 3 else { return nil }
    let months = Set(numbers.filter { $0.key.hasPrefix(word) }.values)
    return months.count == 1 ? months.first : nil
  }

  private static func skeleton(_ text: String) -> String { NameForm.skeleton(text) }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for names in languages {
      for (index, name) in names.enumerated() {
        for form in name.split(separator: "|") { numbers[skeleton(String(form))] = index + 1 }
      }
    }
    return numbers
  }()

  private static let languages = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ],
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre",
      "noviembre", "diciembre",
    ],
    [
      "januar|jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "dezember",
    ],
    [
      "يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|إبريل|نيسان", "مايو|أيار", "يونيو|حزيران", "يوليو|تموز",
      "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول",
    ],
    ["ינואר", "פברואר", "מרץ|מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"],
    [
      "січень|січня", "лютий|лютого", "березень|березня", "квітень|квітня", "травень|травня", "червень|червня",
      "липень|липня", "серпень|серпня", "вересень|вересня", "жовтень|жовтня", "листопад|листопада", "грудень|грудня",
    ],
    [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre",
      "dicembre",
    ],
    [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
      "dezembro",
    ],
    [
      "январь|января", "февраль|февраля", "март|марта", "апрель|апреля", "май|мая", "июнь|июня", "июль|июля",
      "август|августа", "сентябрь|сентября", "октябрь|октября", "ноябрь|ноября", "декабрь|декабря",
    ],
    ["ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"],
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ],
    [
      "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
      "desember",
    ],
    [
      "stycznia|styczeń", "lutego|luty", "marca|marzec", "kwietnia|kwiecień", "maja|maj", "czerwca|czerwiec",
      "lipca|lipiec", "sierpnia|sierpień", "września|wrzesień", "października|październik", "listopada|listopad",
      "grudnia|grudzień",
    ],
  ]
}
