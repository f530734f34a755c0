import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables that are odd in one way each, from the file to the rows of a situation by the first option of each question.
struct OddTablesTests {
  private typealias Sample = ImportSamples

  /// What is asked first, and the rows behind the first options.
  func made(_ table: String, named name: String = "t.csv") -> (asked: [ImportQuestion], rows: [String]) {
    var choices = ImportChoices()
    var asked: [ImportQuestion] = []
    for _ in 0..<5 {
      let proposal = SituationProposal([Samples.file(name, table)], choices: choices)
      if asked.isEmpty { asked = proposal.plan.questions }
      guard !proposal.plan.questions.isEmpty else {
        return (asked, Sample.cells(proposal.plan, "indicator", "value", "low", "high", "qualifier", "as_of", "place"))
      }
      for question in proposal.plan.questions {
        let option = question.option.replacing("ID,NAME,KIND", with: "b,B,research").replacing(
          ",KIND", with: ",research"
        )
        .replacing("=DATE", with: "=2025-03-31")
        let isTaken = choices.take(pasted: option)
        #expect(isTaken, "\(option)")
      }
    }
    return (asked, ["still open"])
  }

  @Test(
    arguments: [
      // A line of units that no list has.
      (
        "Area,Date,Water,Flour\n,,litres,tonnes\nTolen,2025-02-01,3,2\n",
        ["water 3 | 2025-02-01 Tolen", "flour 2 | 2025-02-01 Tolen"]
      ),
      // The sign of a currency says the unit.
      (
        "Area,Date,Paid\nTolen,2025-02-01,\"$1,200\"\nVesk,2025-02-01,$20\n",
        ["paid 1200 | 2025-02-01 Tolen", "paid 20 | 2025-02-01 Vesk"]
      ),
      // Rows that are numbered, in two words.
      (
        "S/N,Area,Date,Beds\n1,Tolen,2025-02-01,3\n2,Vesk,2025-02-01,4\n",
        ["beds 3 | 2025-02-01 Tolen", "beds 4 | 2025-02-01 Vesk"]
      ),
      // Levels that are numbered apart from their word.
      (
        "Date,Admin 0,Admin 1,Admin 1 pcode,Beds\n2025-02-01,Land,Tolen,T1,3\n2025-02-01,Land,Vesk,T2,4\n",
        ["beds 3 | 2025-02-01 tolen", "beds 4 | 2025-02-01 vesk"]
      ),
      // Digits of other scripts.
      (
        "Area,Date,Deaths\nTolen,2025-02-01,१२\nVesk,2025-02-01,７\n",
        ["deaths 12 | 2025-02-01 Tolen", "deaths 7 | 2025-02-01 Vesk"]
      ),
      // More texts than numbers in a column that is called after what is counted.
      (
        "Area,Date,Families\nTolen,2025-02-01,12¹\nVesk,2025-02-01,4*\n",
        ["families 12 | 2025-02-01 Tolen", "families 4 | 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Displaced\nTolen,2025-02-01,12[1]\nVesk,2025-02-01,1.200 [a]\nRuun,2025-02-01,7[*]\n",
        [
          "displaced 12 | 2025-02-01 Tolen", "displaced 1.2 | 2025-02-01 Vesk", "displaced 7 | 2025-02-01 Ruun",
        ]
      ),
      // The day of the report is that of its publication.
      ("Area,Report date,Event date,Killed\nTolen,2025-02-05,2025-02-01,3\n", ["killed 3 | 2025-02-01 Tolen"]),
      // Nothing is published before it happens.
      (
        "Area,Date A,Date B,Killed\nTolen,2025-02-05,2025-02-01,3\nVesk,2025-02-04,2025-02-04,2\n",
        ["killed 3 | 2025-02-01 Tolen", "killed 2 | 2025-02-04 Vesk"]
      ),
      (
        "Area,Date,Displaced\nTolen,2025-02-01,10-15\nVesk,2025-02-01,5–7\n",
        ["displaced | 10 15 2025-02-01 Tolen", "displaced | 5 7 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Funding (USD)\nTolen,2025-02-01,1.2k\nVesk,2025-02-01,3 million\n",
        ["funding_usd 1200 | 2025-02-01 Tolen", "funding_usd 3000000 | 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Funding\nTolen,2025-02-01,$1.2m\nVesk,2025-02-01,over $3 million\n",
        ["funding 1200000 | 2025-02-01 Tolen", "funding 3000000 | more than 2025-02-01 Vesk"]
      ),
      (
        "المحافظة,التاريخ,عدد النازحين\nغزة,٢٠٢٤-٠١-٠١,١٢٬٣٤٥\nرفح,٢٠٢٤-٠١-٠١,أكثر من ٥٬٠٠٠\n",
        ["عدد_النازحين 12345 | 2024-01-01 غزة", "عدد_النازحين 5000 | more than 2024-01-01 رفح"]
      ),
      (
        "date,market,commodity,unit,price (SYP),usdprice\n2024-01-15,Aleppo,Rice,KG,12000,0.9\n2024-02-15,Homs,Oil,L,9000,0.7\n",
        [
          "price_syp 12000 | 2024-01-15 Aleppo", "price_syp 9000 | 2024-02-15 Homs", "usdprice 0.9 | 2024-01-15 Aleppo",
          "usdprice 0.7 | 2024-02-15 Homs",
        ]
      ),
      (
        "Area;Date;Funding\nTolen;2025-02-01;EUR 1,2 Mio\nVesk;2025-02-01;300 000 EUR\n",
        ["funding 1200000 | 2025-02-01 Tolen", "funding 300000 | 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Displaced\nTolen,2025-02-01,over 2 000\nVesk,2025-02-01,some 1 500\n",
        ["displaced 2000 | more than 2025-02-01 Tolen", "displaced 1500 | about 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Funding\nTolen,2025-02-01,1.20E+05\nVesk,2025-02-01,7\n",
        ["funding 120000 | about 2025-02-01 Tolen", "funding 7 | 2025-02-01 Vesk"]
      ),
      (
        "Area,Date,Change\nTolen,2025-02-01,(12)\nVesk,2025-02-01,+5\n",
        ["change -12 | 2025-02-01 Tolen", "change 5 | 2025-02-01 Vesk"]
      ),
      // Dates that go on until another has come.
      ("Area,Date,Beds\nTolen,2025-02-01,3\nVesk,,4\n", ["beds 3 | 2025-02-01 Tolen", "beds 4 | 2025-02-01 Vesk"]),
      (
        "Area,Period,Arrivals\nTolen,1–7 Feb 2025,3\nTolen,8–14 Feb 2025,4\n",
        ["arrivals 3 | 2025-02-01/2025-02-07 Tolen", "arrivals 4 | 2025-02-08/2025-02-14 Tolen"]
      ),
      (
        "Area,H1 2024,H2 2024\nTolen,3,4\n", ["t 3 | 2024-01-01/2024-06-30 Tolen", "t 4 | 2024-07-01/2024-12-31 Tolen"]
      ),
    ] as [(String, [String])])
  func rowsBehindTheFirstOptions(table: String, rows: [String]) {
    let (asked, made) = made(table)
    let plain = made.map { $0.split(separator: " ").joined(separator: " ") }
    let wanted = rows.map { $0.replacing(" |", with: "") }
    #expect(plain == wanted, "\(asked.map(\.option))")
  }

  @Test(arguments: [
    (
      "Area,Date,Killed\nTolen,2025-02-01,nil\nVesk,2025-02-01,4\n",
      "--map 'Killed:nil=missing'", "--map 'Killed:nil=0'"
    ),
    (
      "Area,Date,Killed\nTolen,2025-02-01,None\nVesk,2025-02-01,4\n",
      "--map 'Killed:None=missing'", "--map 'Killed:None=0'"
    ),
    (
      "Area,Date,Displaced\nTolen,2025-02-01,12 families\nVesk,2025-02-01,4\n", "--map 'Displaced:12 families=missing'",
      "--map 'Displaced:12 families=12'"
    ),
    ("Area,Date,Coverage\nTolen,2025-02-01,45%\nVesk,2025-02-01,0.61\n", "--percent-of-one", "--factor 1"),
    (
      "Year,Area,Cost\n2021/22,Tolen,3\n", "--map Year=as_of --map 'Year:2021/22=2021-07-01/2022-06-30'",
      "--map Year=as_of --map 'Year:2021/22=2021-04-01/2022-03-31'"
    ),
    ("Semester,Area,Births\n2024-S1,Tolen,3\n2024-S2,Tolen,4\n", "--dates week", "--dates halfyear"),
    (
      "Area,Date,0-4,17-May,18+\nTolen,2025-02-01,3,4,5\n", "--add-indicator '0_4,Figure 0-4,figure 0-4,stock'",
      "--columns '0-4,17-May,18+' --map columns=group"
    ),
  ])
  func whatIsUnclearIsAsked(table: String, option: String, other: String) {
    let question = made(table).asked.first { $0.option == option }
    #expect(question?.alternatives.contains(other) ?? false, "\(made(table).asked)")
  }

  @Test func aNumberOfThousandsIsNoFraction() {
    let asked = made("Area\tDate\tCases\nTolen\t2025-02-01\t12\nVesk\t2025-02-01\t1.015\n").asked.map(\.option)
    #expect(asked.contains("--add-indicator cases,Cases,cases,stock") && asked.contains("--decimal comma"), "\(asked)")
    let fractions = made("Area,Date,Cases\nTolen,2025-02-01,12.5\n").asked.map(\.option)
    #expect(fractions.contains("--add-indicator 'cases,Cases,cases (average),stock'"), "\(fractions)")
  }

  @Test func whatIsNoHashtagIsSaid() {
    let plan = SituationProposal(
      [Samples.file("t.csv", "Area,Date,Beds\n#adm1+name,#date,#beds?\nTolen,2025-02-01,3\n")], choices: ImportChoices()
    ).plan
    #expect(
      plan.summaries.flatMap(\.remarks) == ["“#beds?” is no hashtag of HXL; “Beds” is read by its name"],
      "\(plan.summaries.flatMap(\.remarks))")
  }

  @Test func linesThatEndWithCarriageReturnsAloneAreRefused() {
    let proposal = SituationProposal(
      [Samples.file("t.csv", "Area,Date,Beds\rTolen,2025-02-01,3\r")], choices: ImportChoices())
    #expect(proposal.plan.faults.map(Samples.short) == ["t.csv:1:1 bad-file"], "\(proposal.plan.faults)")
    let (_, faults) = Situation.read(
      Samples.files([]) + [Samples.file("more.csv", "indicator,source,value,as_of\rdeaths,a,1,2025-02-01")])
    #expect(faults.map(Samples.short).contains("more.csv:1:1 bad-file"), "\(faults)")
  }

  @Test func aDateAmongAgesIsNamed() {
    let asked = made("Area,Date,0-4,17-May,18+\nTolen,2025-02-01,3,4,5\n").asked
    #expect(
      asked.contains { $0.remark.contains("“17-May”, which looks like a date that a spreadsheet made") }, "\(asked)")
  }

  @Test func aPriceIsForItsUnit() {
    let table = "Date,Market,Unit,Price,usdprice\n2025-02-01,Tolen,KG,100,1.2\n"
    let (asked, rows) = made(table)
    #expect(rows.count == 2 && rows[1].hasPrefix("usdprice 1.2"), "\(rows)")
    let options =
      asked.flatMap { [$0.option] + $0.alternatives }
      + SituationProposal([Samples.file("t.csv", table)], choices: ImportChoices()).notices.map(\.message)
    for unit in ["currency per KG", "USD per KG"] {
      #expect(options.contains { $0.contains(",\(unit),") }, "\(options)")
    }
  }

  @Test func aDayThatIsAskedIsNoFault() {
    var choices = ImportChoices(sets: ["published=2025-03-31"])
    choices.indicators = ["killed,Killed,people,flow"]
    let plan = SituationProposal([Samples.file("t.csv", "District,Killed\nTolen,3\n")], choices: choices).plan
    #expect(plan.faults.isEmpty && plan.questions.contains { $0.option == "--set as_of=DATE" }, "\(plan.faults)")
  }

  @Test func aYearOfAnotherCalendarIsRefused() {
    let plan = SituationProposal([Samples.file("t.csv", "Year,Area,Cases\n2566,Tolen,3\n")], choices: ImportChoices())
      .plan
    #expect(plan.faults.map(Samples.short) == ["t.csv:2:1 bad-date"], "\(plan.questions)")
  }

  @Test(arguments: ["Week,Area,Cases\n5,Tolen,3\n6,Tolen,4\n", "Month,Area,Cases\nJan,Tolen,3\nFeb,Tolen,4\n"])
  func partsOfDatesWithoutAYearAreRefused(table: String) {
    let plan = SituationProposal([Samples.file("t.csv", table)], choices: ImportChoices()).plan
    #expect(plan.faults.map(Samples.short) == ["t.csv:1:1 missing-value"], "\(plan.questions)")
    let said = SituationProposal([Samples.file("t.csv", table)], choices: ImportChoices(sets: ["as_of=2025-02-01"]))
      .plan
    #expect(said.faults.isEmpty, "\(said.faults)")
  }

  @Test func aSignOfMoneyHidesNoDecimalSign() {
    let rows = made("Area;Date;Cost\nTolen;2025-02-01;£1,200.50\nVesk;2025-02-01;£3\n").rows
    #expect(rows.count == 2 && rows[0].hasPrefix("cost 1200.5 "), "\(rows)")
  }

  @Test func twoNumbersInACellAreRefused() {
    let plan = SituationProposal(
      [Samples.file("t.csv", "Area,Date,Killed/Injured\nTolen,2025-02-01,5/12\nVesk,2025-02-01,3\n")],
      choices: ImportChoices()
    ).plan
    #expect(
      plan.faults.first?.message.hasSuffix("two numbers need a column of the file each") ?? false, "\(plan.faults)")
  }
}
