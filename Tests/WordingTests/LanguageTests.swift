import SituationData
import SourceText
import Testing

@testable import Wording

/// Numbers, amounts, dates and lists in each language but English, as its readers expect them. U+2066 and U+2068 are written
/// “‹”, U+2069 “›”, and blanks that do not break as blanks.
struct LanguageTests {
  static func shown(_ text: String) -> String {
    text.replacing("\u{2066}", with: "‹").replacing("\u{2067}", with: "‹").replacing("\u{2068}", with: "‹")
      .replacing("\u{2069}", with: "›").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .replacing("\u{2060}", with: "")
  }

  static func language(_ code: String) throws -> any Language { try #require(Languages.language(code)) }

  static let numbers = ["0", "1", "2", "3", "11", "21", "100", "101", "103", "1000000", "1.5"]

  @Test(
    "Numbers",
    arguments: [
      ("ar", "‹0› ‹1› ‹2› ‹3› ‹11› ‹21› ‹100› ‹101› ‹103› ‹1,000,000› ‹1.5›"),
      ("he", "‹0› ‹1› ‹2› ‹3› ‹11› ‹21› ‹100› ‹101› ‹103› ‹1,000,000› ‹1.5›"),
      ("fr", "0 1 2 3 11 21 100 101 103 1 000 000 1,5"), ("es", "0 1 2 3 11 21 100 101 103 1.000.000 1,5"),
      ("uk", "0 1 2 3 11 21 100 101 103 1 000 000 1,5"),
    ])
  func numbers(_ code: String, _ expected: String) throws {
    let language = try Self.language(code)
    let texts = try Self.numbers.map { language.number(try NumberReader().number($0)) }
    #expect(Self.shown(texts.joined(separator: " ")) == expected)
  }

  @Test(
    "The plural category is that of the number that is shown",
    arguments: [
      ("en", "other one other other other other other other other other other"),
      ("ar", "zero one two few many many other other few other other"),
      ("he", "other one two other other other other other other other other"),
      ("fr", "one one other other other other other other other many one"),
      ("es", "other one other other other other other other other many other"),
      ("uk", "many one few few many one many one few many other"),
    ])
  func plurals(_ code: String, _ expected: String) throws {
    let language = try Self.language(code)
    let names = try Self.numbers.map { language.plural(language.shown(try NumberReader().number($0))).rawValue }
    #expect(names.joined(separator: " ") == expected)
  }

  @Test(
    "Thousands, decimals and signs",
    arguments: [
      ("ar", "‹48,291› ‹4,242› ‹−1,234.5›"), ("he", "‹48,291› ‹4,242› ‹−1,234.5›"), ("fr", "48 291 4 242 −1 234,5"),
      ("es", "48.291 4242 −1234,5"), ("uk", "48 291 4 242 −1 234,5"),
    ])
  func separators(_ code: String, _ expected: String) throws {
    let language = try Self.language(code)
    let texts = try ["48291", "4242", "-1234.5"].map { language.number(try NumberReader().number($0)) }
    #expect(Self.shown(texts.joined(separator: " ")) == expected)
  }

  @Test("French and Ukrainian have blanks that do not break between thousands")
  func blanks() throws {
    #expect(French().number(try NumberReader().number("48291")) == "48\u{202F}291")
    #expect(Ukrainian().number(try NumberReader().number("48291")) == "48\u{A0}291")
  }

  @Test(
    "Money and percentages, in texts and where there is little room",
    arguments: [
      ("ar", "53.2", "USD billion", "‹53.2› مليار دولار", "‹53.2› مليار $"),
      ("ar", "3", "USD billion", "‹3› مليارات دولار", "‹3› مليارات $"),
      ("ar", "2", "USD million", "مليونا دولار", "‹2› مليون $"),
      ("ar", "-2", "USD million", "‹−2› مليون دولار", "‹−2› مليون $"), ("ar", "23", "%", "‹23%›", "‹23%›"),
      ("ar", "14222", "people", "‹14,222›", "‹14,222›"),
      ("he", "53.2", "USD billion", "‹53.2› מיליארד דולר", "‹53.2› מיליארד $"), ("he", "23", "%", "‹23%›", "‹23%›"),
      ("fr", "53.2", "USD billion", "53,2 milliards de dollars", "53,2 Md $"),
      ("fr", "1.5", "USD billion", "1,5 milliard de dollars", "1,5 Md $"),
      ("fr", "2", "EUR million", "2 millions d’euros", "2 M €"), ("fr", "23", "%", "23 %", "23 %"),
      ("es", "53.2", "USD billion", "53.200 millones de dólares", "53.200 M $"),
      ("es", "1.5", "USD billion", "1500 millones de dólares", "1500 M $"), ("es", "23", "%", "23 %", "23 %"),
      ("uk", "53.2", "USD billion", "53,2 млрд дол. США", "53,2 млрд $"), ("uk", "23", "%", "23%", "23%"),
    ])
  func amounts(_ code: String, _ plain: String, _ unit: String, _ text: String, _ narrow: String) throws {
    let language = try Self.language(code)
    let number = try NumberReader().number(plain)
    #expect(Self.shown(language.value(number, unit: Unit(unit))) == text)
    #expect(Self.shown(language.value(number, unit: Unit(unit), isNarrow: true)) == narrow)
  }

  @Test(
    "Dates, long and short",
    arguments: [
      ("ar", "2025-02-18", "‹18› شباط/فبراير ‹2025›", "‹18› شباط ‹2025›"),
      ("ar", "2025-01", "كانون الثاني/يناير ‹2025›", "كانون الثاني ‹2025›"),
      ("ar", "2025-02-13/2025-02-20", "‹13›–‹20› شباط/فبراير ‹2025›", "‹13›–‹20› شباط ‹2025›"),
      ("he", "2025-02-18", "‹18› בפברואר ‹2025›", "‹18› בפבר׳ ‹2025›"),
      ("he", "2025-02", "פברואר ‹2025›", "פבר׳ ‹2025›"),
      ("he", "2025-01-19/2025-02-15", "‹19› בינואר – ‹15› בפברואר ‹2025›", "‹19› בינו׳ – ‹15› בפבר׳ ‹2025›"),
      ("fr", "2025-02-18", "18 février 2025", "18 févr. 2025"),
      ("fr", "2025-02-01", "1er février 2025", "1er févr. 2025"),
      ("fr", "2025-02-13/2025-02-20", "13–20 février 2025", "13–20 févr. 2025"),
      ("es", "2025-02-18", "18 de febrero de 2025", "18 feb 2025"),
      ("es", "2023-10-07/2024-06-30", "7 de octubre de 2023 – 30 de junio de 2024", "7 oct 2023 – 30 jun 2024"),
      ("es", "2025-02-13/2025-02-20", "13–20 de febrero de 2025", "13–20 feb 2025"),
      ("uk", "2025-02-18", "18 лютого 2025 р.", "18 лют. 2025"), ("uk", "2025-02", "лютий 2025 р.", "лют. 2025"),
      ("uk", "2025-01-19/2025-02-15", "19 січня – 15 лютого 2025 р.", "19 січ. – 15 лют. 2025"),
    ])
  func dates(_ code: String, _ iso: String, _ long: String, _ short: String) throws {
    let language = try Self.language(code)
    let date = try #require(DateReader().asOf(iso))
    #expect(Self.shown(language.date(date, isShort: false)) == long)
    #expect(Self.shown(language.date(date, isShort: true)) == short)
  }

  @Test(
    "The word before a date goes with its kind",
    arguments: [
      ("ar", "حتى ‹18› شباط/فبراير ‹2025›", "حتى تشرين الأول/أكتوبر ‹2023›", "حتى عام ‹2023›"),
      ("he", "נכון ל-‹18› בפברואר ‹2025›", "נכון לאוקטובר ‹2023›", "נכון ל-‹2023›"),
      ("fr", "au 18 février 2025", "en octobre 2023", "en 2023"),
      ("es", "al 18 de febrero de 2025", "en octubre de 2023", "en 2023"),
      ("uk", "станом на 18 лютого 2025 р.", "станом на жовтень 2023 р.", "станом на 2023 рік"),
    ])
  func asOf(_ code: String, _ day: String, _ month: String, _ year: String) throws {
    let language = try Self.language(code)
    func text(_ iso: String) throws -> String {
      Self.shown(language.phrase(.asOf([try #require(DateReader().asOf(iso))], isShort: false)))
    }
    #expect([try text("2025-02-18"), try text("2023-10"), try text("2023")] == [day, month, year])
  }

  @Test("Of several dates each has its own preposition where the language repeats it")
  func severalDates() throws {
    let days = try ["2025-02-02", "2025-02-20"].map { try #require(DateReader().asOf($0)) }
    #expect(Self.shown(French().phrase(.asOf(days, isShort: true))) == "au 2 févr. 2025 et au 20 févr. 2025")
    #expect(Self.shown(Hebrew().phrase(.asOf(days, isShort: true))) == "נכון ל-‹2› בפבר׳ ‹2025› ול-‹20› בפבר׳ ‹2025›")
    #expect(
      Self.shown(Ukrainian().phrase(.due([.month(year: 2025, month: 10)], isShort: false)))
        == "очікується у жовтні 2025 р.")
    #expect(Self.shown(Ukrainian().phrase(.since(WrittenDate(.month(year: 2025, month: 10))))) == "з жовтня 2025 р.")
  }

  @Test("A sentence that ends in a year of Ukrainian has one stop")
  func oneStop() throws {
    let date = try #require(DateReader().asOf("2025-02-18"))
    let source = Ukrainian().phrase(.source([Ukrainian().phrase(.asOf([date], isShort: false))]))
    #expect(Self.shown(source) == "Джерело: станом на 18 лютого 2025 р.")
    let compared = Ukrainian().phrase(.comparedWithKnown(try #require(date.first)))
    #expect(compared.hasSuffix("р.") && !compared.contains(".."))
  }

  @Test(
    "Weeks and quarters",
    arguments: [
      ("ar", "أسبوع ‹17› شباط/فبراير ‹2025›", "الربع الرابع ‹2023›"),
      ("he", "השבוע של ‹17› בפברואר ‹2025›", "רבעון ‹4› ‹2023›"),
      ("fr", "semaine du 17 février 2025", "T4 2023"), ("es", "semana del 17 de febrero de 2025", "T4 2023"),
      ("uk", "тиждень від 17 лютого 2025 р.", "4-й квартал 2023 р."),
    ])
  func periods(_ code: String, _ week: String, _ quarter: String) throws {
    let language = try Self.language(code)
    let (monday, october) = (try #require(DateReader().day("2025-02-17")), try #require(DateReader().day("2023-10-01")))
    #expect(Self.shown(language.period(monday...monday, .week)) == week)
    #expect(Self.shown(language.period(october...october, .quarter)) == quarter)
  }

  @Test(
    "Lists and what parts clauses",
    arguments: [
      ("ar", "أ وب", "أ وب وج", "أ؛ ب"), ("he", "א וב", "א, ב וג", "א; ב"), ("fr", "a et b", "a, b et c", "a ; b"),
      ("es", "a y b", "a, b y c", "a; b"), ("uk", "а і б", "а, б і в", "а; б"),
    ])
  func lists(_ code: String, _ two: String, _ three: String, _ clauses: String) throws {
    let language = try Self.language(code)
    let all = ["ar": ["أ", "ب", "ج"], "he": ["א", "ב", "ג"], "uk": ["а", "б", "в"]][code] ?? ["a", "b", "c"]
    #expect(language.list(Array(all.prefix(2))) == two)
    #expect(language.list(all) == three)
    #expect(Self.shown(language.phrase(.clauses(Array(all.prefix(2))))) == clauses)
  }

  @Test("“And” goes with what stands behind it")
  func and() {
    #expect(Spanish().list(["Madrid", "Italia"]) == "Madrid e Italia")
    #expect(Spanish().list(["agua", "hielo"]) == "agua y hielo")
    #expect(Hebrew().list(["א", "\u{2068}ABC\u{2069}"]) == "א ו-\u{2068}ABC\u{2069}")
    #expect(Arabic().list(["مكتب أ", "ب", "ج"]) == "مكتب أ، وب، وج")
  }

  @Test(
    "Quotation marks, colons and ranges",
    arguments: [
      ("ar", "أ ”ب“", "أ: ب", "‹1›–‹2›"), ("he", "א ”ב”", "א: ב", "‹1›–‹2›"), ("fr", "a « b »", "a : b", "1–2"),
      ("es", "a «b»", "a: b", "1–2"), ("uk", "а «б»", "а: б", "1–2"),
    ])
  func marks(_ code: String, _ quoted: String, _ labelled: String, _ range: String) throws {
    let language = try Self.language(code)
    let all = ["ar": ["أ", "ب"], "he": ["א", "ב"], "uk": ["а", "б"]][code] ?? ["a", "b"]
    let numbers = [1, 2].map { language.number(DecimalNumber(digits: $0)) }
    #expect(Self.shown(language.phrase(.termed(all[0], term: all[1]))) == quoted)
    #expect(Self.shown(language.phrase(.labelled(all[0], all[1]))) == labelled)
    #expect(Self.shown(language.phrase(.range(numbers[0], numbers[1]))) == range)
    #expect(
      Self.shown(language.phrase(.counted(numbers[0], all[0])))
        == Self.shown(language.phrase(.labelled(all[0], numbers[0]))))
  }

  @Test("Arabic digits and names of months are what the situation decides")
  func choices() throws {
    let arabic = Arabic().written(by: LanguageChoices(digits: .arabic, months: .gregorian))
    #expect(arabic.number(try NumberReader().number("48291.5")) == "\u{2066}٤٨٬٢٩١٫٥\u{2069}")
    #expect(arabic.value(DecimalNumber(digits: 23), unit: Unit("%")) == "\u{2067}٢٣٪\u{2069}")
    #expect(
      Self.shown(arabic.date(try #require(DateReader().asOf("2025-02-18")), isShort: false)) == "‹١٨› فبراير ‹٢٠٢٥›")
    let levantine = Arabic().written(by: LanguageChoices(months: .levantine))
    #expect(Self.shown(levantine.date(.month(year: 2025, month: 2), isShort: false)) == "شباط ‹2025›")
  }

  @Test("Names are in the order of the alphabet")
  func sorting() {
    #expect(Ukrainian().sorted(["Яна", "Їжак", "Єва", "Анна", "Іван"]) == ["Анна", "Єва", "Іван", "Їжак", "Яна"])
    #expect(French().sorted(["Zoé", "Émile", "eau"]) == ["eau", "Émile", "Zoé"])
    #expect(Spanish().sorted(["oso", "ñu", "nube"]) == ["nube", "ñu", "oso"])
    #expect(Arabic().sorted(["باسم", "أحمد", "إبراهيم"]) == ["إبراهيم", "أحمد", "باسم"])
  }

  @Test(
    "A text of the data stands in isolates: in lines from right to left always, in others where it would move its neighbours"
  )
  func isolates() {
    #expect(Arabic().isolated("CGTN") == "\u{2068}CGTN\u{2069}")
    #expect(Arabic().isolated("") == "")
    #expect(English().isolated("CGTN") == "CGTN")
    #expect(English().isolated("أوتشا") == "\u{2068}أوتشا\u{2069}")
    #expect(English().isolated("أ\u{202E}ب\u{2066}ج") == "\u{2068}أب\u{2066}ج\u{2069}\u{2069}")
  }

  @Test("Nothing is isolated in English but what is read from right to left")
  func english() throws {
    let english = English()
    #expect(english.number(try NumberReader().number("48291")) == "48,291")
    #expect(!english.phrase(.footnoteMark(1) as TextPhrase<String>).contains("\u{2066}"))
  }
}
