import Foundation
import SeededRandom
import Testing

@testable import Publishing

/// What a watch writes, run after run with the same tools, is what a program writes that was just started.
struct RepeatedRunsTests {
  private let folder: URL
  private let drawn = DrawnFiles()
  private let tools: RunTools

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sitrep-repeated-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "situation"), withIntermediateDirectories: true)
    tools = RunTools(drawn: drawn)
    for (name, text) in Self.files { try write(text, name) }
  }

  private static let files = [
    "report.md": """
    ---
    title: A flood
    date: 2025-02-20
    licence: CC BY 4.0
    ---
    The ministry counts {deaths@ministry} deaths.

    ![](chart:toll)

    """,
    "indicators.csv": """
    id,label,unit,accumulation,frequency
    deaths,Deaths,people,cumulative,month
    sheltered,People in shelters,people,stock,
    asked,Asked for,USD million,stock,

    """,
    "sources.csv": "id,name,kind\nministry,Ministry of Health,government\nrelief,Relief Society,civil society\n",
    "observations.csv": """
    indicator,source,value,as_of,place
    deaths,ministry,310,2025-01-31,
    deaths,ministry,480,2025-02-18,
    sheltered,relief,12000,2025-02-18,North
    sheltered,relief,8400,2025-02-18,South
    asked,relief,120,2025-02-18,North
    asked,relief,45.5,2025-02-18,South

    """,
    "charts.yaml": """
    - id: toll
      kind: lines
      title: Deaths that are counted
      figures: [deaths@ministry]
      every: month

    - id: shelters
      kind: bars
      title: People in shelters
      figures: [sheltered@relief]
      by: place

    - id: funds
      kind: columns
      title: What is asked for
      figures: [asked@relief]
      by: place

    """,
    "style.yaml": "colours: {accent: \"#0F5B8B\"}\n",
  ]

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: "situation/\(name)"))
  }

  private func change(_ name: String, _ old: String, _ new: String) throws {
    let path = folder.appending(path: "situation/\(name)")
    let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    #expect(text.contains(old), "\(name) lacks \(old)")
    try write(text.replacingOccurrences(of: old, with: new), name)
  }

  /// Builds; false where the data are bad.
  private func build(_ output: String, _ tools: RunTools) throws -> Bool {
    var options = RunOptions()
    options.situation = folder.appending(path: "situation").path
    options.output = folder.appending(path: output).path
    options.isQuiet = true
    options.console = Console(isHeld: true)
    do {
      var run = try SituationRun(options, writes: true, tools: tools)
      try run.publish(BuildRequest(), jobs: 1)
      return true
    } catch let failure as Failure where failure.status == .badData {
      return false
    }
  }

  private func contents(_ output: String) throws -> [String: Data] {
    let place = folder.appending(path: output)
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
    return try names.reduce(into: [:]) { contents, name in
      let path = place.appending(path: name)
      if !path.hasDirectoryPath, (try? path.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true {
        contents[name] = try Data(contentsOf: path)
      }
    }
  }

  /// Builds with the tools of all runs, and anew; how many pictures were taken from an earlier run.
  private func compare(_ edit: String) throws -> Int {
    let before = drawn.reused
    let isBuilt = try build("kept", tools)
    try? FileManager.default.removeItem(at: folder.appending(path: "fresh"))
    #expect(try build("fresh", RunTools()) == isBuilt, "\(edit)")
    if isBuilt {
      let (kept, fresh) = try (contents("kept"), contents("fresh"))
      #expect(Set(kept.keys) == Set(fresh.keys), "\(edit)")
      for (name, bytes) in fresh { #expect(kept[name] == bytes, "\(edit): \(name)") }
    }
    return drawn.reused - before
  }

  @Test("A picture is drawn again when anything in it has changed, and not otherwise")
  func singleEdits() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try compare("first") == 0)
    try change("observations.csv", "8400", "8401")
    #expect(try compare("one value") == 2)
    try change("charts.yaml", "People in shelters", "Persons in shelters")
    #expect(try compare("a title") == 2)
    try change("report.md", "counts", "reports")
    #expect(try compare("text of the report") == 3)
    try change("indicators.csv", "USD million", "EUR million")
    #expect(try compare("a unit") == 2)
    try change("charts.yaml", "kind: bars", "kind: bars\n  size: square")
    #expect(try compare("a size") == 2)
    try change("charts.yaml", "What is asked for", "A caf\u{E9}")
    #expect(try compare("another title") == 2)
    try change("charts.yaml", "A caf\u{E9}", "A cafe\u{301}")
    #expect(try compare("a letter and its accent") == 2)
    for (name, old, new) in [
      ("style.yaml", "0F5B8B", "7A1F5C"), ("report.md", "CC BY 4.0", "CC0"), ("report.md", "2025-02-20", "2025-02-21"),
      ("report.md", "title: A flood", "title: A flood\nstate: draft"),
    ] {
      try change(name, old, new)
      #expect(try compare("\(old) to \(new)") == 0)
    }
    try change("observations.csv", "2025-01-31", "2025-01-32")
    _ = try compare("a fault")
    try change("observations.csv", "2025-01-32", "2025-01-31")
    try FileManager.default.removeItem(at: folder.appending(path: "kept/charts/toll.png"))
    try Data("edited".utf8).write(to: folder.appending(path: "kept/charts/shelters.svg"))
    #expect(try compare("outputs that others have changed") == 3)
  }

  /// What is edited: in a file, of some words, to one of others. Most of it leaves the data sound.
  private static let edits: [(file: String, word: String, others: [String])] = [
    ("observations.csv", "310", ["311", "0", "-7", "3100000"]), ("observations.csv", "480", ["481", "309"]),
    ("observations.csv", "8400", ["8401", "", "12000"]), ("observations.csv", "45.5", ["45.4", "0.001", "9000"]),
    ("observations.csv", "South", ["East", "A place with a very long name beside a river that nobody can pronounce"]),
    ("observations.csv", "asked,relief,120,2025-02-18,North\n", [""]),
    ("observations.csv", "2025-02-18", ["2025-02-17", "2025-02-30"]),
    ("charts.yaml", "kind: bars", ["kind: dots", "kind: columns", "kind: bars\n  size: square"]),
    ("charts.yaml", "kind: columns", ["kind: bars", "kind: dots"]), ("charts.yaml", "every: month", ["every: day"]),
    ("charts.yaml", "What is asked for", ["Funds", "Was gebraucht wird"]), ("charts.yaml", "id: funds", ["id: money"]),
    ("style.yaml", "0F5B8B", ["7A1F5C", "3C6E47"]), ("sources.csv", "Relief Society", ["Relief Union"]),
    ("indicators.csv", "USD million", ["EUR million", "houses"]),
    ("indicators.csv", "People in shelters", ["Sheltered"]),
    ("report.md", "A flood", ["The flood"]), ("report.md", "CC BY 4.0", ["CC0"]), ("report.md", "counts", ["reports"]),
    ("report.md", "2025-02-20", ["2025-02-21", "2025-02-01"]), ("report.md", "chart:toll", ["chart:shelters"]),
    ("report.md", "title: ", ["state: draft\ntitle: ", "publisher: P\ntitle: ", "time: mirrored\ntitle: "]),
  ]

  @Test("Whatever is edited in whatever order, the bytes are those of a first run", arguments: [1, 2, 3] as [UInt64])
  func randomEdits(seed: UInt64) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix64(state: seed)
    var texts = Self.files
    _ = try compare("first")
    for _ in 0..<14 {
      // What was edited is put back from time to time.
      if Int.random(in: 0..<4, using: &random) == 0 { texts = Self.files }
      let edit = Self.edits[Int.random(in: Self.edits.indices, using: &random)]
      let other = edit.others[Int.random(in: edit.others.indices, using: &random)]
      texts[edit.file] = texts[edit.file]?.replacingOccurrences(of: edit.word, with: other)
      for (name, text) in texts { try write(text, name) }
      _ = try compare("\(edit.file): “\(edit.word)” to “\(other)”")
    }
    #expect(drawn.reused > 5)
  }
}
