import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// What a table says of itself.
struct SituationProposalTests {
  func proposal(
    _ table: String, named name: String = "table.csv", _ change: (inout ImportChoices) -> Void = { _ in }
  ) -> SituationProposal {
    var choices = ImportChoices()
    change(&choices)
    return SituationProposal([Samples.file(name, table)], choices: choices)
  }

  func options(_ proposal: SituationProposal) -> [String] {
    proposal.plan.wrongOptions.map { "wrong: \($0)" } + proposal.plan.questions.map(\.option)
      + proposal.plan.faults.map(Samples.short)
  }

  func text(_ proposal: SituationProposal) -> String {
    proposal.plan.tables.map { $0.text(0..<$0.bytes.count) }.joined()
  }

  func said(_ proposal: SituationProposal) -> String { proposal.notices.map(\.message).joined(separator: "\n") }

  let known: (inout ImportChoices) -> Void = { choices in
    choices.indicators = ["cases,Cases,cases,flow"]
    choices.sources = ["who,WHO,research"]
  }

  @Test func whatOnlyTheUserKnowsIsAskedAtOnce() {
    let asked = proposal("District,Week ending,Cases\nTolen,2025-02-02,3\nVesk,2025-02-02,<5\nTotal,2025-02-02,7\n")
    #expect(
      options(asked) == [
        "--add-indicator cases,Cases,cases,stock", "--add-source ID,NAME,KIND", "--map 'District:Total=skip'",
      ])
    #expect(asked.plan.tables.isEmpty && asked.plan.questions[0].alternatives.count == 2)
    #expect(said(asked).contains("“District” is taken for places"))
    #expect(said(asked).contains("“<5”, here, is read as less than 5"))
  }

  @Test func answersMakeASituation() {
    let table =
      "District,Week ending,Cases\nTolen,2025-02-02,3\nVesk,2025-02-02,<5\nTolen,2025-02-09,4\nTolen,2025-02-16,4\n"
    let made = proposal(table, known)
    #expect(options(made).isEmpty, "\(options(made))")
    #expect(
      made.files.map(\.name) == ["indicators.csv", "sources.csv", "table.csv", "imports.yaml"])
    let text = made.files.map { $0.text(0..<$0.bytes.count) }
    #expect(text[0].hasSuffix("\ncases,Cases,cases,flow,,week\n"), "\(text[0])")
    #expect(text[2].contains("cases,who,5,less than,2025-02-02,Vesk\n"), "\(text[2])")
    #expect(
      text[3].contains(
        "map: [\"District=place\", \"Week ending=as_of\", \"Cases:<5=less than 5\", \"Cases=cases\"]"), "\(text[3])")
  }

  @Test(arguments: [
    (
      "Cases of a disease,,\nDistrict,Week ending,Cases\nTolen,2025-02-02,3\n",
      "the names of the columns are taken to stand in line 2"
    ),
    ("District,Date,Cases\nTolen,2025-02-02,3\nNote: a remark on this table,,\n", "notes below the table are left out"),
    (
      "District,2022,2023\nTolen,3,4\n",
      "2 columns, “2022” to “2023”, are taken for values of one thing in different years"
    ),
    ("District,Date,Cases\n(in persons),,\nTolen,2025-02-02,3\n", "taken for a note, and left out"),
    ("District,Year,Month,Cases\nTolen,2024,May,3\n", "“Year” and “Month” are taken for the date together"),
    ("District,Date,Cases\nTolen,02.02.2025,3\nTolen,23.02.2025,3\n", "dates are read as day.month.year"),
    ("District;Date;Cases\nTolen;2025-02-02;3,5\n", "numbers have a decimal comma"),
    (
      "Region,District,District code,Date,Cases\nA,Tolen,X1,2025-02-02,3\nA,Vesk,X2,2025-02-02,3\nB,Orra,X3,2025-02-02,4\n",
      "“District code” is taken for the codes of “District”"
    ),
    ("District,Date,Sex,Cases\nTolen,2025-02-02,m,3\nTolen,2025-02-02,f,3\n", "“Sex” is taken for groups"),
    ("District,Date,New cases\nTolen,2025-02-02,3\n", "“New cases” is taken for a flow in “cases”"),
    ("District;Date;Cases\nTolen;2025-02-02;1 234\n", "blanks stand between groups of three digits"),
    (
      "Market,Date,Item,Unit,Price\nA,2025-02-02,Oil,L,3\nA,2025-02-02,Rice,KG,2\n",
      "“Unit” is taken for groups, since it has several units"
    ),
    (
      "District,Date,Cases,Prevalence (%),Lower,Upper\nTolen,2025-02-02,3,7.5,6.1,8\n",
      "“Lower” is taken for the lower bounds of “Prevalence (%)”"
    ),
    (
      "District,Jan,Feb,Mar,Year\nTolen,1,2,3,2023\nTolen,4,5,6,2024\n",
      "called as months, are taken for values of one thing, with “Year” as their year"
    ),
    (
      "Killed and injured in 2024,,,\nDistrict,January,February,March\nTolen,1,2,3\n",
      "“January” is taken for values of “Killed and injured in 2024” on 2024-01"
    ),
    (
      ",2022,,2023,\nRegion,Deaths,Injured,Deaths,Injured\nNorth,3,5,8,7\n",
      "“2022 Deaths” is taken for values of “Deaths” on 2022"
    ),
    (
      "Region,Q1 2023,Q2 2023,Q3 2023\nNorth,3,4,5\n",
      "3 columns, “Q1 2023” and others, are taken for values of one thing in different quarters"
    ),
    ("District,Date,Cases\nTolen,2025-02-02,:\nTolen,2025-02-03,4\n", "“:”, here, stands for no value"),
    ("Month,Cases\n2024-01,3\nTotal,3\n", "“Total” among the dates is by its name the whole of them"),
    ("Date,Cases\n2024-01,3\nTotal,3\n", "“Total” among the dates is by its name the whole of them"),
    ("Kanton;Datum;Cases\nTolen;31.01.2025;1\nVesk;28.02.2025;2\n", "dates are read as day.month.year"),
    ("District,Date,Cases\nTolen,2025-02-02,1'234\n", "apostrophes stand between groups of three digits"),
    ("District,Date,Cases\nTolen,2025-02-02,١٬٢٣٤\n", "“٬” stands between groups of three digits"),
    ("District,Date,Cases\nTolen,2025-02-02,\"12,34,567\"\n", "commas stand between groups of two digits"),
    ("District,Population 2022\nTolen,3\n", "“Population 2022” is taken for values of “Population” on 2022"),
    ("District,Deaths in 2022\nTolen,3\n", "“Deaths in 2022” is taken for values of “Deaths” on 2022"),
    ("Area;Date;Cases\nTolen;2025-02-02;1 250 000,50\n", "numbers have a decimal comma"),
    ("District,Date,Number\nTolen,2025-02-02,1\nVesk,2025-02-02,2\n", "“Number” is taken for the values"),
    ("District,Date,#\nTolen,2025-02-02,12\nVesk,2025-02-02,7\n", "“#” is taken for the values"),
    ("No.,District,N\n1,Tolen,1\n2,Vesk,2\n", "“No.” is taken for a position"),
    ("No.,Name,Age,Date\n1,Q R,20,2025-02-02\n2,S T,30,2025-02-02\n", "“No.” is taken for a position"),
    ("No.,District,Date,Cases\n1,Tolen,2025-02-02,3\n2,Vesk,2025-02-02,4\n", "“No.” is taken for a position"),
    ("Name,Age,Date\nQ R,20,2025-02-02\nS T,30,2025-02-02\n", "“Age” is taken for ages of persons, and left out"),
    (
      "Months,Jan 2024,Feb 2024\nDeaths,1,2\nInjured,3,4\n",
      "“Months” is taken for what is counted in each row"
    ),
    (
      "Country,Indicator Name,2022,2023\nTolen,\"Population, total\",3,4\nVesk,\"Population, total\",5,6\n",
      "“Indicator Name” is taken for what is counted in each row"
    ),
    ("Day,Region,Cases\n\"Mon, 1 Jan 2024\",North,5\n", "dates are read as day month year, the only form"),
    ("Station,Date,Rain\n,,mm\nA,2024-01-31,12\nB,2024-01-31,3\n", "taken for a note, and left out: “mm”"),
    (
      "Region,Q3 2022 Deaths,Q4 2022 Deaths\nNorth,1,2\n", "“Q4 2022 Deaths” is taken for values of “Deaths” on 2022-10"
    ),
    ("Period,Region,Cases\n202401,North,5\n202402,North,7\n", "dates are read as yearmonth, the only form"),
    ("Date,Region,Cases\n20240131,North,5\n20240229,North,7\n", "dates are read as yearmonthday, the only form"),
    (
      "Province/State,Country/Region,Date,Cases\n,Aland,2024-01-01,5\nNord,Bland,2024-01-01,7\n",
      "“Province/State” is taken for places, within “Country/Region”"
    ),
    ("geo\t2022\t2023\nTolen\t3,5\t4,5\n", "“2022” to “2023”"),
    (
      "District,Date,Cases,Remarks\nTolen,2025-02-02,3,as reported by phone\n",
      "“Remarks” is taken for remarks on values"
    ),
  ])
  func whatIsTakenForGrantedIsSaid(table: String, words: String) {
    #expect(said(proposal(table)).contains(words), "\(said(proposal(table)))\n\(options(proposal(table)))")
  }

  @Test(arguments: [
    ("District,Date,Cases (thousands)\nTolen,2025-02-02,3\n", "--factor 'Cases (thousands)=1000'"),
    ("District,Date,Cases\nTolen,2025-02-02,-\nTolen,2025-02-03,1\nTolen,2025-02-04,2\n", "--map 'Cases:-=missing'"),
    ("District,Date,Cases\nTolen,2025-02-02,12*\nTolen,2025-02-03,1\nTolen,2025-02-04,2\n", "--map 'Cases:12*=12'"),
    (
      "District,Date,Cases\nTolen,2025-02-02,10-20\nTolen,2025-02-03,1\nTolen,2025-02-04,2\n",
      "--map 'Cases:10-20=low 10 high 20'"
    ),
    ("District,Date,Cases\nTolen,02/03/2025,1\nTolen,03/04/2025,2\n", "--dates day/month/year"),
    ("Kind of thing,Date,Cases\nq,2025-02-02,1\nr,2025-02-02,2\n", "--map 'Kind of thing=place'"),
    (
      "Country of origin,Country of asylum,Date,Cases\nA,B,2025-02-02,1\nA,C,2025-02-02,2\nB,C,2025-02-02,2\n",
      "--map 'Country of asylum=place' --map 'Country of origin=group'"
    ),
    ("District,Year,Cases\nTolen,2024,1\n", "--set published=DATE"),
    ("District,Deaths since 2022\nTolen,3\n", "--set as_of=DATE"),
    (
      "District,2022,2023\nTolen,3,4\nVesk,5,6\nTable 2,,\nDistrict,2021,2022\nTolen,7,8\n", "--rows 2-3"
    ),
    ("District,Date,Cases\n,2025-02-02,1\nVesk,2025-02-02,2\n", "--map 'District:=whole'"),
    ("District,01/02/2024,02/03/2024\nTolen,1,2\n", "--dates day/month/year --columns days"),
    (
      "Fiscal year,Cases\n2021/22,1\n2022/23,2\n",
      "--map 'Fiscal year=as_of' --map 'Fiscal year:2021/22=2021-07-01/2022-06-30' --map 'Fiscal year:2022/23=2022-07-01/2023-06-30'"
    ),
    ("District,Date,Debt (bn USD)\nTolen,2025-02-02,2.1\n", "--factor 'Debt (bn USD)=1000000000'"),
    ("District,Age,Date,Deaths\nTolen,20,2025-02-02,1\nTolen,30,2025-02-02,1\n", "--map Age=group"),
    (
      "District,Date,Cases\nTolen,2025-02-02,1\nSub-total North,2025-02-02,1\n", "--map 'District:Sub-total North=skip'"
    ),
    ("District,Cases\nTolen,1\n", "--set as_of=DATE"),
    ("District;Date;Cases\nTolen;2025-02-02;1.234\n", "--decimal comma"),
    ("District,Date,Coverage (%)\nTolen,2025-02-02,0.5\nTolen,2025-02-03,0.75\n", "--percent-of-one"),
    ("District,Date,Cases\nTolen,2025-02-02,1\n,2025-02-02,2\n", "--fill District"),
    ("District,Date,Cases\nTolen,2025-02-02,1\nTolen,2025-02-02,1\n", "--events rows"),
    ("District,Name,Date,Deaths\nTolen,Q R,2025-02-02,1\nVesk,S T,2025-02-02,1\n", "--map Name=skip"),
    ("District,Victim,Date,Deaths\nTolen,Q R,2025-02-02,1\nVesk,Q R,2025-02-02,1\n", "--map Victim=skip"),
    ("Name,Age,Date,Deaths\nQ R,20,2025-02-02,1\nS T,30,2025-02-02,1\n", "--map Name=skip"),
    ("Name,Date,Deaths\nTolen,2025-02-02,1\nVesk,2025-02-02,1\n", "--map Name=place"),
    ("District,Kind,Date,Deaths\nTolen,q,2025-02-02,1\nVesk,r,2025-02-02,1\nOrra,s,2025-02-02,1\n", "--map Kind=skip"),
    ("Source,Date,Cases\nMinistry,2025-02-02,1\nHospital,2025-02-02,2\n", "--add-source ministry,Ministry,KIND"),
    ("Date,Indicator,Value\n2025-02-02,Cases,1\n2025-02-02,Beds,2\n", "--add-indicator beds,Beds,beds,stock"),
  ])
  func whatMayMeanSeveralThingsIsAsked(table: String, option: String) {
    let asked = proposal(table)
    #expect(options(asked).contains(option), "\(options(asked))")
    for option in asked.plan.questions.flatMap({ [$0.option] + $0.alternatives }) {
      var choices = ImportChoices()
      let isTaken = choices.take(pasted: option)
      #expect(isTaken, "\(option)")
    }
  }

  @Test func aColumnThatMayNumberTheRowsIsAskedAboutWhereNoOtherHasNumbers() {
    let asked = proposal("District,Date,Number\nTolen,2025-02-02,1\nVesk,2025-02-02,2\nOrra,2025-02-02,3\n")
    #expect(options(asked).first?.hasPrefix("--add-indicator ") ?? false, "\(options(asked))")
    #expect(
      asked.plan.questions.first?.remark.contains("where “Number” is no more than the number of each row") ?? false)
    let made = proposal("District,Date,Number\nTolen,2025-02-02,1\nVesk,2025-02-02,2\n", known)
    #expect(text(made).contains("cases,who,2,2025-02-02,Vesk\n"), "\(options(made))")
    let beside = proposal("Number,District,Date,Cases\n1,Tolen,2025-02-02,3\n2,Vesk,2025-02-02,4\n")
    #expect(said(beside).contains("“Number” is taken for a position"))
  }

  @Test func decimalsOfArabicScriptAreNumbers() {
    let made = proposal("District,Date,Share\nTolen,2025-02-02,١٢٫٥\nVesk,2025-02-02,٧\n") { choices in
      (choices.indicators, choices.sources) = (["share,Share,%,stock"], ["who,WHO,research"])
    }
    #expect(
      options(made).isEmpty && text(made).contains("share,who,12.5,2025-02-02,Tolen\n"),
      "\(options(made)) \(text(made))")
  }

  @Test func digitsOfArabicScriptAreDigits() {
    let made = proposal("المحافظة,التاريخ,Cases\nغزة,٢٠٢٥-٠٢-٠٢,١٢٠\nحي ٥,٢٠٢٥-٠٢-٠٢,٧\n", known)
    #expect(options(made).isEmpty, "\(options(made))")
    #expect(text(made).contains("cases,who,120,2025-02-02,غزة\ncases,who,7,2025-02-02,حي ٥\n"), "\(text(made))")
  }

  @Test func columnsOfAgesMayBeGroupsBesideOthers() {
    let asked = proposal("Province,Date,Sex,0-4,5-17,60+\nNorth,2025-02-02,Male,1,2,3\nNorth,2025-02-02,Female,4,5,6\n")
    let turned = "--columns '0-4,5-17,60+' --map columns=group"
    #expect(asked.plan.questions.contains { $0.alternatives.last == turned }, "\(asked.plan.questions)")
    let made = proposal(
      "Province,Date,Sex,0-4,5-17,60+\nNorth,2025-02-02,Male,1,2,3\nNorth,2025-02-02,Female,4,5,6\n"
    ) { choices in
      known(&choices)
      (choices.columns, choices.maps) = ("0-4,5-17,60+", ["columns=group"])
    }
    #expect(
      options(made).isEmpty && text(made).contains("cases,who,6,2025-02-02,North,\"60+, Female\"\n"), "\(text(made))")
  }

  @Test func aColumnThatIsATotalByItsNameMayBeLeftOut() {
    let asked = proposal("District,Date,Women,Total\nTolen,2025-02-02,3,7\n")
    let total = asked.plan.questions.first { $0.option.contains("total,Total") }
    #expect(total?.alternatives.last == "--map Total=skip", "\(options(asked))")
  }

  @Test func thatTablesLieDifferentlyIsSaid() {
    let files = [
      Samples.file("a.csv", "District,Date,Cases\nTolen,2025-02-02,3\n"),
      Samples.file("b.csv", "District,2022,2023\nTolen,3,4\n"),
    ]
    let made = SituationProposal(files, choices: ImportChoices())
    let told = made.notices.filter { $0.message.contains("this table lies otherwise than a.csv") }
    #expect(told.map(\.location.file) == ["b.csv"], "\(said(made))")
    let same = SituationProposal(
      [files[0], Samples.file("c.csv", "District,Date,Cases\nTolen,2025-02-09,3\n")], choices: ImportChoices())
    #expect(!said(same).contains("lies otherwise"))
  }

  @Test func theMarkOfAYearIsNoReasonToLoseIt() {
    let made = proposal("District,2022,2023*\nTolen,3,4\n") { choices in
      known(&choices)
      choices.columns = "years"
      choices.sets = ["published=2024-03-01"]
    }
    #expect(options(made).isEmpty, "\(options(made))")
    #expect(made.plan.tables.first.map { $0.text(0..<$0.bytes.count).contains(",4,2023,") } ?? false)
    #expect(made.plan.summaries[0].remarks == ["left out, the marks of notes: “2023*”"])
  }

  @Test func aWeekIsNoMonth() {
    let made = proposal("Year,Week,District,Cases\n2024,7,Tolen,3\n") { choices in
      known(&choices)
      choices.sets = ["published=2024-03-01"]
    }
    #expect(options(made).isEmpty, "\(options(made))")
    #expect(made.plan.tables.first.map { $0.text(0..<$0.bytes.count).contains("2024-02-12/2024-02-18") } ?? false)
  }

  @Test(arguments: [
    "", "\n\n", "District,Date,Cases\n", "just a line of text\n", "a,b\nc,d\n", "x,x,x\n1,2,3\n", ",,,\n,,,\n",
    "1,2,3\n4,5,6\n",
    "\u{FEFF}District,Date\n", "\"", "a\tb;c,d\n1\t2;3,4\n", "[]", "{}", "2020,2021,2022\n1,2,3\n",
  ])
  func littleIsNeverTakenForATable(table: String) {
    let made = proposal(table)
    #expect(made.plan.tables.isEmpty)
    #expect(!options(made).isEmpty)
  }
}
