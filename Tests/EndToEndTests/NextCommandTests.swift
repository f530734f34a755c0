import Foundation
import Testing

/// `sitrep next`: what it keeps, what it changes, and when it refuses.
struct NextCommandTests {
  private static func next(
    _ folder: ScratchFolder, _ situation: String = "s", on date: String = "2025-02-27", _ more: String...
  ) throws -> Program.Run {
    try Program.run(["next", situation, "--date", date, "--output", "out"] + more, in: folder)
  }

  @Test("What was published is kept, three values are set and nothing else, and the next build works at once")
  func keeps() throws {
    let folder = try ScratchFolder.healthy()
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let (before, published) = (folder.contents(of: "s"), folder.bytes("out/report.pdf"))
    let run = try Self.next(folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.hasPrefix("s/issues/no-3.pdf\ns/report.md\n\n"), "\(run.output)")
    #expect(!run.output.contains("composed anew"))
    #expect(folder.bytes("s/issues/no-3.pdf") == published)
    #expect(folder.changes(of: "s", since: before) == ["issues/no-3.pdf", "report.md"])
    let report = String(decoding: before["report.md"] ?? [], as: UTF8.self)
    #expect(
      folder.text("s/report.md")
        == report.replacing(
          "number: 3\ndate: 2025-02-20\n", with: "number: 4\ndate: 2025-02-27\nsince: issues/no-3.pdf\n"))
    let build = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(build.status == 0, "\(build.errors)")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output == "out is up to date\n")
    // The kept report is an input as any table is.
    #expect(folder.text("out/manifest.json").contains("\"issues/no-3.pdf\""))
    #expect(try Program.run("changes", "s", in: folder).status == 0)
  }

  @Test("What does not lie in the output folder, or prints other figures, is composed as known on its date")
  func composes() throws {
    let folder = try ScratchFolder.healthy()
    let run = try Self.next(folder)
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "s/issues/no-3.pdf:1:1: notice: composed anew from the data as known on 2025-02-20, since out/report.pdf is not there"
      ))
    #expect(try folder.pdfText("s/issues/no-3.pdf").contains("20 February 2025"))

    let other = try ScratchFolder.healthy()
    #expect(try Program.run("build", "s", "--output", "out", in: other).status == 0)
    try other.replace("deaths,ministry,3567", with: "deaths,ministry,3571", in: "s/observations.csv")
    let changed = try Self.next(other)
    #expect(changed.status == 0 && changed.output.contains("out/report.pdf prints other figures"), "\(changed.output)")
    #expect(other.bytes("s/issues/no-3.pdf") != other.bytes("out/report.pdf"))
    #expect(try other.pdfText("s/issues/no-3.pdf").contains("3,571"))

    let earlier = try ScratchFolder.healthy()
    #expect(
      try Program.run("report", "s", "--output", "out", "--known-on", "2025-02-19", in: earlier).status == 0)
    #expect(try Self.next(earlier).output.contains("out/report.pdf is of 2025-02-19"))
    let foreign = try ScratchFolder.healthy()
    try FileManager.default.createDirectory(atPath: foreign.path("out"), withIntermediateDirectories: true)
    try foreign.write("%PDF-1.7 no report", to: "out/report.pdf")
    #expect(try Self.next(foreign).output.contains("out/report.pdf carries no figures of this program"))
  }

  @Test("Reports in other languages are kept where they are of the issue")
  func languages() throws {
    let folder = try ScratchFolder.healthy()
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    for name in ["report.ar.pdf", "report.he.pdf"] {
      try Data(folder.bytes("out/report.pdf")).write(to: folder.url.appendingPathComponent("out/\(name)"))
    }
    try folder.write("no PDF", to: "out/report.he.pdf")
    let run = try Self.next(folder)
    #expect(run.output.hasPrefix("s/issues/no-3.pdf\ns/issues/no-3.ar.pdf\ns/report.md\n"), "\(run.output)")
    #expect(folder.bytes("s/issues/no-3.ar.pdf") == folder.bytes("out/report.pdf"))
    #expect(!folder.exists("s/issues/no-3.he.pdf"))
  }

  @Test("For one issue it is done once")
  func once() throws {
    let folder = try ScratchFolder.healthy()
    let report = folder.text("s/report.md")
    #expect(try Self.next(folder).status == 0)
    let after = folder.contents(of: "s")
    for date in ["2025-02-27", "2025-02-20", "2024-12-31"] {
      let again = try Self.next(folder, on: date)
      #expect(again.status == 64 && again.output.isEmpty, "\(again.output)")
      #expect(again.errors.contains("--date \(date) is not after 2025-02-27, the date of issue 4 in s/report.md"))
    }
    #expect(folder.contents(of: "s") == after)
    try folder.write(report, to: "s/report.md")
    let before = folder.contents(of: "s")
    let restored = try Self.next(folder)
    #expect(restored.status == 65 && restored.errors.contains("issue 3 was kept before"), "\(restored.errors)")
    #expect(folder.contents(of: "s") == before)
  }

  @Test("A run that was killed before it had changed report.md is done again, and what it left is gone")
  func killed() throws {
    let folder = try ScratchFolder.healthy()
    let report = folder.text("s/report.md")
    #expect(try Self.next(folder).status == 0)
    let after = folder.contents(of: "s")
    // No process has so high a number.
    try folder.write(folder.text("s/report.md"), to: "s/.sitrep-999999999-report.md")
    try folder.write(report, to: "s/report.md")
    let repeated = try Self.next(folder)
    #expect(repeated.status == 0, "\(repeated.errors)")
    #expect(folder.contents(of: "s") == after)
  }

  @Test(
    "The front matter is edited where it stands, in whatever form",
    arguments: [
      ("number: 3\ndate: 2025-02-20\n", "number: 4\ndate: 2025-02-27\nsince: issues/no-3.pdf\n"),
      // Without a number it is number 1.
      ("date: 2025-02-20   # a day\n", "number: 2\ndate: 2025-02-27   # a day\nsince: issues/no-1.pdf\n"),
      (
        "since: 2025-02-13 # the last\ndate: '2025-02-20'\nnumber: \"3\"\n",
        "since: issues/no-3.pdf # the last\ndate: 2025-02-27\nnumber: 4\n"
      ),
      (
        "\"date\" :   2025-02-20\n\n# number\nnumber:   3\n",
        "\"date\" :   2025-02-27\nsince: issues/no-3.pdf\n\n# number\nnumber:   4\n"
      ),
      // A tag stays where it is.
      (
        "number: !!int 3\ndate: !!str  '2025-02-20' # a day\n",
        "number: !!int 4\ndate: !!str  2025-02-27 # a day\nsince: issues/no-3.pdf\n"
      ),
    ])
  func forms(_ old: String, _ new: String) throws {
    for lineEnd in ["\n", "\r\n"] {
      for mark in ["", "\u{FEFF}"] {
        let folder = try ScratchFolder.healthy {
          $0["report.md"] =
            mark
            + $0["report.md"].replacing("number: 3\ndate: 2025-02-20\n", with: old).replacing("\n", with: lineEnd)
        }
        let report = folder.text("s/report.md")
        let run = try Self.next(folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
          folder.text("s/report.md")
            == report.replacing(old.replacing("\n", with: lineEnd), with: new.replacing("\n", with: lineEnd)))
        #expect(run.output.contains("bore no number") == !old.contains("number"))
        #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
      }
    }
  }

  @Test("A front matter that cannot be edited, faulty data and places that cannot be written change nothing")
  func refusals() throws {
    func expect(
      _ status: Int32, _ words: String, _ arguments: [String] = ["--date", "2025-02-27"],
      _ change: (ScratchFolder) throws -> Void
    ) throws {
      let folder = try ScratchFolder.healthy()
      try change(folder)
      let before = folder.contents(of: ".")
      let run = try Program.run(["next", "s"] + arguments, in: folder)
      #expect(run.status == status && run.errors.contains(words), "\(run.status) \(run.errors)")
      #expect(folder.contents(of: ".") == before)
      #expect(!folder.exists("s/issues/no-3.pdf"))
    }
    try expect(65, "cannot be set in the front matter") {
      try $0.replace("date: 2025-02-20\ncovers: ", with: "date: &day 2025-02-20\ncovers: ", in: "s/report.md")
    }
    try expect(65, "unknown-source") {
      try $0.replace("deaths,ministry,3567", with: "deaths,minstry,3567", in: "s/observations.csv")
    }
    try expect(65, "missing-key") { try $0.replace("date: 2025-02-20\n", with: "", in: "s/report.md") }
    try expect(73, "s/issues cannot be written") { try $0.write("a file", to: "s/issues") }
    try expect(73, "s/issues cannot be written") { folder in
      try FileManager.default.createDirectory(atPath: folder.path("elsewhere"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: folder.path("s/issues"), withDestinationPath: "../elsewhere")
    }
    try expect(64, "--date", []) { _ in }
    try expect(64, "--date", ["--date", "2025-02-30"]) { _ in }
    try expect(66, "there is no folder") {
      try FileManager.default.moveItem(atPath: $0.path("s"), toPath: $0.path("t"))
    }
  }

  @Test("A folder that cannot be written stays as it is")
  func readOnly() throws {
    // Who may do everything is not held up by it.
    guard geteuid() != 0 else { return }
    let folder = try ScratchFolder.healthy()
    let before = folder.contents(of: "s")
    chmod(folder.path("s"), 0o555)
    let run = try Self.next(folder)
    chmod(folder.path("s"), 0o755)
    #expect(run.status == 73, "\(run.errors)")
    #expect(folder.contents(of: "s") == before)
  }

  @Test(
    "A copy of any situation is built at once after it",
    arguments: [
      "Data/gaza-ceasefire", "Documentation/Gallery", "Tests/Situations/hostile-text",
      "Tests/Situations/gaza-second-issue", "new",
    ])
  func anySituation(_ path: String) throws {
    let folder = try ScratchFolder()
    if path == "new" {
      #expect(try Program.run("new", "s", "--quiet", in: folder).status == 0)
    } else {
      let source = Program.repository.appendingPathComponent(path)
      try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent("s"))
    }
    let kept = folder.files(in: "s/issues").count
    for (issue, date) in ["2027-03-01", "2027-03-08"].enumerated() {
      let run = try Self.next(folder, on: date)
      #expect(run.status == 0 && run.output.contains("s/report.md\n"), "issue \(issue): \(run.errors)")
      let build = try Program.run("build", "s", "--output", "out", in: folder)
      #expect(build.status == 0, "\(build.errors)")
    }
    // Each edition of an issue is kept.
    let editions = folder.text("s/report.md").split(separator: "\n").first { $0.hasPrefix("languages:") }
    let count = editions.map { $0.split(separator: ",").count } ?? 1
    #expect(folder.files(in: "s/issues").count == kept + 2 * count)
  }

  @Test(
    "A last issue that cannot be compared with is an error where it is named",
    arguments: [
      ("issues/no-2.pdf", "cannot be read"), ("../no-2.pdf", "below the situation’s folder"),
      ("/tmp/no-2.pdf", "below the situation’s folder"), ("issues/../no-2.pdf", "below the situation’s folder"),
      ("issues/broken.pdf", "is no PDF document"), ("issues/same.pdf", "not before 2025-02-20"),
      ("issues/link.pdf", "leads out of the folder"),
    ])
  func lastIssue(_ path: String, _ words: String) throws {
    let folder = try ScratchFolder.healthy()
    #expect(try Program.run("report", "s", "--output", "out", in: folder).status == 0)
    try FileManager.default.createDirectory(atPath: folder.path("s/issues"), withIntermediateDirectories: true)
    try folder.write("%PDF-1.7\n", to: "s/issues/broken.pdf")
    try FileManager.default.copyItem(atPath: folder.path("out/report.pdf"), toPath: folder.path("s/issues/same.pdf"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("s/issues/link.pdf"), withDestinationPath: "../../out/report.pdf")
    try folder.replace("number: 3\n", with: "number: 3\nsince: \(path)\n", in: "s/report.md")
    for command in ["check", "build", "changes"] {
      let run = try Program.run(command, "s", in: folder)
      #expect(run.status == 65, "\(command): \(run.errors)")
      let fault = run.faults.first { $0.rule == "last-issue" }
      #expect(fault?.place == "report.md:4:8" && fault?.message.contains(words) == true, "\(run.errors)")
    }
  }

  @Test("The list as JSON is nothing but the list; quiet is quiet")
  func formats() throws {
    let folder = try ScratchFolder.healthy()
    let run = try Self.next(folder, "s", on: "2025-02-27", "--format", "json")
    let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(list.contains { $0["rule"] as? String == "of-last-issue" && $0["line"] as? Int == 6 })
    let other = try ScratchFolder.healthy()
    let quiet = try Self.next(other, "s", on: "2025-02-27", "--quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
    #expect(other.exists("s/issues/no-3.pdf"))
  }
}
