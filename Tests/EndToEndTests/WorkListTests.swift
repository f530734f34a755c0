import Foundation
import Testing

/// What `sitrep next` lists: what was true in the last issue and may be so no more.
struct WorkListTests {
  /// The situation that the repository comes with, and its list for a later day, by place.
  private static func gaza() throws -> [Finding] {
    let folder = try ScratchFolder()
    try folder.copyGaza(as: "s")
    let run = try Program.run("next", "s", "--date", "2025-03-01", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").compactMap { Finding(String($0)) }
  }

  @Test("Of the first situation it names what was carried out, and what was said of it")
  func gazaList() throws {
    let list = try Self.gaza()
    func has(_ rule: String, _ words: String) -> Bool {
      list.contains { $0.rule == rule && $0.message.contains(words) }
    }
    #expect(has("newer-known", "“deaths@moh-gaza on 2025-02-18” is pinned to a day, and 48319 of 2025-02-20 is known"))
    #expect(has("replaced", "“captives@families-forum announced” has been carried out since"))
    #expect(has("replaced", "(announced → completed)"))
    #expect(has("outdated-title", "“captives-by-exchange”") && has("unchanged", "the chart “buildings”"))
    #expect(has("outdated-words", "“due”") && has("of-last-issue", "“covers” (2025-02-13/2025-02-20)"))
    #expect(has("stale", "“recovery_needs@wb-un-eu” is of 2024-10-31"))
    #expect(has("unchanged", "no statement is newer than the last issue"))
  }

  @Test("What is a warning is not remarked beside it")
  func twice() throws {
    let places = try Self.gaza().map { "\($0.path):\($0.line):\($0.column) \($0.rule)" }
    let stale = places.filter { $0.hasSuffix(" stale") }
    #expect(!stale.isEmpty && Set(stale).count == stale.count, "\(stale)")
  }

  /// A situation whose every kind of old sentence stands at a line that is known.
  private static func prepared(_ change: (inout SituationFiles) -> Void = { _ in }) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with {
      $0["report.md"] = """
        ---
        title: Three valleys
        number: 3
        date: 2025-02-20
        covers: 2025-02-13/2025-02-20
        stale_after: 9 days
        derived:
          rise: change(deaths@ministry, since 2025-02-13)
          step: difference(deaths@ministry on 2025-02-18, deaths@ministry on 2025-02-11) across dates
        ---
        The ministry counts {deaths@ministry on 2025-02-18} deaths, {rise} more.

        ## The convoy of 22 February

        A convoy is expected on 22 February. The weather is dry.

        Roads are mended.{@bank}

        ```corrections
        - {issue: 2, printed: "1", right: "2", reason: a slip}
        ```

        ```statements
        ```

        """
      $0["charts.yaml"] = """
        - id: convoys
          kind: columns
          title: Two convoys have arrived
          figures: [evacuated]
          every: event

        - id: roads
          kind: bars
          title: Two counts of roads
          figures: [roads_closed@relief, roads_closed@ministry]

        - id: deaths
          kind: columns
          title: Most deaths are of January
          figures: [deaths@ministry]
          every: month
          to: 2025-02-18

        """
      change(&$0)
    }.write(to: folder)
    return folder
  }

  private static func list(_ folder: ScratchFolder, on date: String = "2025-02-27") throws -> [String] {
    let run = try Program.run("next", "s", "--date", date, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").compactMap { Finding(String($0)) }.map { "\($0.place) \($0.rule)" }
  }

  @Test("Each entry stands at its place")
  func places() throws {
    let folder = try Self.prepared()
    try folder.write(
      folder.text("s/observations.csv") + "deaths,ministry,3641,2025-02-25,,,,,\n"
        + "evacuated,relief,240,2025-02-22,2025-02-24,completed,convoy-2,,\n",
      to: "s/observations.csv")
    let list = try Self.list(folder)
    for entry in [
      "report.md:2:8 outdated-title",  // Three
      "report.md:6:9 of-last-issue",  // covers
      "report.md:9:9 newer-known",  // counts from before the last issue
      "report.md:10:9 newer-known",  // an input that is pinned
      "report.md:12:21 newer-known",
      "report.md:14:18 outdated-words",  // a day that is past
      "report.md:16:13 outdated-words",  // expected, and an event has moved on
      "report.md:18:18 unchanged",  // a source that has said nothing since
      "report.md:20:1 of-last-issue",  // corrections
      "report.md:24:1 unchanged",  // statements
      "charts.yaml:3:10 outdated-title",  // Two convoys, and one more has arrived
      "charts.yaml:7:7 unchanged",
      "charts.yaml:17:7 newer-known",  // ends before the last value
    ] { #expect(list.contains(entry), "\(entry) in \(list)") }
    // Where nothing is new, two roads are two roads.
    #expect(!list.contains("charts.yaml:9:10 outdated-title"))
  }

  @Test("What summary.md says is looked at too")
  func summary() throws {
    let folder = try Self.prepared {
      $0["summary.md"] = "Deaths: {deaths@ministry on 2025-02-13}.\n\nTo come on 22 February: a convoy.\n"
    }
    let list = try Self.list(folder)
    #expect(list.contains("summary.md:1:9 newer-known") && list.contains("summary.md:3:12 outdated-words"), "\(list)")
  }

  @Test("Where no event has moved, words for what is to come are left alone")
  func nothingMoved() throws {
    let folder = try Self.prepared {
      $0["observations.csv"] =
        $0["observations.csv"].split(separator: "\n").filter { !$0.contains("announced") }
        .joined(separator: "\n") + "\n"
      $0["report.md"] = $0["report.md"].replacing(" of 22 February", with: "").replacing(" on 22 February", with: "")
    }
    let list = try Self.list(folder)
    #expect(!list.contains { $0.hasSuffix("outdated-words") }, "\(list)")
  }

  @Test("An event whose day is past is named at its row, though the report does not print it")
  func overdue() throws {
    let folder = try Self.prepared()
    let list = try Self.list(folder)
    #expect(list.contains { $0.hasPrefix("observations.csv:") && $0.hasSuffix(" overdue") }, "\(list)")
  }
}
