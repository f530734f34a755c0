import Fetching
import Glibc
import SituationData
import SourceText

/// What `sitrep fetch` does: runs the queries of a situation and brings what is new into their tables. Nothing else connects to
/// anything.
package struct SituationFetch {
  private let options: RunOptions
  /// Whether what a query does not return any more is withdrawn.
  private let isWithdrawing: Bool

  package init(_ options: RunOptions, isWithdrawing: Bool) {
    (self.options, self.isWithdrawing) = (options, isWithdrawing)
  }

  package func run() throws {
    let folder = try SituationFolder(options.situation, readsShared: options.readsShared)
    // The tables that are read are those that rows are added to.
    let hold = folder.held(isQuiet: options.isQuiet)
    defer { withExtendedLifetime(hold) {} }
    let printer = folder.printer(.text)
    let queries = try queries(of: folder)
    let faults = queries.compactMap(\.fault) + Query.repeated(among: queries) + withoutPlace(queries, in: folder)
    try refuse(faults, printer, "nothing was asked")
    let (own, nameFaults) = try folder.files()
    let (situation, ownFaults) = Situation.read(own)
    try refuse(
      (nameFaults + ownFaults).filter { $0.severity == .error }, printer,
      "\(folder.path) has to be without faults first")
    let (tables, time) = try fetch(queries, printer)
    let plan = FetchPlan(tables, at: time, into: situation, of: own, isWithdrawing: isWithdrawing)
    let findings = options.isQuiet ? plan.findings.filter { $0.severity == .error } : plan.findings
    try refuse(findings, printer, "")
    let written = try folder.write(plan.tables.map { FolderFile($0.file, $0.isNew ? .new : .replacing) })
    if !options.isQuiet { try report(plan, written) }
  }

  /// Prints findings.
  ///
  /// - Throws: 65 where one is an error.
  private func refuse(_ findings: [Diagnostic], _ printer: FindingPrinter, _ cause: String) throws(Failure) {
    writeError(printer.text(of: findings.sorted()))
    guard findings.contains(where: { $0.severity == .error }) else { return }
    throw Failure(.badData, "\(cause.isEmpty ? "" : "\(cause); ")nothing was written")
  }

  private func queries(of folder: SituationFolder) throws(Failure) -> [Query] {
    guard let open = OpenFolder(folder.path) else {
      throw folder.unreadable(folder.path, .unreadable(systemErrorText()))
    }
    let names = try folder.list(open, at: folder.path)
      .filter { Query.isNamed($0) && !FileSystem.isFolder("\(folder.path)/\($0)") }
    guard !names.isEmpty else {
      throw Failure(
        .inputNotFound,
        "there is no .sql file in \(folder.path); write a query into one, as casualties.sql, whose rows go into casualties.csv"
      )
    }
    return names.map { Query(file($0, of: folder, open)) }
  }

  /// Those whose table cannot be written, since a folder has its name.
  private func withoutPlace(_ queries: [Query], in folder: SituationFolder) -> [Diagnostic] {
    let folders = FileSystem.names(in: folder.path).filter { FileSystem.isFolder("\(folder.path)/\($0)") }
    return queries.compactMap { query in
      folders.first { $0.lowercased() == query.table.lowercased() }.map {
        query.fault("its rows go into \(query.table), and \($0) is a folder; give one of the two another name")
      }
    }
  }

  private func file(_ name: String, of folder: SituationFolder, _ open: OpenFolder) -> TextFile {
    do {
      let bytes = try InputFile.read(name, in: open, at: folder.path, below: Query.sizeLimit)
      return TextFile(name: name, bytes: bytes)
    } catch {
      return TextFile(name: name, refused: error.description)
    }
  }

  // MARK: - Asking

  /// Runs all queries within one transaction.
  ///
  /// - Throws: 65 for what the server says of the queries, all of it; 66 where no server answers.
  private func fetch(
    _ queries: [Query], _ printer: FindingPrinter
  ) throws(Failure) -> (tables: [FetchedTable], time: ServerTime) {
    var faults: [Diagnostic] = []
    var tables: [FetchedTable] = []
    let time: ServerTime
    do throws(DatabaseFault) {
      let connection = try DatabaseConnection()
      for query in queries {
        if options.isVerbose { writeError("asking \(FindingPrinter.printable(query.file.name))\n") }
        do throws(DatabaseFault) {
          tables.append(FetchedTable(query, try connection.run(query.text)))
        } catch {
          guard case .query(let message, let position) = error else { throw error }
          faults.append(query.fault(message, position: position))
        }
      }
      time = connection.time
    } catch {
      throw Self.failure(error)
    }
    try refuse(faults, printer, "")
    return (tables, time)
  }

  private static func failure(_ fault: DatabaseFault) -> Failure {
    switch fault {
    case .noLibrary:
      Failure(
        .inputNotFound,
        "libpq.so.5 is not installed, by which databases are asked; install it, on Debian with: apt-get install libpq5")
    case .unreachable(let message), .query(let message, _):
      Failure(
        .inputNotFound,
        "the database cannot be asked: \(FindingPrinter.printable(message)). Where it is, and as whom, is what PGHOST, PGPORT, PGDATABASE, PGUSER, PGSERVICE and PGPASSFILE say; nothing was written"
      )
    }
  }

  // MARK: - Telling

  private func report(_ plan: FetchPlan, _ written: [String]) throws(Failure) {
    for path in written { try writeOutput("\(path)\n") }
    for summary in plan.summaries {
      var counts = ["\(summary.new) new", "\(summary.corrected) corrected"]
      if summary.correctedAgain > 0 { counts[1] += " (\(summary.correctedAgain) of them fetched earlier today)" }
      counts.append("\(summary.gone.count) \(isWithdrawing ? "withdrawn" : "gone")")
      counts.append("\(summary.known) as they were")
      try writeOutput(
        "\(summary.query): \(summary.rows) row\(summary.rows == 1 ? "" : "s"): \(counts.joined(separator: ", "))\n")
      if summary.undated > 0 {
        writeError(
          "\(FindingPrinter.printable(summary.query)): \(summary.undated) corrected without a later day in published: by today, as the server has it\n"
        )
      }
      guard !summary.gone.isEmpty else { continue }
      let end =
        isWithdrawing ? "and withdrawn" : "and still standing in the situation; --withdraw says that they no longer do"
      try writeOutput("no longer returned, \(end):\n")
      for text in summary.gone.prefix(Self.goneLimit) { try writeOutput("  \(FindingPrinter.printable(text))\n") }
      if summary.gone.count > Self.goneLimit {
        try writeOutput("  and \(summary.gone.count - Self.goneLimit) more\n")
      }
    }
    if plan.later > 0 {
      writeError(
        "published after the date of the report, and not printed before date: in report.md is later: \(plan.later)\n")
    }
  }

  /// How many observations that are gone are named.
  private static let goneLimit = 20
}
