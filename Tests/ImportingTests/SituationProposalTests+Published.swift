import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables in the forms that statistical services, surveys and offices publish.
extension SituationProposalTests {
  @Test(
    "What tables of statistical services say is taken for what it is",
    arguments: [
      // UNICEF, SDMX.
      (
        "REF_AREA:Geographic area,SEX:Sex,TIME_PERIOD:Time period,OBS_VALUE:Observation Value\nAVR: Avaria,F: Female,2022,54.2\nBRN: Brenland,F: Female,2022,5.2\n",
        "“REF_AREA:Geographic area” is taken for places"
      ),
      (
        "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nAV,2022,5,\nAV,2023,6,bep\nBR,2022,7,e\n",
        "“OBS_FLAG” is taken for marks of notes, and left out"
      ),
      // FAOSTAT: what is counted is what has units of its own.
      (
        "Area,Element,Item,Year,Unit,Value\nAvaria,Area harvested,Wheat,2022,ha,5\nAvaria,Production,Wheat,2022,t,7\nAvaria,Production,Rice,2022,t,8\n",
        "“Element” is taken for what is counted in each row, since each has a unit of its own"
      ),
      (
        "Donor,Date,Amount,Currency\nAvaria,2024-03-01,5,USD\nAvaria,2024-03-02,7,EUR\n",
        "“Currency” is taken for what is counted in each row, since values in several units are never of one thing"
      ),
      ("Donor,Date,Amount,Currency\nA,2024-03-01,5,USD\nB,2024-03-02,7,USD\n", "“Currency” is taken for the units"),
      ("Country,2024M01,2024M02\nAvaria,5,6\n", "2 columns, “2024M01” to “2024M02”, are taken for values of one thing"),
      (
        "Country,2022,2023 (provisional)\nAvaria,5,6\n",
        "“2022” to “2023 (provisional)”, are taken for values of one thing"
      ),
      (
        "sex,geo\\TIME_PERIOD\t2022 \t2023 \nF,AV\t5 \t6 \nM,AV\t5 \t6 \nF,BR\t: \t6 \nM,BR\t5 \t6 \n",
        "“geo” is taken for places"
      ),
      // Two rows of names, the lower of ages or of months.
      (
        "Region,Male,,,Female,,\n,0-4,5-17,18+,0-4,5-17,18+\nNorth,1,2,3,4,5,6\n",
        "the names of the columns are taken to stand in line 1-2"
      ),
      (
        "Region,2024,,2025,\n,January,February,January,February\nNorth,1,2,3,4\n",
        "“2024 January” to “2025 February”, are taken for values of one thing in different months"
      ),
      // IPC in rows.
      (
        "Area,Date,Phase,Number\nTolen,2024-03-01,1,10\nTolen,2024-03-01,3+,5\nVesk,2024-03-01,1,10\nVesk,2024-03-01,3+,5\n",
        "“Phase” is taken for groups"
      ),
      (
        "District,Date,Cases,Stateless\nTolen,2025-02-02,3,-\nVesk,2025-02-02,4,-\n",
        "“Stateless” is taken for a column without a value"
      ),
      (
        "District,reporting_date,Cases\nTolen,1709251200000,3\nVesk,1709337600000,4\n", "dates are read as milliseconds"
      ),
    ])
  func services(table: String, words: String) {
    #expect(said(proposal(table)).contains(words), "\(said(proposal(table)))\n\(options(proposal(table)))")
  }

  @Test("A remark on one value is not one text in all rows, and is not left out")
  func remarksOnFew() {
    let rows = "Tolen,2025-02-02,3,Unreliable\nVesk,2025-02-02,4,\nOrra,2025-02-02,5,\n"
    let made = proposal("District,Date,Cases,Obs status\n\(rows)", known)
    #expect(text(made).contains("Unreliable"), "\(said(made)) \(text(made))")
    #expect(!said(proposal("District,Date,Cases,Basis\n\(rows)", known)).contains("the same in all rows"))
  }

  @Test(
    "A scale in the title is asked for however it is written",
    arguments: [
      ("Refugees by district (thousands)", "--factor 1000"), ("Refugees, thousands", "--factor 1000"),
      ("Cost of repair (USD million)", "--factor 1000000"), ("Flüchtlinge (in 1 000)", "--factor 1000"),
      ("Refugees by district (5 million people)", nil), ("Top 1000 districts", nil), ("Refugees (2024)", nil),
    ])
  func scales(title: String, option: String?) {
    let asked = options(proposal("\"\(title)\",,\nDistrict,Date,Refugees\nTolen,2025-02-02,12.3\nVesk,2025-02-02,4\n"))
    #expect(asked.first { $0.hasPrefix("--factor") } == option, "\(asked)")
  }

  @Test("Values that are multiplied are no longer called thousands, and others are in them")
  func scaledLabels() {
    func indicators(_ name: String, _ unit: String, _ factor: String) -> String {
      let made = proposal("District,Date,\(name)\nTolen,2025-02-02,12.3\nVesk,2025-02-02,4.5\n") { choices in
        choices.indicators = ["x,\(name),\(unit),stock"]
        choices.maps = ["\(name)=x"]
        choices.sources = ["who,WHO,research"]
        choices.factors = ["\(name)=\(factor)"]
      }
      let file = made.files.first { $0.name == "indicators.csv" }
      return file.map { $0.text(0..<$0.bytes.count) } ?? "\(options(made))"
    }
    #expect(indicators("Cost (million USD)", "USD", "1000000").contains("x,Cost (USD),USD,stock"))
    #expect(indicators("Cost (million USD)", "USD", "1").contains("x,Cost (million USD),USD million,stock"))
    #expect(indicators("Refugees (thousands)", "people", "1000").contains("x,Refugees,people,stock"))
    #expect(indicators("Aufwendungen (in 1 000 EUR)", "EUR", "1000").contains("x,Aufwendungen (EUR),EUR,stock"))
  }

  @Test("Options that are offered for marks, brackets and dashes have the number that the table means")
  func offeredNumbers() {
    let table =
      "District;Date;Cost (EUR)\nTolen;2024-03-31;1.234¹\nVesk;2024-03-31;(134.567)\nOrra;2024-03-31;1.234.567\nUlm;2024-03-31;–2,5\n"
    let asked = options(proposal(table) { $0.decimal = "comma" })
    for option in ["1.234¹=1234", "(134.567)=-134567", "–2,5=-2.5"] {
      #expect(asked.contains { $0.contains(option) }, "\(asked)")
    }
    // Without a word on what stands before the decimals that is asked first: another answer makes other numbers of them.
    let open = proposal("District;Date;Cost (EUR)\nTolen;2024-03-31;1.234¹\nVesk;2024-03-31;456\n")
    #expect(options(open).contains("--decimal comma"), "\(options(open))")
    #expect(!options(open).contains { $0.contains("1.234¹=") || $0.contains("bad-number") }, "\(options(open))")
    let people = proposal("District,Date,Patients\nTolen,2024-03-31,(12)\nVesk,2024-03-31,45\nOrra,2024-03-31,46\n")
    let brackets = people.plan.questions.first { $0.option.contains("(12)") }
    #expect(brackets?.option == "--map 'Patients:(12)=12'", "\(options(people))")
    #expect(brackets?.alternatives == ["--map 'Patients:(12)=missing'"])
  }

  @Test("A value with its bounds in brackets has both")
  func bounds() {
    let table = "District,Date,Cases\nTolen,2024-03-31,12 [10; 15]\nVesk,2024-03-31,3\nOrra,2024-03-31,4\n"
    let option = "Cases:12 [10; 15]=12 low 10 high 15"
    #expect(options(proposal(table)).contains("--map '\(option)'"), "\(options(proposal(table)))")
    let made = proposal(table) { choices in
      known(&choices)
      choices.maps = [option]
    }
    #expect(text(made).contains("cases,who,12,10,15,2024-03-31,Tolen\n"), "\(options(made)) \(text(made))")
  }

  @Test("Rows of countries, regions and districts are not taken for places of one kind")
  func kindsOfPlaces() {
    let table =
      "Level,Name,Year,Population\nCountry,Avaria,2023,3000\nRegion,North,2023,1800\nDistrict,Tolen,2023,1000\nDistrict,Vesk,2023,800\n"
    let option = "--map Level=skip --map 'Level:Country=skip' --map 'Level:Region=skip'"
    #expect(options(proposal(table)).contains(option), "\(options(proposal(table)))")
    let sites = "Site type,Site,Date,Cases\nCamp,A,2024-03-01,3\nVillage,B,2024-03-01,4\n"
    #expect(!options(proposal(sites)).contains { $0.contains("=skip --map") }, "\(options(proposal(sites)))")
  }

  @Test("An age in the name of a column is no month")
  func agesInNames() {
    let asked = proposal("Region,Male 0-4,Male 5-17\nNorth,1,2\n")
    #expect(!said(asked).contains("2017") && !options(asked).contains { $0.contains("2017") }, "\(said(asked))")
    #expect(options(asked).contains("--add-indicator 'male_5_17,Male 5-17,people,stock'"), "\(options(asked))")
  }

  @Test("Points between thousands are seen by a decimal comma elsewhere, in a file with commas too")
  func pointsBetweenThousands() {
    let rows = "Tolen,2024-03-31,12.345,\"9,0\"\nVesk,2024-03-31,1.200,\"-2,8\"\n"
    let made = proposal("District,Date,Refugees,Change (%)\n\(rows)")
    #expect(said(made).contains("so that “12.345” is one without decimals"), "\(said(made)) \(options(made))")
    let plain = proposal("District,Date,Refugees,Share (%)\nTolen,2024-03-31,12.345,9.5\nVesk,2024-03-31,\"1,200\",2\n")
    #expect(!said(plain).contains("decimal comma"), "\(said(plain))")
  }

  @Test("A sign of a percentage behind a blank hides no decimal comma, and averages are no amounts")
  func percentages() {
    let made = proposal("District,Date,Taux\nTolen,2024-03-31,\"0,5 %\"\nVesk,2024-03-31,\"1,25 %\"\n")
    #expect(said(made).contains("numbers have a decimal comma") && made.plan.faults.isEmpty, "\(options(made))")
    let average = proposal("District,Date,Avg HH size\nTolen,2024-03-31,5.1\nVesk,2024-03-31,4.8\n")
    #expect(said(average).contains("avg_hh_size,Avg HH size,ratio,stock"), "\(said(average))")
  }

  @Test(
    "Days of other calendars are refused as dates, and are no places",
    arguments: ["1402-11-05", "15/08/1445", "2567-03-01"])
  func calendars(day: String) {
    let made = proposal("Date,District,Cases\n\(day),Tolen,3\n\(day),Vesk,4\n", known)
    #expect(!said(made).contains("“Date” is taken for places") && text(made).isEmpty)
    #expect(options(made).contains { $0.contains("bad-date") || $0.hasPrefix("--dates") }, "\(options(made))")
    #expect(!options(made).contains { $0.contains("Date=place") || $0.contains("Date=group") }, "\(options(made))")
  }

  @Test("A whole that has no parts in the table is kept by the first option")
  func wholesAlone() {
    let asked = proposal(
      "Country,Year,Sex,Cases\nAvaria,2022,Both sexes,5\nAvaria,2022,Male,3\nBrenland,2022,Both sexes,7\n")
    let question = asked.plan.questions.first { $0.option.contains("Both sexes") }
    #expect(question?.option == "--map 'Sex:Both sexes=whole'", "\(options(asked))")
    #expect(question?.remark.contains("with it 1 of a place and day that has no other group") ?? false)
  }

  @Test("The column of ids is named where rows may be events")
  func idsOfEvents() {
    let asked = proposal(
      "event_id,Date,District,Deaths\nA1,2024-03-01,Tolen,3\nA2,2024-03-01,Tolen,2\nA3,2024-03-01,Vesk,0\n")
    let question = asked.plan.questions.first { $0.option == "--events rows" }
    #expect(question?.alternatives.first == "--map event_id=event", "\(options(asked))")
    // What happens is hardly a level.
    #expect(options(asked).first == "--add-indicator deaths,Deaths,people,flow", "\(options(asked))")
  }

  @Test(
    "Units are what names say",
    arguments: [
      ("GDP per capita (current US$)", "USD per capita"),
      ("\"Mortality rate, infant (per 1,000 live births)\"", "\"per 1,000 live births\""),
      ("TB incidence per 100 000 population", "per 100 000 population"), ("vaccinated_per_hundred", "per hundred"),
      ("Aufwendungen (in EUR)", "EUR"),
    ])
  func units(name: String, unit: String) {
    let asked = proposal("District,Date,\(name)\nTolen,2025-02-02,12.3\nVesk,2025-02-02,4.5\n")
    let told = said(asked) + options(asked).joined(separator: "\n")
    #expect(told.contains(",\(unit),stock"), "\(told)")
  }
}
