import Foundation
import Testing

/// Nothing is lost, and nothing is written where it does not belong.
struct OutputSafetyTests {
  private let changed = ("roads_closed,relief,12,", "roads_closed,relief,14,")

  private func built() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    return folder
  }

  private func shell(_ line: String, in folder: ScratchFolder) throws -> Program.Run {
    try Program.tool("sh", "-c", "SITREP='\(Program.path)'; \(line)", in: folder)
  }

  @Test("A symbolic link in place of a folder is not followed")
  func linkedFolder() throws {
    let folder = try built()
    #expect(try shell("mkdir elsewhere; rm -r out/charts; ln -s ../elsewhere out/charts", in: folder).status == 0)
    let before = folder.contents(of: "out")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 73)
    #expect(run.errors.contains("out/charts is a symbolic link"), "\(run.errors)")
    #expect(folder.files(in: "elsewhere").isEmpty && folder.changes(of: "out", since: before) == [])
  }

  @Test("A symbolic link in place of a file is replaced, and what it leads to stays as it is")
  func linkedFile() throws {
    let folder = try built()
    try folder.write("precious\n", to: "precious")
    let links = "for f in report.pdf manifest.json charts/toll.png; do ln -sf \"$PWD/precious\" out/$f; done"
    #expect(try shell(links, in: folder).status == 0)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.text("precious") == "precious\n")
    #expect(try shell("find out -type l", in: folder).output.isEmpty)
  }

  @Test("An output folder may be a symbolic link itself: that is what was asked for")
  func linkedOutput() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try shell("mkdir real; ln -s real out", in: folder).status == 0)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.exists("real/charts/toll.png"))
  }

  @Test("An id cannot name a place", arguments: ["../x", "..", "/tmp/x", "a/b", "a\\0b"])
  func ids(_ id: String) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with {
      $0["charts.yaml"] = $0["charts.yaml"].replacing("id: roads\n", with: "id: \"\(id)\"\n")
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && !folder.exists("out") && !folder.exists("x.png"), "\(run.errors)")
  }

  @Test(
    "An id that cannot be the name of a file is told at its place",
    arguments: [
      (String(repeating: "x", count: 240), "[bad-id]"), ("CON", "[bad-id]"), ("lpt1", "[bad-id]"),
      ("Toll", "[duplicate-id]"),
    ])
  func namesOfFiles(_ id: String, rule: String) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with {
      $0["charts.yaml"] = $0["charts.yaml"].replacing("id: roads\n", with: "id: \(id)\n")
      $0["report.md"] = $0["report.md"].replacing("chart:roads)", with: "chart:\(id))")
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && !folder.exists("out") && run.errors.contains(rule), "\(run.errors)")
    #expect(run.errors.contains("s/charts.yaml:14:7: error:"), "\(run.errors)")
  }

  @Test("More pixels than a picture can have are told before it is drawn")
  func pixels() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run("charts", "s", "--size", "8000x8000", "--scale", "3", "--output", "out", in: folder)
    #expect(run.status == 65 && run.errors.contains("24000x24000 pixels") && !folder.exists("out"), "\(run.errors)")
  }

  @Test("With few files that may be open it is said what is lacking, and so is what stops the program")
  func limits() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let few = try shell("ulimit -n 8; exec \"$SITREP\" build s --output out", in: folder)
    #expect(few.status == 70 && few.errors.contains("(ulimit -n 256)") && !folder.exists("out"), "\(few.errors)")
    let stopped = try shell(
      "\"$SITREP\" watch s --output out & until [ -e out/manifest.json ]; do sleep 0.1; done; kill -TRAP $!; wait $!",
      in: folder)
    #expect(stopped.status == 70 && stopped.errors.contains("(ulimit -v)"), "\(stopped.status) \(stopped.errors)")
  }

  @Test("Signs that steer a terminal do not reach it from the name of a file or folder")
  func steeringNames() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0["a\u{1B}[31m.csv"] = "indicator,source,as_of\nx\n" }.write(to: folder)
    for arguments in [
      ["check", "s"], ["check", "no\u{1B}[31m"], ["import", "s/a\u{1B}[31m.csv", "--into", "s"],
      ["new", "n\u{1B}[31m"],
    ] {
      let run = try Program.run(arguments, in: folder)
      #expect(!run.errors.contains("\u{1B}") && run.errors.contains("\u{FFFD}[31m"), "\(run.errors)")
    }
  }

  @Test("What a killed import has left in a situation is removed by the next")
  func leftoversOfImport() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try folder.write("x", to: "s/.sitrep-999999999-imports.yaml")
    try folder.write("indicator,source,value,as_of\nroads_closed,relief,3,2025-02-11\n", to: "t.csv")
    let run = try Program.run("import", "t.csv", "--into", "s", in: folder)
    #expect(run.status == 0 && !folder.exists("s/.sitrep-999999999-imports.yaml"), "\(run.errors)")
  }

  @Test("What keeps a report from being built once rows are there is said when they are brought in")
  func openAfterImport() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0["report.md"] += "\n\nIn all, {cost}.\n" }.write(to: folder)
    #expect(try Program.run("check", "s", in: folder).status == 0)
    try folder.write("indicator,source,value,as_of\ncost,relief,2,2025-02-11\n", to: "t.csv")
    let run = try Program.run("import", "t.csv", "--into", "s", in: folder)
    #expect(run.status == 0 && run.errors.contains("s/report.md:"), "\(run.errors)")
    #expect(run.errors.hasSuffix("mended\n") && !run.errors.contains("nothing was written"), "\(run.errors)")
    #expect(try Program.run("check", "s", in: folder).status == 65)
  }

  @Test("An address with a password, or a mail with a file of the reader's, is no link")
  func addresses() throws {
    let folder = try ScratchFolder()
    for link in ["https://user:pass@example.org/x", "mailto:a@example.org?attach=/etc/passwd"] {
      try SituationFiles.healthy.with { $0["report.md"] += "\n\n[there](\(link))\n" }.write(to: folder)
      let run = try Program.run("check", "s", in: folder)
      #expect(run.status == 65 && run.errors.contains("[wrong-type]"), "\(run.errors)")
    }
    try SituationFiles.healthy.with {
      $0["sources.csv"] = "id,name,kind,url\nextra,Extra,media,https://user:pass@example.org/x\n"
    }.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(
      run.status == 65 && run.errors.contains("s/sources.csv:2:19: error: this address has a name or password"),
      "\(run.errors)")
  }

  @Test("What a killed run has left is removed, whoever has its number now, and also where nothing else is to do")
  func leftovers() throws {
    let folder = try built()
    let whole = folder.contents(of: "out")
    // The process of number 1 is always alive.
    try folder.write("x", to: "out/.sitrep-1-report.pdf")
    try folder.write("x", to: "out/charts/.sitrep-1-toll.png")
    #expect(try Program.run("report", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.changes(of: "out", since: whole) == [])
    try folder.write("x", to: "out/.sitrep-1-manifest.json")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.changes(of: "out", since: whole) == [])
  }

  @Test("A limit on the size of files is a full disk: the former outputs stay whole")
  func limit() throws {
    let folder = try built()
    let whole = folder.contents(of: "out")
    try folder.replace(changed.0, with: changed.1, in: "s/observations.csv")
    let run = try shell("ulimit -f 40; exec \"$SITREP\" build s --output out", in: folder)
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot be written: File too large; nothing was changed"), "\(run.errors)")
    #expect(folder.changes(of: "out", since: whole) == [])
  }

  private static let mounts: Bool = {
    guard let folder = try? ScratchFolder() else { return false }
    return (try? Program.tool("sh", "-c", "mount -t tmpfs tmpfs . && umount \"$PWD\"", in: folder))?.status == 0
  }()

  @Test("A full disk and a read-only folder leave the former outputs whole", .enabled(if: mounts))
  func fullDisk() throws {
    let folder = try built()
    try folder.replace(changed.0, with: changed.1, in: "s/observations.csv")
    let run = try shell(
      """
      mkdir small && mount -t tmpfs -o size=$(($(du -sk out | cut -f1) + 60))k tmpfs small || exit 1
      trap 'umount small' EXIT
      cp -r out/. small/ && mkdir small/new
      "$SITREP" build s --output small; echo full $?; diff -r -x new out small || exit 1
      mount -o remount,ro small
      "$SITREP" build s --output small; echo read-only $?; diff -r -x new out small || exit 1
      "$SITREP" charts s --output small/new; echo new $?
      """, in: folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("full 73") && run.output.contains("read-only 73"), "\(run.output)")
    #expect(run.errors.contains("No space left on device") && run.errors.contains("Read-only file system"))
    // The folder that cannot be made is not there either, and that is not why.
    #expect(run.output.contains("new 73") && !run.errors.contains("No such file"), "\(run.errors)")
  }

  @Test("A folder that is moved during the run is not called written, and has nothing of the run in it")
  func moved() throws {
    let folder = try built()
    try folder.replace(changed.0, with: changed.1, in: "s/observations.csv")
    let before = folder.contents(of: "out")
    // Nothing gets into its place before the lock of the situation's output is free.
    let run = try shell(
      """
      "$SITREP" build s --output out --force & run=$!
      for i in $(seq 6000); do ls -A out/charts | grep -q sitrep- && break; done
      mv out away; wait $run
      """, in: folder)
    #expect(run.status == 73, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("out, or a folder in it, was moved or deleted while it was written to"))
    #expect(!folder.exists("out") && folder.changes(of: "away", since: before) == [])
  }

  @Test("With closed streams nothing is written into a file but its own bytes, and results that nobody gets are said")
  func closedStreams() throws {
    let folder = try built()
    let whole = folder.contents(of: "out")
    for (streams, status) in [
      (">&-", 73), ("2>&-", 0), ("<&-", 0), ("<&- 2>&-", 0), ("<&- >&- 2>&-", 73), (">/dev/full", 73),
    ] {
      let run = try shell("\"$SITREP\" build s --output out --force --verbose \(streams)", in: folder)
      #expect(run.status == status, "\(streams): \(run.errors)")
      #expect(folder.changes(of: "out", since: whole) == [], "\(streams)")
    }
    let run = try shell("\"$SITREP\" figures s >&-", in: folder)
    #expect(run.status == 73 && run.errors.contains("error: the results cannot be written: Bad file descriptor"))
  }

  @Test("Runs at the same time leave the outputs of one of them in each place")
  func atOnce() throws {
    let folder = try built()
    try SituationFiles.healthy.with {
      $0["observations.csv"] = $0["observations.csv"].replacing(changed.0, with: changed.1)
    }.write(to: folder, as: "t")
    #expect(try Program.run("build", "t", "--output", "other", in: folder).status == 0)
    DispatchQueue.concurrentPerform(iterations: 6) { index in
      let situation = index.isMultiple(of: 2) ? "s" : "t"
      let run = try? Program.run("build", situation, "--output", "out", "--force", "--quiet", in: folder)
      #expect(run?.status == 0, "\(run?.errors ?? "it does not run")")
    }
    let wholes = ["other", "out"].map { folder.contents(of: $0) }
    #expect(try Program.run("build", "s", "--output", "out", "--quiet", in: folder).status == 0)
    let own = folder.contents(of: "out")
    #expect(wholes[1].keys.sorted() == own.keys.sorted())
    for (file, bytes) in wholes[1] { #expect(bytes == own[file] || bytes == wholes[0][file], "\(file)") }
  }
}
