import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What is different between two states, and how it is called.
struct ChangeTests {
  private func situation(_ rows: [String], derived: String = "") throws -> Situation {
    let report =
      "---\ntitle: Test\ndate: 2025-02-20\nsince: 2025-02-13\nstale_after: 30 days\n\(derived)---\nText.\n"
    let (situation, faults) = Situation.read(Samples.files(rows, report: report))
    try #require(faults.filter { $0.severity == .error } == [])
    return situation
  }

  /// Each change as "kind: old > new", with a dash where there is nothing.
  private func changes(
    _ rows: [String], since: Baseline? = nil, on day: String = "2025-02-20", derived: String = ""
  ) throws -> [String] {
    let known = try situation(rows, derived: derived).known(on: try #require(DateReader().day(day)))
    let baseline = try since ?? .day(#require(DateReader().day("2025-02-13")))
    return Comparison(known, with: baseline).changes.map { change in
      let sides = [change.old, change.new].map { $0.map(known.summary) ?? "-" }
      return "\(change.kind.rawValue): \(sides.joined(separator: " > "))"
    }
  }

  @Test(
    "A series of one source",
    arguments: [
      (["held,a,7,2025-02-18,,,,,,,,,,"], ["new: - > 7 2025-02-18 reported a"]),
      (["held,a,7,2025-02-12,,,,,,,,,,"], []),
      // Of what was never known the latest is new, whatever the date it is of.
      (
        ["held,a,7,2025-01-18,2025-02-14,,,,,,,,,", "held,a,8,2025-01-19,2025-02-14,,,,,,,,,"],
        ["new: - > 8 2025-01-19 reported a"]
      ),
      (
        ["held,a,5,2025-02-12,,,,,,,,,,", "held,a,7,2025-02-18,,,,,,,,,,", "held,a,6,2025-02-16,,,,,,,,,,"],
        ["updated: 5 2025-02-12 reported a > 7 2025-02-18 reported a"]
      ),
      (
        ["held,a,5,2025-02-12,,,,,,,,,,", "held,a,6,2025-02-12,2025-02-15,,,,,,,,,"],
        ["revised: 5 2025-02-12 reported a replaced on 2025-02-15 > 6 2025-02-12 reported a"]
      ),
      (
        ["held,a,5,2025-02-12,,,,,,,,,,", "held,a,5,2025-02-12,2025-02-15,verified,,,,,,,,"],
        ["status changed: 5 2025-02-12 reported a replaced on 2025-02-15 > 5 2025-02-12 verified a"]
      ),
      (
        [
          "held,a,5,2025-02-10,,,,,,,,,,", "held,a,4,2025-02-05,2025-02-17,,,,,,,,,",
          "held,a,3,2025-02-11,2025-02-17,,,,,,,,,",
        ],
        [
          "backdated: - > 4 2025-02-05 reported a", "backdated: 5 2025-02-10 reported a > 3 2025-02-11 reported a",
        ]
      ),
      (
        ["held,a,5,2025-02-12,,,,,,,,,,", "held,a,,2025-02-12,2025-02-18,withdrawn,,,,,,,,"],
        ["withdrawn: 5 2025-02-12 reported a > number not given 2025-02-12 withdrawn a"]
      ),
      (["held,a,5,2025-01-12,,,,,,,,,,"], ["stale: 5 2025-01-12 reported a > 5 2025-01-12 reported a"]),
      (
        ["held,a,5,2025-01-12,,,,,,,,,,", "held,a,6,2025-01-12,2025-02-18,,,,,,,,,"],
        ["revised: 5 2025-01-12 reported a replaced on 2025-02-18 > 6 2025-01-12 reported a"]
      ),
      // What was agreed stands beside what was reported; what was filled in is no report.
      (
        [
          "trucks,a,600,2025-02-12,2025-02-12,target,,,,,,,,", "trucks,a,500,2025-02-18,,,,,,,,,,",
          "held,a,9,2025-02-18,,extrapolated,,,,,,,,b",
        ],
        ["new: - > 500 2025-02-18 reported a"]
      ),
      // Published after the day whose knowledge is printed.
      (["held,a,5,2025-02-12,,,,,,,,,,", "held,a,7,2025-02-21,,,,,,,,,,"], []),
    ])
  func series(_ rows: [String], _ expected: [String]) throws {
    #expect(try changes(rows) == expected)
    #expect(try changes(rows.reversed()) == expected, "the order of rows does not matter")
  }

  @Test(
    "An event, whoever reports it",
    arguments: [
      (
        [
          "released,a,3,2025-02-22,2025-01-15,planned,x,,,,,,,",
          "released,b,6,2025-02-22,2025-02-18,announced,x,,,,,,,",
          "released,c,6,2025-02-22,2025-02-19,announced,x,,,,,,,",
        ],
        [
          "status changed: 3 2025-02-22 planned a replaced on 2025-02-18 > 6 2025-02-22 announced b",
          "new: - > 6 2025-02-22 announced c",
        ]
      ),
      (
        [
          "released,a,6,2025-02-15,2025-02-10,announced,x,,,,,,,",
          "released,b,6,2025-02-15,2025-02-11,announced,x,,,,,,,",
          "released,c,6,2025-02-15,2025-02-16,completed,x,,,,,,,",
        ],
        [
          "status changed: 6 2025-02-15 announced b carried out > 6 2025-02-15 completed c",
          "superseded: 6 2025-02-15 announced a carried out > 6 2025-02-15 completed c",
        ]
      ),
      (
        [
          "released,a,6,2025-02-15,2025-02-10,announced,x,,,,,,,",
          "released,a,6,2025-02-22,2025-02-14,postponed,x,,,,,,,",
          "released,a,2,2025-02-15,2025-02-10,announced,y,,,,,,,",
          "released,a,2,2025-02-15,2025-02-14,cancelled,y,,,,,,,",
          "released,a,1,2025-02-15,2025-02-10,announced,z,,,,,,,",
          "released,a,1,2025-02-15,2025-02-15,completed,z,,,,,,,",
        ],
        [
          "status changed: 6 2025-02-15 announced a postponed on 2025-02-14 to 2025-02-22 > 6 2025-02-22 postponed a",
          "status changed: 2 2025-02-15 announced a cancelled on 2025-02-14 > 2 2025-02-15 cancelled a",
          "status changed: 1 2025-02-15 announced a carried out > 1 2025-02-15 completed a",
        ]
      ),
      // An event of before the last issue that was reported only afterwards, in a series that was there.
      (
        [
          "released,a,3,2025-02-01,,completed,x,,,,,,,",
          "released,a,4,2025-02-08,2025-02-15,completed,y,,,,,,,",
          "released,b,4,2025-02-08,2025-02-16,completed,y,,,,,,,",
        ],
        ["backdated: - > 4 2025-02-08 completed a", "new: - > 4 2025-02-08 completed b"]
      ),
    ])
  func events(_ rows: [String], _ expected: [String]) throws {
    #expect(try changes(rows) == expected)
    #expect(try changes(rows.reversed()) == expected, "the order of rows does not matter")
  }

  // MARK: - What was published

  /// The figures of a situation as a report would carry them.
  private func published(_ rows: [String], _ names: [String], derived: String = "") throws -> PublishedFigures {
    let known = try situation(rows, derived: derived).known(on: try #require(DateReader().day("2025-02-13")))
    let figures = try names.map { FigureRow(try known.figure(named: $0), in: known.situation) }
    let read = try #require(FigureRow.rows(ofCSV: Array(FigureRow.csv(figures).utf8)))
    return try #require(PublishedFigures(read, knownOn: DateReader().day("2025-02-13")))
  }

  @Test("Rows that were overwritten or deleted since are known by what was published")
  func overwritten() throws {
    let before = [
      "held,a,5,2025-02-12,,,,,,,,,,", "held,b,8,2025-02-12,,,,,,,,,,", "deaths,a,100,2025-02-12,,,,,,,,,,",
      "released,a,6,2025-02-15,2025-02-10,announced,x,,,,,,,",
    ]
    let old = try published(before, ["held@a", "held@b", "deaths@a", "released@a announced"])
    #expect(try changes(before, since: .published(old)) == [])
    let after = [
      "held,a,6,2025-02-12,,,,,,,,,,", "deaths,a,100,2025-02-12,,,,,,,,,,", "deaths,a,120,2025-02-18,,,,,,,,,,",
      "released,a,6,2025-02-15,2025-02-15,completed,x,,,,,,,", "missing,a,1,2025-02-01,,,,,,,,,,",
    ]
    #expect(
      try changes(after, since: .published(old)) == [
        "revised: 5 2025-02-12 reported a > 6 2025-02-12 reported a",
        "withdrawn: 8 2025-02-12 reported b > -",
        "status changed: 6 2025-02-15 announced a > 6 2025-02-15 completed a",
        "updated: 100 2025-02-12 reported a > 120 2025-02-18 reported a",
      ])
  }

  @Test("What a published report drew of a series is no earlier answer to a question for its latest value")
  func series() throws {
    let rows = ["deaths,a,100,2025-01-31,,,,,,,,,,", "deaths,a,140,2025-02-10,,,,,,,,,,"]
    let known = try situation(rows).known(on: try #require(DateReader().day("2025-02-20")))
    let latest = try known.figure(named: "deaths@a")
    let reference = try known.reference(named: "deaths@a")
    let months = try PeriodSeries(of: reference, by: PeriodQuestion(.month), in: known).figures
    let old = months + [try known.figure(named: "deaths@a on 2025-02-10")]
    let published = try #require(
      PublishedFigures(old.map { FigureRow($0, in: known.situation) }, knownOn: DateReader().day("2025-02-13")))
    let comparison = Comparison(known, with: .published(published))
    #expect(comparison.changes == [])
    #expect(comparison.change(of: latest) == nil)
    // The same month is the same question.
    for month in months { #expect(comparison.change(of: month) == nil) }
  }

  @Test("What was overwritten since was called by the word of its source")
  func terms() throws {
    let day = try #require(DateReader().day("2025-02-20"))
    func known(_ value: Int) throws -> KnownSituation {
      Situation.read(
        Samples.files(
          ["held,a,\(value),2025-02-12,hostages"], header: "indicator,source,value,as_of,term",
          report: "---\ntitle: Test\ndate: 2025-02-20\n---\nText.\n")
      ).situation.known(on: day)
    }
    let before = try known(5)
    let printed = [FigureRow(try before.figure(named: "held@a"), in: before.situation)]
    let published = try #require(PublishedFigures(printed, knownOn: DateReader().day("2025-02-13")))
    let change = Comparison(try known(6), with: .published(published)).changes.first
    #expect(change?.kind == .revised && change?.old?.term == "hostages" && change?.new?.term == "hostages")
  }

  @Test("What limited a value that was published is known from its column, and from the caveats of files of before")
  func limits() throws {
    let columns = ["figure", "indicator", "source", "value", "as_of", "status"]
    for (name, cell) in [("qualifier", "at least"), ("caveat", "at least; as heard")] {
      let text = (columns + [name]).joined(separator: ",") + "\nheld@a,held,a,5,2025-02-12,reported,\(cell)\n"
      let rows = try #require(FigureRow.rows(ofCSV: Array(text.utf8)))
      let published = try #require(PublishedFigures(rows, knownOn: DateReader().day("2025-02-13")))
      let day = try #require(DateReader().day("2025-02-20"))
      let known = try situation(["held,a,6,2025-02-12,,,,,,,,,,"]).known(on: day)
      let change = try #require(Comparison(known, with: .published(published)).changes.first)
      #expect(change.old?.qualifier == .atLeast && change.new?.qualifier == .exactly, "\(name)")
    }
  }

  @Test("What was added up or computed is asked for again")
  func computed() throws {
    let derived = "derived:\n  gap: difference(held@b, held@a)\n"
    let before = [
      "held,a,5,2025-02-12,,,,,,,,,,", "held,b,8,2025-02-12,,,,,,,,,,",
      "trucks,a,10,2025-02-11,,,,,,,,,,", "trucks,a,11,2025-02-12,,,,,,,,,,",
    ]
    let old = try published(before, ["gap", "trucks@a from 2025-02-11 to 2025-02-12"], derived: derived)
    let after = before.map { $0.replacing("trucks,a,10", with: "trucks,a,12").replacing("held,a,5", with: "held,a,6") }
    #expect(
      try changes(after, since: .published(old), derived: derived) == [
        "revised: 3 2025-02-12 reported a+b > 2 2025-02-12 reported a+b",
        "revised: 21 2025-02-11/2025-02-12 reported a > 23 2025-02-11/2025-02-12 reported a",
      ])
  }

  @Test("A figure that is asked for by its day, or computed, is set against the same question then")
  func changeOfFigure() throws {
    let rows = [
      "held,a,5,2025-02-12,,,,,,,,,,", "held,a,7,2025-02-18,,,,,,,,,,", "held,a,9,2025-02-20,,,,,,,,,,",
      "held,b,8,2025-02-12,,,,,,,,,,",
    ]
    let known = try situation(rows, derived: "derived:\n  gap: difference(held@b, held@a) across dates\n")
      .known(on: try #require(DateReader().day("2025-02-20")))
    let comparison = Comparison(known, with: .day(try #require(DateReader().day("2025-02-13"))))
    func change(_ name: String) throws -> String? {
      try comparison.change(of: known.figure(named: name)).map {
        "\($0.kind.rawValue): \($0.old.map(known.summary) ?? "-")"
      }
    }
    #expect(try change("held@a on 2025-02-18") == "updated: 5 2025-02-12 reported a")
    #expect(try change("held@a") == "updated: 5 2025-02-12 reported a")
    #expect(try change("held@b") == nil)
    #expect(try change("gap") == "updated: 3 2025-02-12 reported a+b")
  }

  @Test("Where an earlier value stands again, what stood in its place was withdrawn, and nothing is called later")
  func earlierValueStandsAgain() throws {
    let known = try situation(
      [
        "held,a,5,2025-02-12,,,,,,,,,,", "held,a,7,2025-02-18,,,,,,,,,,",
        "held,a,,2025-02-18,2025-02-19,withdrawn,,,,,,,,", "held,b,8,2025-02-18,,,,,,,,,,",
      ], derived: "derived:\n  gap: difference(held@b, held@a) across dates\n"
    ).known(on: try #require(DateReader().day("2025-02-20")))
    let comparison = Comparison(known, with: .day(try #require(DateReader().day("2025-02-18"))))
    for (name, before) in [("held@a", "7 2025-02-18 reported a"), ("gap", "1 2025-02-18 reported a+b")] {
      let change = try #require(try comparison.change(of: known.figure(named: name)))
      #expect(change.kind == .withdrawn && change.old.map(known.summary) == before, "\(name): \(change)")
    }
  }
}
