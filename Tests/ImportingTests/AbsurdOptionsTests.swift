import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Whatever an option says, a table is imported, or it is said why not.
struct AbsurdOptionsTests {
  private static let values = [
    "", " ", "=", "=x", "x=", "x=y=z", ":", ":=", "a:b=", ",", ",,", "\"", "\"a,b", "'", "*", "0", "1", "-1", "-0",
    "1-", "-3",
    "0-", "0-0", "3-0", "0-3", "2-2", "1-\(Int.max)", "\(Int.max)-\(Int.max)", "99999999999999999999", "1e400", "nan",
    "0x1",
    "1.5", "٣", "2025-02-30", "0000-00-00", "9999-12-31", "week", "years", "Area", "Deaths", "Deaths=0", "Deaths=1e99",
    "Deaths:<5=low 4 high 0", "Deaths:<5=at most 99999999999999999999", "Deaths=deaths on 2024-13", "Area=Area",
    "Z=place",
    "ZZZZZZZ=skip", "deaths@/x at ", "source=", "=source", "as_of=as_of", "a,b,c,d,e,f,g,h",
    "deaths,Deaths,people,flow",
    "\u{202E}", String(repeating: "9", count: 3000), String(repeating: "a-", count: 2000),
  ]

  private static let texts: [any WritableKeyPath<ImportChoices, String?> & Sendable] = [
    \.header, \.rows, \.columns, \.until, \.sheet, \.decimal, \.groups, \.missing, \.marks, \.dates, \.asOf, \.events,
    \.duplicates, \.name, \.again,
  ]
  private static let lists: [any WritableKeyPath<ImportChoices, [String]> & Sendable] = [
    \.maps, \.sets, \.indicators, \.sources, \.places, \.fills, \.factors,
  ]

  @Test(arguments: values)
  func oneOption(value: String) {
    let table = "Area,Date,Deaths\nNorth,2025-02-01,1\nSouth,2025-02-02,2 p\nEast,2025-02-03,<5\n"
    var all: [(ImportChoices) -> ImportChoices] = []
    for path in Self.texts {
      all.append { choices in
        var choices = choices
        choices[keyPath: path] = value
        return choices
      }
    }
    for path in Self.lists {
      all.append { choices in
        var choices = choices
        choices[keyPath: path].append(value)
        return choices
      }
    }
    for (index, change) in all.enumerated() {
      let plan = ImportSamples.plan(table, maps: ["Area=place"], sets: ["source=a"]) { $0 = change($0) }
      #expect(!ImportSamples.outcome(plan).isEmpty, "option \(index), \(value.prefix(40))")
      let proposal = SituationProposal([Samples.file("t.csv", table)], choices: change(ImportChoices()))
      #expect(!ImportSamples.outcome(proposal.plan).isEmpty, "option \(index), \(value.prefix(40))")
    }
  }
}
