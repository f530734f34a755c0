package import Drawing
import SituationData
import SourceText

/// Modern Standard Arabic, as the United Nations write it in the Levant: digits 0-9 and months by both names, unless a
/// situation decides otherwise.
package struct Arabic: MarkedLanguage {
  package let code = "ar"
  package let direction = StyledText.Direction.rightToLeft
  package var choices = LanguageChoices()

  private var hasArabicDigits: Bool { choices.digits == .arabic }
  package var groupSeparator: String { hasArabicDigits ? "\u{66C}" : "," }
  package var decimalSeparator: String { hasArabicDigits ? "\u{66B}" : "." }
  package var zero: Unicode.Scalar { hasArabicDigits ? "\u{660}" : "0" }
  package let moneyExponents: Set = [0, 3, 6, 9, 12]

  let comma = "، "
  let semicolon = "؛ "
  let openingQuote = "”"
  let closingQuote = "“"
  let stops: Set<Character> = [".", "!", "؟", "?"]

  package init() {}

  package func written(by choices: LanguageChoices) -> Arabic {
    var language = self
    language.choices = choices
    return language
  }

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    if hasDecimals { return .other }
    switch (whole, whole % 100) {
    case (0, _): return .zero
    case (1, _): return .one
    case (2, _): return .two
    case (_, 3...10): return .few
    case (_, 11...99): return .many
    default: return .other
    }
  }

  package func capitalized(_ text: String) -> String { text }

  /// Vowel marks and the carriers of the glottal stop do not sort; the alphabet itself is in the order of Unicode.
  package func sortKey(_ text: String) -> String {
    let scalars = text.withoutIsolates.unicodeScalars.filter {
      !(0x64B...0x652).contains($0.value) && $0.value != 0x640
    }
    return String(String.UnicodeScalarView(scalars)).folded([
      "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه",
    ])
  }

  func listed<Text: PhraseText>(_ texts: [Text]) -> Text {
    // Between names of several words “and” alone would be read as a part of them.
    let isLong = texts.count > 2 && texts.contains { $0.plain.contains(" ") }
    return texts.joined(by: isLong ? "، و" : " و")
  }

  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text {
    switch qualifier {
    case .exactly: value
    case .about: "نحو " + value
    case .atLeast: "ما لا يقل عن " + value
    case .moreThan: "أكثر من " + value
    case .atMost: "ما لا يزيد على " + value
    case .lessThan: "أقل من " + value
    case .upTo: "ما يصل إلى " + value
    }
  }

  // MARK: Amounts

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    let digits = leftToRight(number.signed)
    switch unit.kind {
    case .people, .word: return digits
    // The sign of the Arabic digits stands at their left, where nothing holds it back.
    case .percent where hasArabicDigits && !number.isNegative: return "\u{2067}\(number.digits)٪\u{2069}"
    case .percent: return leftToRight(number.signed + (hasArabicDigits ? "٪" : "%"))
    case .percentagePoints: return Self.points.text(number, digits)
    case .currency(let code, let exponent):
      let currency = isNarrow ? Unit.currencySigns[code] ?? code.isolatedLeftToRight : nil
      guard let power = Self.powers[exponent] else {
        if let currency { return "\(digits)\u{A0}\(currency)" }
        return Self.currencies[code]?.text(number, digits) ?? "\(digits)\u{A0}\(code.isolatedLeftToRight)"
      }
      let name = currency ?? Self.currencies[code]?.other ?? code.isolatedLeftToRight
      // At a mark the number has to be seen.
      if currency != nil { return "\(digits)\u{A0}\(power.form(plural(number)))\u{A0}\(name)" }
      switch (plural(number), number.isNegative) {
      case (.one, false): return "\(power.other)\u{A0}\(name)\u{A0}واحد"
      case (.two, false): return "\(power.construct)\u{A0}\(name)"
      default: return "\(digits)\u{A0}\(power.form(plural(number)))\u{A0}\(name)"
      }
    }
  }

  /// A power of ten before the name of a currency.
  private struct Power {
    let construct: String
    let few: String
    let other: String

    func form(_ category: PluralCategory) -> String { category == .few ? few : other }
  }

  private static let powers = [
    3: Power(construct: "ألفا", few: "آلاف", other: "ألف"),
    6: Power(construct: "مليونا", few: "ملايين", other: "مليون"),
    9: Power(construct: "مليارا", few: "مليارات", other: "مليار"),
    12: Power(construct: "تريليونا", few: "تريليونات", other: "تريليون"),
  ]

  private static let currencies = [
    "USD": ArabicNoun(one: "دولار واحد", two: "دولاران", few: "دولارات", many: "دولارًا", other: "دولار"),
    "EUR": ArabicNoun(one: "يورو واحد", two: nil, few: "يورو", many: "يورو", other: "يورو"),
    "GBP": ArabicNoun(
      one: "جنيه إسترليني واحد", two: "جنيهان إسترلينيان", few: "جنيهات إسترلينية", many: "جنيهًا إسترلينيًا",
      other: "جنيه إسترليني"),
    "ILS": ArabicNoun(one: "شيكل واحد", two: "شيكلان", few: "شواكل", many: "شيكلًا", other: "شيكل"),
  ]
  private static let points = ArabicNoun(
    one: "نقطة مئوية واحدة", two: "نقطتان مئويتان", few: "نقاط مئوية", many: "نقطة مئوية", other: "نقطة مئوية")
}

/// A noun with a number: of one and two the noun alone says how many.
struct ArabicNoun {
  let one: String
  /// nil where it has no dual.
  let two: String?
  let few: String
  let many: String
  let other: String

  /// - Parameter digits: of the number, isolated.
  func text(_ number: ShownNumber, _ digits: String) -> String {
    let category = Arabic().plural(number)
    // What is negative is read from its sign.
    if number.isNegative, category == .one || category == .two { return "\(digits)\u{A0}\(other)" }
    return text(category, digits)
  }

  func text(_ count: Int, in language: Arabic) -> String { text(language.plural(count), language.count(count)) }

  private func text(_ category: PluralCategory, _ digits: String) -> String {
    switch category {
    case .one: one
    case .two: two ?? "\(digits)\u{A0}\(other)"
    case .few: "\(digits)\u{A0}\(few)"
    case .many: "\(digits)\u{A0}\(many)"
    case .zero, .other: "\(digits)\u{A0}\(other)"
    }
  }
}
