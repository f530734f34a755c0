import Testing

@testable import SourceText

/// How names, and texts in messages, are compared and shown.
struct NameFormTests {
  @Test(arguments: [
    ("Tolen  Port", "Tolen Port"), ("Tolen\u{A0}Port", "Tolen Port"), (" Tolen\u{200F} ", "Tolen"),
    ("\u{FEFF}Orra\u{200B}", "Orra"), ("Or\u{AD}ra", "Orra"), ("غزة\u{200E}", "غزة"), ("A\u{200D}B", "AB"),
  ])
  func whatNobodySeesMakesNoName(name: String, plain: String) {
    #expect(NameForm.compared(name) == plain && NameForm.printed(name) == plain)
  }

  @Test func aJoinerThatShapesLettersIsPrintedAndNotCompared() {
    let name = "می\u{200C}رود"
    #expect(NameForm.printed(name).unicodeScalars.count == name.unicodeScalars.count)
    #expect(NameForm.compared(name) == "میرود")
  }

  @Test(arguments: [
    ("Kalémie", "KALEMIE", true), ("Saint-Denis", "St Denis", false), ("Al-Shati", "Al Shati", true),
    ("Київ", "КИІВ", false), ("أم درمان", "ام درمان", true), ("Ségou", "Segou", true), ("North", "South", false),
    ("10-14", "1-014", false), ("1-4", "14", false), ("5+", "5", false), ("Camp 1", "Camp 1.", true),
    ("غـــزة", "غزة", true), ("Łódź", "Lodz", true), ("Тоlen", "Tolen", true), ("Κypseli", "Kypseli", true),
    ("Суми", "Сумы", false), ("Одеса", "Одесса", false),
  ])
  func namesThatDifferInCapitalsAccentsAndPunctuationHaveOneSkeleton(one: String, other: String, isSame: Bool) {
    #expect((NameForm.skeleton(one) == NameForm.skeleton(other)) == isSame)
  }

  @Test(arguments: [("Тоlen", true), ("Tolen", false), ("Суми", false), ("Суми 2", false), ("غزة A", false)])
  func lettersOfTwoAlphabets(name: String, isMixed: Bool) { #expect(NameForm.mixesAlphabets(name) == isMixed) }

  @Test(arguments: [
    ("05-Sep", true), ("5-Oct", true), ("Oct-14", true), ("14. Okt", true), ("09.mai", true), ("2025-05-09", true),
    ("05/09/2025", true), ("2025-10-14 00:00:00", true), ("14-أكتوبر", true), ("5-Sep-25", true), ("5-9", false),
    ("10-14", false), ("7 October", false), ("May", false), ("2024/25", false), ("Mar-a-Lago", false), ("A-14", false),
    ("10 - 14", false),
  ])
  func aSpreadsheetsDatesAreKnown(name: String, isDate: Bool) { #expect(DateLikeName.matches(name) == isDate) }

  @Test(arguments: [
    ("512\u{A0}", "512⟨no-break space⟩"), ("\u{200F}48", "⟨right-to-left mark⟩48"), ("5 9", "5 9"),
    ("a\u{200B}b", "a⟨zero width space⟩b"), ("Gaza", "Gaza"), ("غزة", "غزة"), ("a\tb", "a⟨tab⟩b"),
  ])
  func unseenSignsAreShownByTheirNames(text: String, visible: String) { #expect(text.visible == visible) }

  @Test(arguments: [
    ("1446-08-19", "Islamic, Persian"), ("2568-02", "Buddhist"), ("5785", "Hebrew"), ("0025-02-18", "two digits"),
    ("1403-11-30/1403-12-02", "Persian"), ("1899-12-31", "before 1900"), ("2025-02-30", "does not exist"),
    ("18.02.25", "csv: {dates"), ("2025-02-18\u{200E}", "left-to-right mark"),
  ])
  func aDateThatIsNoneSaysWhatItMayBe(text: String, words: String) {
    #expect(DateReader().asOf(text) == nil)
    #expect(DateReader().message(text, form: "a day").contains(words), "\(DateReader().message(text, form: "a day"))")
  }

  private func faults(_ messages: [String], column: String? = "value") -> [Diagnostic] {
    messages.enumerated().map { index, message in
      Diagnostic(
        .error, .badNumber, at: SourceLocation(file: "d.csv", line: index + 2, column: 1), message, column: column)
    }
  }

  @Test func manyLikeFaultsOfAColumnAreOne() {
    let one = faults((0..<3000).map { "“\($0)x” is no number" }).withoutRepetition
    #expect(one.map(\.message) == ["“0x” is no number (3,000 such cells in the column value, first in lines 2, 3, 4)"])
    // A word that is wrong in many rows is one cause, another one is another.
    let two = faults(Array(repeating: "“a” is unknown", count: 8) + ["“b” is unknown"]).withoutRepetition
    #expect(two.map(\.location.line) == [2, 10])
    #expect(two[0].message.hasSuffix("(8 such cells in the column value, first in lines 2, 3, 4)"))
  }

  @Test func anIdThatIsMissingIsSaidOnce() {
    func fault(_ file: String, _ line: Int, _ id: String, column: String? = nil) -> Diagnostic {
      Diagnostic(
        .error, .unknownSource, at: SourceLocation(file: file, line: line, column: 1), "the source “\(id)” is unknown",
        column: column)
    }
    let cells = (2..<9).map { fault("d.csv", $0, "office", column: "source") }
    let texts = (3..<8).map { fault("report.md", $0, "office") } + [fault("charts.yaml", 4, "office")]
    let found = (texts + cells + [fault("report.md", 9, "ofice")]).withoutRepetition
    #expect(found.map(\.location.file) == ["d.csv", "report.md"])
    #expect(
      found[0].message
        == "the source “office” is unknown (7 such cells in the column source, first in lines 2, 3, 4) (and in 6 other places: charts.yaml:4, report.md:3, report.md:4, report.md:5 …)"
    )
    // Few are said where they stand.
    #expect(texts.prefix(3).map(\.message) == Array(texts.prefix(3)).withoutRepetition.map(\.message))
  }

  @Test func fewFaultsAndThoseOfTextsAreSaidOneByOne() {
    #expect(faults((0..<5).map { "“\($0)x” is no number" }).withoutRepetition.count == 5)
    #expect(faults(Array(repeating: "a percentage", count: 50), column: nil).withoutRepetition.count == 50)
  }
}
