import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

/// What no language changes is found once for all editions; each still has its own names, and the data of its own day.
struct EditionsOfOneDataTests {
  private let rows = [
    "trucks,a,10,2025-01-05,2025-01-06,reported,,,,,,,,", "trucks,a,20,2025-01-20,2025-01-21,reported,,,,,,,,",
    "trucks,a,5,2025-02-03,2025-02-04,reported,,,,,,,,", "trucks,a,8,2025-02-09,2025-02-10,reported,,,,,,,,",
    "deaths,a,100,2025-01-05,2025-01-06,reported,,,,,,,,", "deaths,a,140,2025-02-05,2025-02-06,reported,,,,,,,,",
    "held,a,7,2025-01-05,2025-01-06,reported,,,,,,,,", "released,b,3,2025-02-01,2025-01-20,announced,e1,,,,,,,",
    "released,a,2,2025-02-01,2025-02-02,completed,e1,,,,,,,",
  ]

  private func situation(_ rows: [String]) -> Situation {
    let report = Samples.report.replacing("title: Test\n", with: "title: Test\nlanguages: [en, ar, he]\n")
    let own = "---\ntitle: x\n---\nText.\n"
    let terms = "term,ar,he\nTrucks,شاحنات,משאיות\nDeaths,وفيات,מתים\nReleased,أفرج,שוחררו\n"
    return Situation.read(
      Samples.files(rows, report: report, more: ["terms.csv": terms, "report.ar.md": own, "report.he.md": own])
    ).situation
  }

  private func series(_ text: String, _ question: PeriodQuestion, _ known: KnownSituation) throws -> [Figure] {
    try PeriodSeries(of: known.reference(named: text), by: question, in: known).figures
  }

  private static func day(_ text: String) -> Day { DateReader().day(text) ?? Day(number: 0) }

  private static let questions: [(String, PeriodQuestion)] = [
    ("trucks", PeriodQuestion(.month)), ("trucks", PeriodQuestion(.week)), ("trucks@a", PeriodQuestion(.month)),
    ("trucks", PeriodQuestion(.month, from: Self.day("2025-02-01"))), ("deaths", PeriodQuestion(.month)),
    ("held", PeriodQuestion(.month)), ("released announced", PeriodQuestion(.month)),
  ]

  @Test("An edition has the figures that it would have alone, whichever is asked first")
  func asAlone() throws {
    let first = situation(rows)
    let editions = [first] + ["ar", "he"].map { first.edition(in: $0).situation }
    for order in [[0, 1, 2], [2, 0, 1, 2], [1, 1, 0]] {
      let known = first.known(on: first.dateOfIssue, hasEditions: true)
      for edition in order.map({ editions[$0] }) {
        let shared = known.inEdition(edition)
        let alone = edition.known(on: first.dateOfIssue)
        for (text, question) in Self.questions {
          let figures = try series(text, question, shared)
          #expect(!figures.isEmpty)
          #expect(figures == (try series(text, question, alone)))
        }
      }
    }
  }

  @Test func namesAreThoseOfTheEdition() throws {
    let first = situation(rows)
    let known = first.known(on: first.dateOfIssue, hasEditions: true)
    func labels(_ known: KnownSituation) throws -> Set<String?> {
      Set(try series("trucks", PeriodQuestion(.month), known).map(\.indicator?.label))
    }
    #expect(try labels(known) == ["Trucks"])
    #expect(try labels(known.inEdition(first.edition(in: "ar").situation)) == ["شاحنات"])
    #expect(try labels(known.inEdition(first.edition(in: "he").situation)) == ["משאיות"])
    #expect(try labels(known) == ["Trucks"])
  }

  @Test("Where rows count by several words, that of the label is the edition's")
  func wordsOfLabels() throws {
    let files = Samples.files(
      ["freed,a,6,2025-02-02,2025-02-03,e1,hostages", "freed,b,7,2025-02-12,2025-02-13,e2,"],
      header: "indicator,source,value,as_of,published,event,term",
      report: Samples.report.replacing("title: Test\n", with: "title: Test\nlanguages: [en, ar]\n"),
      indicators:
        "id,label,label_ar,unit,accumulation,reporting\nfreed,[Captives] freed,إفراج عن [المحتجزين],people,flow,events\n",
      more: ["report.ar.md": "---\ntitle: x\n---\nText.\n"])
    let first = Situation.read(files).situation
    let known = first.known(on: first.dateOfIssue, hasEditions: true)
    func words(_ known: KnownSituation) throws -> [[String]] {
      try series("freed", PeriodQuestion(.month), known).map { ([$0.term] + $0.otherTerms).sorted() }
    }
    let own = try words(known)
    #expect(own == [["captives", "hostages"]])
    #expect(try words(known.inEdition(first.edition(in: "ar").situation)) == [["hostages", "المحتجزين"]])
  }

  @Test func whatIsKnownOnAnotherDayIsAnother() throws {
    let first = situation(rows)
    let (early, late) = (Self.day("2025-01-31"), first.dateOfIssue)
    let edition = first.edition(in: "ar").situation
    let question = PeriodQuestion(.month)
    let before = first.known(on: early, hasEditions: true).inEdition(edition)
    let after = first.known(on: late, hasEditions: true).inEdition(edition)
    #expect(before.day == early && after.day == late)
    #expect(try series("trucks", question, before) == series("trucks", question, edition.known(on: early)))
    #expect(try series("trucks", question, after) == series("trucks", question, edition.known(on: late)))
    #expect(try series("trucks", question, before) != series("trucks", question, after))
  }

  @Test func rowsHaveTheSameNamesInAllEditions() {
    let first = situation(rows)
    let editions = [first.edition(in: "ar").situation, first, first.edition(in: "he").situation, first]
    let names = editions.map { edition in rows.indices.map { edition.rowName($0) } }
    #expect(Set(names).count == 1)
    #expect(Set(names[0]).count == rows.count)
    #expect(names[0] == rows.indices.map { situation(rows).rowName($0) })
    #expect(situation(rows.reversed()).rowName(0) == names[0][rows.count - 1])
  }

  @Test func otherDataIsAskedByItself() throws {
    let known = situation(rows).known(on: Self.day("2025-02-20"), hasEditions: true)
    _ = try series("trucks", PeriodQuestion(.month), known)
    let other = situation(rows.map { $0.replacing("trucks,a,10", with: "trucks,a,11") })
    for edition in [other, other.edition(in: "ar").situation] {
      let figures = try series("trucks", PeriodQuestion(.month), known.inEdition(edition))
      #expect(figures.first?.value == DecimalNumber(digits: 31))
      #expect(known.inEdition(edition).day == known.day)
    }
  }
}
