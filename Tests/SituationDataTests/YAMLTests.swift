import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

struct YAMLTests {
  private func faults(_ text: String) -> [String] {
    YAMLReader(file: Samples.file("x.yaml", text)).read().faults.map(Samples.short)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", ["x.yaml:3:1 duplicate-key"]), ("- a: 1\n  b: 2\n  a: 3\n", ["x.yaml:3:3 duplicate-key"]),
    ("- {a: 1, b: 2, a: 3}\n", ["x.yaml:1:16 duplicate-key"]),
    ("\"a\": 1\nb: 2\n\"a\": 3\n", ["x.yaml:3:1 duplicate-key"]),
    ("a: 1\n'a': 3\n", ["x.yaml:2:1 duplicate-key"]), ("{a: 1,\n b: 2,\n a: 3}\n", ["x.yaml:3:2 duplicate-key"]),
    ("x:\n  a: 1\ny:\n  a: 1\n  a: 2\n", ["x.yaml:5:3 duplicate-key"]),
    ("a: 1\na: 2\na: 3\n", ["x.yaml:2:1 duplicate-key", "x.yaml:3:1 duplicate-key"]),
    ("- id: one\n- id: two\n  id: three\n", ["x.yaml:3:3 duplicate-key"]),
    ("a: 1\nb: [\n", ["x.yaml:3:1 broken-yaml"]), ("a: 1\n\tb: 2\n", ["x.yaml:2:1 broken-yaml"]),
    ("a: b: c\n", ["x.yaml:1:5 broken-yaml"]), ("a: \"open\n", ["x.yaml:2:1 broken-yaml"]),
    ("a: *b\n", ["x.yaml:1:4 broken-yaml"]), ("a: &b [*b]\n", ["x.yaml:1:8 broken-yaml"]),
    ("a: 1\n---\nb: 2\n", ["x.yaml:2:1 broken-yaml"]), ("? [a, b]\n: 1\nc: 2\n", ["x.yaml:1:3 broken-yaml"]),
    (
      "x: {a: 1, a: 2}\nx: 3\nb: [\n",
      ["x.yaml:1:11 duplicate-key", "x.yaml:2:1 duplicate-key", "x.yaml:4:1 broken-yaml"]
    ),
    ("", []), ("# nothing\n", []), ("a: 1\n", []),
  ])
  func faultsHaveTheirPlace(text: String, expected: [String]) { #expect(faults(text) == expected) }

  @Test func theRestIsReadWhenAKeyStandsTwice() throws {
    let root = YAMLReader(file: Samples.file("x.yaml", "a: 1\nb: 2\na: 3\n")).read().root
    guard case .mapping(let entries, _) = root else {
      Issue.record("no map")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value.location.column) == [4, 4])
  }

  @Test func placesCountLettersAndLinesOfTheWholeFile() throws {
    let text = "---\ntitle: é\n---\n"
    let file = Samples.file("report.md", text)
    guard case .mapping(let entries, _) = YAMLReader(file: file, range: 4..<14).read().root else {
      Issue.record("no map")
      return
    }
    #expect(entries[0].value.location == SourceLocation(file: "report.md", line: 2, column: 8))
  }

  @Test func whatAnAliasRepeatsKeepsItsPlace() throws {
    let root = YAMLReader(file: Samples.file("x.yaml", "a: &x [1, 2]\nb: *x\n")).read().root
    guard case .mapping(let entries, _) = root, case .sequence(let nodes, let location) = entries[1].value else {
      Issue.record("no list")
      return
    }
    #expect(nodes.count == 2 && location.line == 1 && location.column == 4)
    #expect(entries[1].location.line == 2)
  }

  @Test func depthHasItsLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(faults(nested(YAMLTree.depthLimit)) == [])
    #expect(faults(nested(YAMLTree.depthLimit + 1)) == ["x.yaml:1:\(YAMLTree.depthLimit + 1) broken-yaml"])
  }

  @Test func depthAndAliasesEnd() {
    #expect(faults(String(repeating: "[", count: 100_000)).count == 1)
    #expect(faults(String(repeating: "- ", count: 50_000)).count <= 1)
    #expect(faults(String(repeating: "{a: ", count: 50_000)).count == 1)
    let bomb = "a0: &a0 [x, x]\n" + (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(faults(bomb) == ["x.yaml:1:1 broken-yaml"])
  }
}

struct ReportHeaderTests {
  private func read(_ front: String) -> (header: ReportHeader, faults: [String]) {
    let (header, faults) = ReportHeader.read(Samples.file("report.md", "---\n\(front)---\nText.\n"))
    return (header, faults.map(Samples.short))
  }

  @Test func everyKeyIsRead() {
    let (header, faults) = read(
      """
      title: "A: b"
      number: 1
      date: 2025-02-20
      since: 2025-02-13
      covers: 2025-02-13/2025-02-20
      language: en
      publisher: Somebody
      licence: CC BY 4.0
      state: draft
      stale_after: 14 days
      csv: {dates: day/month/year}
      derived:
        x: sum(a, b)

      """)
    #expect(faults == [])
    #expect(header.title == "A: b" && header.number == 1 && header.date?.iso == "2025-02-20")
    #expect(header.since?.text == "2025-02-13" && header.covers?.iso == "2025-02-13/2025-02-20")
    #expect(header.state == .draft && header.staleAfter == 14 && header.publisher == "Somebody")
    #expect(header.licence == "CC BY 4.0")
    #expect(header.derived.ids == ["x"] && header.dates.pattern != nil)
  }

  @Test func whatMayBeLeftOutHasItsDefault() {
    let (header, faults) = read("title: T\ndate: 2025-02-20\n")
    #expect(faults == [])
    #expect(header.state == .final && header.language == "en" && header.number == nil && header.licence.isEmpty)
  }

  @Test(arguments: [
    ("title: T\n", "2:1 missing-key"), ("date: 2025-02-20\n", "2:1 missing-key"),
    ("title: T\ndate: 2025-02-30\n", "3:7 bad-date"), ("title: T\ndate: 2025-02\n", "3:7 bad-date"),
    ("title: T\ndate: 2025-02-20\nstate: drft\n", "4:8 unknown-word"),
    ("title: T\ndate: 2025-02-20\nnumber: one\n", "4:9 wrong-type"),
    ("title: T\ndate: 2025-02-20\nlicence: [CC, BY]\n", "4:10 wrong-type"),
    ("title: T\ndate: 2025-02-20\nstale_after: two weeks\n", "4:14 wrong-type"),
    ("title: T\ndate: 2025-02-20\nstale_after: 14 weeks\n", "4:14 wrong-type"),
    ("title: [T]\ndate: 2025-02-20\n", "2:8 wrong-type"),
    ("title: T\ndate: 2025-02-20\npublischer: X\n", "4:1 unknown-key"),
    ("title: T\ndate: 2025-02-20\ntitle: U\n", "4:1 duplicate-key"),
    ("title: T\ndate: 2025-02-20\nderived: [a]\n", "4:10 wrong-type"),
    ("title: T\ndate: 2025-02-20\nderived:\n  x: diff(a, b)\n", "5:6 unknown-word"),
    ("title: T\ndate: 2025-02-20\nderived:\n  x: sum(a b, c)\n", "5:6 unknown-status"),
    ("title: T\ndate: 2025-02-20\nderived:\n  x y: sum(a, c)\n", "5:3 bad-id"),
    ("title: T\ndate: 2025-02-20\ncsv: day/month/year\n", "4:6 wrong-type"), ("- a\n", "2:1 wrong-type"),
    ("title: A: B\ndate: 2025-02-20\n", "2:9 broken-yaml"), ("", "1:1 front-matter"),
  ])
  func aKeyHasOneFault(front: String, fault: String) { #expect(read(front).faults == ["report.md:\(fault)"]) }

  @Test(arguments: [
    "", "Text.\n", "---\ntitle: T\n", "\n---\ntitle: T\n---\n", "----\ntitle: T\n----\n", "---\r\ntitle: T\r\n",
  ])
  func aBrokenFrameIsOneFault(text: String) {
    #expect(
      ReportHeader.read(Samples.file("report.md", text)).faults.map(Samples.short) == ["report.md:1:1 front-matter"])
  }

  @Test func theBodyBeginsBehindTheFence() {
    let file = Samples.file("report.md", "\u{FEFF}---\r\ntitle: T\r\ndate: 2025-02-20\r\n---  \r\nText.\r\n")
    let (header, faults) = ReportHeader.read(file)
    #expect(faults == [])
    #expect(file.text(header.body) == "Text.\r\n")
  }
}
