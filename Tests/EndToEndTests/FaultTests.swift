import Testing

/// Bad data is refused: every fault at its place, and nothing is written.
struct FaultTests {
  @Test("A healthy situation has no finding")
  func healthySituation() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(try Program.run("check", "s", "--strict", in: folder).status == 0)
  }

  @Test("Each fault alone is one diagnostic", arguments: Fault.single + Fault.ofFiles)
  func alone(_ fault: Fault) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { try $0.make(fault.edit) }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65, "\(run.errors)")
    #expect(!folder.exists("out"))
    #expect(run.faults.map(\.place) == [fault.place], "\(run.errors)")
    #expect(run.faults.map(\.rule) == [fault.rule])
    for word in fault.words { #expect(run.faults.first?.message.contains(word) == true, "\(run.errors)") }
    #expect(run.errors.contains("1 fault in s; nothing was written"))
  }

  @Test("All faults are said in one run")
  func together() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { files in
      for fault in Fault.single { try files.make(fault.edit) }
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65)
    #expect(!folder.exists("out"))
    for fault in Fault.single {
      let found = run.faults.filter { $0.place == fault.place && $0.rule == fault.rule }
      #expect(found.count == 1, "\(fault.name): \(run.faults.filter { $0.place.hasPrefix(fault.edit.file) })")
    }
    #expect(run.faults.map(\.place) == run.faults.sorted(by: Self.precedes).map(\.place))
  }

  @Test("The line is shown with a caret under the place")
  func caret() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "1200", "many")) }.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(run.errors.contains("\n  deaths,ministry,many,2024-12-31,,,,,\n                  ^\n"), "\(run.errors)")
  }

  /// What others rest on comes first: definitions, tables, texts, charts.
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    func rank(_ finding: Finding) -> Int {
      let name = finding.path.split(separator: "/").last ?? ""
      if ["indicators.csv", "sources.csv", "places.csv"].contains(name) { return 0 }
      return name.hasSuffix(".csv") ? 1 : name.hasSuffix(".md") ? 2 : 3
    }
    return (rank(left), left.path, left.line, left.column) < (rank(right), right.path, right.line, right.column)
  }
}
