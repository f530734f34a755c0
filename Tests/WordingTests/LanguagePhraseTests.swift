import Content
import SituationData
import SourceText
import Testing

@testable import Wording

/// Phrases with numbers in all of their plural forms, and that no phrase of a language is empty, or is left in English.
struct LanguagePhraseTests {
  private static let counts = [0, 1, 2, 3, 11, 21, 100, 101, 103, 1_000_000]
  private typealias Shown = LanguageTests

  @Test(
    "Days and rows with every number",
    arguments: [
      (
        "ar",
        "‹0› يوم|يوم واحد|يومان|‹3› أيام|‹11› يومًا|‹21› يومًا|‹100› يوم|‹101› يوم|‹103› أيام|‹1,000,000› يوم",
        "مجموع ‹0› صف|مجموع صف واحد|مجموع صفين|مجموع ‹3› صفوف|مجموع ‹11› صفًا|مجموع ‹21› صفًا|مجموع ‹100› صف|مجموع ‹101› صف|مجموع ‹103› صفوف|مجموع ‹1,000,000› صف"
      ),
      (
        "he", "‹0› ימים|יום אחד|יומיים|‹3› ימים|‹11› ימים|‹21› ימים|‹100› ימים|‹101› ימים|‹103› ימים|‹1,000,000› ימים",
        "סכום של ‹0› שורות|סכום של שורה אחת|סכום של שתי שורות|סכום של ‹3› שורות|סכום של ‹11› שורות|סכום של ‹21› שורות|סכום של ‹100› שורות|סכום של ‹101› שורות|סכום של ‹103› שורות|סכום של ‹1,000,000› שורות"
      ),
      (
        "fr", "0 jour|1 jour|2 jours|3 jours|11 jours|21 jours|100 jours|101 jours|103 jours|1 000 000 jours",
        "somme de 0 ligne|somme de 1 ligne|somme de 2 lignes|somme de 3 lignes|somme de 11 lignes|somme de 21 lignes|somme de 100 lignes|somme de 101 lignes|somme de 103 lignes|somme de 1 000 000 lignes"
      ),
      (
        "es", "0 días|1 día|2 días|3 días|11 días|21 días|100 días|101 días|103 días|1.000.000 días",
        "suma de 0 filas|suma de 1 fila|suma de 2 filas|suma de 3 filas|suma de 11 filas|suma de 21 filas|suma de 100 filas|suma de 101 filas|suma de 103 filas|suma de 1.000.000 filas"
      ),
      (
        "uk", "0 днів|1 день|2 дні|3 дні|11 днів|21 день|100 днів|101 день|103 дні|1 000 000 днів",
        "сума 0 рядків|сума 1 рядка|сума 2 рядків|сума 3 рядків|сума 11 рядків|сума 21 рядка|сума 100 рядків|сума 101 рядка|сума 103 рядків|сума 1 000 000 рядків"
      ),
    ])
  func counted(_ code: String, _ days: String, _ rows: String) throws {
    let language = try Shown.language(code)
    func all(_ text: (Int) -> String) -> String { Shown.shown(Self.counts.map(text).joined(separator: "|")) }
    #expect(all { language.phrase(.periods($0, .day)) } == days)
    #expect(all { language.phrase(.sumOfRows($0)) } == rows)
  }

  @Test("Behind a preposition the Arabic dual is another")
  func duals() {
    let arabic = Arabic()
    #expect(arabic.phrase(.noValueFor(2, .month)) == "لا قيمة عن شهرين")
    #expect(arabic.phrase(.periods(2, .month)) == "شهران")
    #expect(Shown.shown(arabic.phrase(.moreRows(4))) == "و‹4› صفوف أخرى")
    #expect(arabic.phrase(.moreRows(2)) == "وصفان آخران")
  }

  private static let absences: [Figure.Absence] = [
    .notYetReported, .notReported, .noneRecorded, .notDivisible, .inLaterReport, .noEarlierValue, .notComputable,
    .numberNotGiven, .withdrawn,
  ]
  private static let day = Day(year: 2025, month: 2, day: 18) ?? Day(number: 0)

  /// Every phrase once, or with each of what it may hold; what takes a number with each of the plural forms.
  private static func all(_ language: any Language) -> [String] {
    let (date, name, value) = (WrittenDate(day), "\u{2068}N\u{2069}", language.number(DecimalNumber(digits: 7)))
    let frequencies = Frequency.allCases
    var values: [ValuePhrase] = Status.allCases.map { .status($0) }
    values += absences.map { .absence($0) } + frequencies.map { .each($0) }
    values += DerivedFigure.Operation.allCases.map { .operation($0) } + frequencies.map { .periodTo($0, date) }
    values += counts.flatMap { count -> [ValuePhrase] in
      [
        .sumOfRows(count), .partsReporting(count, of: count, kind: nil), .partsReporting(1, of: count, kind: name),
        .caveat(.undatedLeftOut(count)), .caveat(.leftOut(count, by: .group)),
        .caveat(.leftOut(count, by: .groupOrPlace)),
      ]
    }
    let dates: [AsOf] = [
      .day(day), .month(year: 2025, month: 2), .year(2025), AsOf(day...Day(number: day.number + 3)), .unknown,
    ]
    values += dates.flatMap { date -> [ValuePhrase] in
      let written = WrittenDate(date)
      return [
        .asOf([date], isShort: false), .due([date], isShort: false), .wholeOf(date), .since(written),
        .replaced(on: written),
        .cancelled(on: written), .postponedOn(written), .postponedTo(written), .withdrawn(on: written),
        .announcedFor(.planned, [written]),
      ]
    }
    values += [
      .computedStatus, .estimateMark, .caveat(.addedBetweenDates), .caveat(.said(name)), .unitPer(name, name),
      .dateNotGiven,
      .sinceCarriedOut, .carriedOutAs(value), .carriedOutAsSaid(value, by: name), .outcomeNotReported, .toCome,
      .dates(dates, isShort: true), .asOfBetween(dates[0], dates[1], isShort: false), .published(day, isShort: false),
      .publishedBy(day, isShort: true), .publishedBetween(day, Day(number: day.number + 3)), .via(name),
      .partlyVia(name),
      .filledInBy(name), .increase(of: name), .totalOf(name), .shareOf(name), .differenceOf(name),
    ]
    return values.map(language.phrase) + charts(language, date, name, value) + reports(language, name, value)
  }

  private static func charts(_ language: any Language, _ date: WrittenDate, _ name: String, _ value: String) -> [String]
  {
    let frequencies = Frequency.allCases
    var phrases: [ChartPhrase] = frequencies.flatMap { frequency -> [ChartPhrase] in
      [
        .addedToCount(frequency), .runsBetweenReports(frequency), .countsWhereItEnds(frequency, in: .month),
        .shareOfTotals(frequency, least: value, greatest: value, unit: nil),
        .shareOfTotals(frequency, least: value, greatest: name, unit: name),
      ] + counts.flatMap { [.periods($0, frequency), .noValueFor($0, frequency), .averageOf($0, frequency)] }
    }
    phrases += Status.allCases.flatMap { status in
      [true, false].flatMap { [.key(status, isOpen: $0), .keyStatus(status, isOpen: $0)] as [ChartPhrase] }
    }.filter { if case .keyStatus(let status, _) = $0 { status.isProspective || status == .target } else { true } }
    phrases += absences.flatMap { [.keyMissing($0), .missing($0), .gap($0, name)] as [ChartPhrase] }
    phrases += ChartKind.allCases.flatMap { kind in
      (SeriesLayout.allCases.map { $0 } + [nil]).map { ChartPhrase.chartOf(kind, $0, title: name) }
    }
    phrases += counts.flatMap {
      [.gapCount($0), .others($0), .onlyParts(dates: $0, by: .place), .crossings($0)] as [ChartPhrase]
    }
    phrases += [.rising, .falling, .level, .mixed].map { .trend($0) }
    phrases += [
      .source([name, name]), .sourcesAtMarks([name]), .noFigures, .inUnit(name), .tooSmallToLabel(name), .net, .byWeek,
      .addedToCount(nil), .addedToCountOf(name), .shareOfTotals(nil, least: value, greatest: value, unit: nil),
      .ofTotal(value),
      .noShare(missing: name), .noShare(missing: nil), .total, .noValue, .earlier, .later, .difference,
      .keyPartial([name, name]),
      .reachFrom(date), .reachTo(date), .reachFromTo(date, date), .keyExtrapolated, .keyIncluded(nil),
      .keyIncluded(name),
      .keyEstimated, .keyInterval(nil), .keyRevision, .keyBand(nil), .keyBroken(name), .keyOfWhich(name),
      .included(nil),
      .included(name), .ofWhich(name), .keyAverage(name), .gaps(name), .noValueBetween(date, date), .axisWithoutZero,
      .drawnGrey(name), .bounds(nil), .othersLeftOut(name), .nothingToDraw, .compared(name),
      .extremes(highest: name, lowest: name), .fromTo(first: name, last: name), .crossing(name, above: name, name),
      .partlyCovered(name),
    ]
    return phrases.map(language.phrase)
  }

  private static func reports(_ language: any Language, _ name: String, _ value: String) -> [String] {
    let columns: [ReportPhrase.Column] = [
      .figure, .value, .asOf, .source, .status, .caveat, .figureAndStatus, .sourceAndDocument, .number, .kind,
      .published, .note,
      .topic, .place, .group, .issue, .printed, .right, .reason, .before, .now, .difference, .change,
    ]
    var phrases: [ReportPhrase] = columns.map { .column($0) }
    phrases += Source.Kind.allCases.map { .sourceKind($0) }
    phrases += Change.Kind.allCases.flatMap {
      [.changed($0, since: day), .changedFrom($0, since: day)] as [ReportPhrase]
    }
    phrases += [.new, .laterCount, .laterValue, .revised, .backdated, .otherBasis, .carriedOut, .otherDate, .withdrawn]
      .map {
        .change($0)
      }
    phrases += Status.allCases.flatMap { status in
      [.change(.reached(status)), .explain(status, isOpen: true), .explain(status, isOpen: false)] as [ReportPhrase]
    }
    phrases += counts.flatMap { count -> [ReportPhrase] in
      [
        .registerAttached(lines: count), .registerSeries(count: count, from: name, to: value), .moreRows(count),
        .moreCaveats(count), .moreDocuments(count),
      ]
    }
    for isLatest in [true, false] {
      phrases += [
        .reports(first: nil, last: day, isLatestPossible: isLatest),
        .reports(first: day, last: day, isLatestPossible: isLatest),
        .publicationDays(first: nil, last: day, isLatestPossible: isLatest),
        .publicationDays(first: day, last: day, isLatestPossible: isLatest),
      ]
    }
    phrases += [
      .issue(number: 3, date: day, known: day), .issue(number: nil, date: day, known: nil), .covers(.day(day)),
      .footer(title: name, number: 3, known: day), .page(1, of: 5), .continuation(of: name), .draft, .logo(of: ""),
      .logo(of: name), .contentsTitle, .draftNote, .registerTitle, .registerNote, .footnotesTitle, .sourcesTitle,
      .statement,
      .noStatements, .notStated, .statementsNote, .notStatedNote, .silentParties([name]), .nothingReported,
      .notVerifiedHere,
      .allReported(by: name), .accordingTo(name), .correctionsTitle, .changesTitle(since: day), .noChanges,
      .comparedWithKnown(day), .comparedWithPublished(day), .unchanged([name]), .asPublished, .summary, .positionsTitle,
      .sharedTopicsNote, .nextTitle, .toComeNote(day), .nothingToCome,
      .summaryFoot(number: 3, known: day, figures: "ab12"),
      .pictureFoot(known: day, figures: "ab12"), .fullReport, .figuresOf("ab12"), .howToRead, .contact(name),
      .explainComputed,
      .fingerprint("ab12"), .toBeReviewed, .attached(.figures), .attached(.sources), .attached(.provenance),
    ]
    return phrases.map(language.phrase)
  }

  @Test(
    "Every phrase says something, closes what it isolates, and isolates its numbers and Latin letters",
    arguments: ["ar", "he"])
  func rightToLeft(_ code: String) throws {
    for text in Self.all(try Shown.language(code)) {
      var depth = 0
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth -= 1
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: #expect(depth > 0, "\(Shown.shown(text))")
        default: break
        }
        #expect(depth >= 0, "\(Shown.shown(text))")
      }
      #expect(depth == 0 && !text.isEmpty, "\(Shown.shown(text))")
    }
  }

  @Test("Every phrase says something, and nothing of it is English", arguments: ["ar", "he", "fr", "es", "uk"])
  func translated(_ code: String) throws {
    let english: Set<Substring> = [
      "of", "the", "and", "with", "not", "from", "since", "for", "figures", "each", "days", "is",
    ]
    for text in Self.all(try Shown.language(code)) {
      #expect(!text.isEmpty)
      let words = text.lowercased().replacing("figures.csv", with: "").split { !$0.isLetter }
      #expect(!words.contains { english.contains($0) }, "\(text)")
    }
  }

  @Test("What English says has no isolates but those of its parameters")
  func english() {
    for text in Self.all(English()) { #expect(!text.unicodeScalars.contains { $0.value == 0x2066 }, "\(text)") }
  }
}
