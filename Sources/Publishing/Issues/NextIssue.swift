import SituationData
package import SourceText

/// What `sitrep next` does: keeps what was published, makes report.md that of the next issue, and lists what has to be looked at.
package struct NextIssue {
  /// The date of the next issue.
  private let date: Day

  package init(date: Day) { self.date = date }

  /// Changes the situation's folder, all or nothing, and prints the list.
  package func begin(_ options: RunOptions) throws {
    // What the last issue was warned of is no news.
    var run = try SituationRun(options.with { $0.isQuiet = true }, writes: false)
    let open = OpenFolder(run.folder.path)
    _ = open?.lock {
      if !options.isQuiet {
        writeError("waiting for another run that writes to \(FindingPrinter.printable(run.folder.path))\n")
      }
    }
    defer { withExtendedLifetime(open) {} }
    let last = try LastIssue(&run)
    try check(last, in: run.folder)
    let kept = last.reports(in: run.outputFolder)
    let next = try report(of: last, keeping: kept)
    let files =
      run.input.files.filter { $0.name != next.name && $0.name != last.comparedWith } + kept.map(\.file) + [next]
    let list = try WorkList(of: files, after: last, keeping: kept, on: date)
    let written = try run.folder.write(kept.map { FolderFile($0.file, .new) } + [FolderFile(next, .replacing)])
    try list.print(written, options, run.folder)
  }

  /// Refuses what is no next issue.
  private func check(_ last: LastIssue, in folder: SituationFolder) throws {
    guard date > last.date else {
      throw WrongUsage(
        "--date \(date.iso) is not after \(last.date.iso), the date of issue \(last.number) in \(folder.path)/report.md: has its next issue been begun already? Nothing was changed."
      )
    }
    let path = KeptReport.path(ofIssue: last.number, language: nil)
    guard !FileSystem.exists("\(folder.path)/\(path)") else {
      throw Failure(
        .badData,
        "\(folder.path)/\(path) is there: issue \(last.number) was kept before; correct the number in report.md, or move that file away; nothing was changed"
      )
    }
  }

  /// report.md with number, date and last issue of the next one, and nothing else changed.
  private func report(of last: LastIssue, keeping kept: [KeptReport]) throws(Failure) -> TextFile {
    let since = KeptReport.path(ofIssue: last.number, language: nil)
    let values = [("number", String(last.number + 1)), ("date", date.iso), ("since", since)]
    if let bytes = FrontMatter(of: last.report)?.setting(values) {
      let file = TextFile(name: last.report.name, bytes: bytes)
      // Whatever the front matter is written like, it is read as it is meant.
      let (header, faults) = ReportHeader.read(file)
      if faults.isEmpty, header.number == last.number + 1, header.date == date, header.since?.text == since {
        return file
      }
    }
    throw Failure(
      .badData,
      "number, date and since cannot be set in the front matter of \(last.report.name); write each on a line of its own, as “date: \(last.date.iso)”, and run it again; nothing was changed"
    )
  }
}

extension RunOptions {
  fileprivate func with(_ change: (inout RunOptions) -> Void) -> RunOptions {
    var options = self
    change(&options)
    return options
  }
}
