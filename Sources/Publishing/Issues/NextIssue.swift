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
    let hold = run.folder.held(isQuiet: options.isQuiet)
    defer { withExtendedLifetime(hold) {} }
    let last = try LastIssue(&run)
    try check(last, in: run.folder)
    let kept = last.reports(in: run.outputFolder)
    let unwritten = try unwritten(
      kept, of: last, in: run.folder, isRepeated: hold?.wasKilledBefore(replacing: last.report.name) ?? false)
    let next = try report(of: last, keeping: kept)
    let files =
      run.input.files.filter { $0.name != next.name && $0.name != last.comparedWith } + kept.map(\.file) + [next]
    let list = try WorkList(of: files, after: last, keeping: kept, on: date)
    let written = try run.folder.write(unwritten.map { FolderFile($0.file, .new) } + [FolderFile(next, .replacing)])
    try list.print(written, options, run.folder)
  }

  /// Refuses what is no next issue.
  private func check(_ last: LastIssue, in folder: SituationFolder) throws {
    guard date > last.date else {
      throw WrongUsage(
        "--date \(date.iso) is not after \(last.date.iso), the date of issue \(last.number) in \(folder.path)/report.md: has its next issue been begun already? Nothing was changed."
      )
    }
  }

  /// The reports that are not in the folder yet.
  ///
  /// - Parameter isRepeated: whether a run was killed before it had written report.md: what it has kept is what is kept now.
  /// - Throws: 65 where another report is there.
  private func unwritten(
    _ kept: [KeptReport], of last: LastIssue, in folder: SituationFolder, isRepeated: Bool
  ) throws(Failure) -> [KeptReport] {
    var unwritten: [KeptReport] = []
    for report in kept {
      let path = "\(folder.path)/\(report.path)"
      if !FileSystem.exists(path) {
        unwritten.append(report)
      } else if !isRepeated || (try? InputFile.read(path)) != report.bytes {
        throw Failure(
          .badData,
          "\(path) is there: issue \(last.number) was kept before; correct the number in report.md, or move that file away; nothing was changed"
        )
      }
    }
    return unwritten
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
