import Glibc

/// A connection to a database, within one transaction that only reads: all queries see the same moment.
///
/// Where the server is, who asks and how long to wait is what libpq's environment says (`PGHOST`, `PGSERVICE`, `PGPASSFILE`,
/// `PGCONNECT_TIMEOUT` …).
package final class DatabaseConnection {
  /// What is read of one query, at most: a situation has tens of thousands of rows.
  package static let rowLimit = 100_000
  package static let sizeLimit = 1 << 26
  /// How long to wait for a server where the environment does not say, in seconds.
  private static let defaultTimeout = "10"

  private let library: ClientLibrary
  private let connection: ClientLibrary.Connection?
  /// When the transaction began, by the clock of the server.
  package private(set) var time = ServerTime("")

  package init() throws(DatabaseFault) {
    library = try ClientLibrary()
    setenv("PGCONNECT_TIMEOUT", Self.defaultTimeout, 0)
    connection = library.connect("fallback_application_name=sitrep client_encoding=UTF8")
    guard library.status(connection) == Status.connected else { throw lost }
    // What it says beside its results goes to standard error otherwise, raw.
    _ = library.setNoticeProcessor(connection, { _, _ in }, nil)
    try execute("SET datestyle TO 'ISO'")
    // Else numbers with a floating point come rounded. Not every server of the protocol has it.
    _ = try? execute("SET extra_float_digits TO 1")
    try execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    let now = try rows(of: "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
    guard let text = now.rows.first?.first else { throw .unreachable("the server does not say what time it is") }
    time = ServerTime(text)
  }

  // The transaction ends with it, and has changed nothing.
  deinit { library.finish(connection) }

  /// The numbers by which libpq tells what has become of something.
  private enum Status {
    static let connected: CInt = 0
    static let done: CInt = 1
    static let rows: CInt = 2
    static let row: CInt = 9
  }

  private var lost: DatabaseFault {
    .unreachable(Self.text(library.errorMessage(connection)).oneLine)
  }

  private func execute(_ command: String) throws(DatabaseFault) {
    let result = library.execute(connection, command)
    defer { library.clear(result) }
    guard library.resultStatus(result) == Status.done else { throw fault(of: result) }
  }

  // MARK: - Queries

  /// Runs a query; after one that fails the next can be run.
  ///
  /// - Parameter query: one statement that begins as `Query` asks.
  package func run(_ query: String) throws(DatabaseFault) -> FetchedRows {
    try execute("SAVEPOINT query")
    do throws(DatabaseFault) {
      return try rows(of: query)
    } catch {
      if case .query = error { try execute("ROLLBACK TO SAVEPOINT query") }
      throw error
    }
  }

  /// Takes the rows one by one as they come, so that no more than the limit is ever held.
  private func rows(of query: String) throws(DatabaseFault) -> FetchedRows {
    // In this form a text of several statements is refused by the server.
    guard library.sendQuery(connection, query, 0, nil, nil, nil, nil, 0) == 1 else { throw lost }
    _ = library.setSingleRowMode(connection)
    var rows: FetchedRows?
    var size = 0
    var fault: DatabaseFault?
    while let result = library.nextResult(connection) {
      defer { library.clear(result) }
      // The rest has to be taken before anything else can be asked.
      guard fault == nil else { continue }
      switch library.resultStatus(result) {
      case Status.row, Status.rows:
        if rows == nil { rows = FetchedRows(columns: columns(of: result)) }
        for row in 0..<library.rowCount(result) {
          let texts = texts(of: row, in: result, rows?.columns ?? [])
          size += texts.reduce(0) { $0 + $1.utf8.count }
          rows?.rows.append(texts)
        }
        if rows?.rows.count ?? 0 > Self.rowLimit || size > Self.sizeLimit {
          fault = Self.tooMuch
          rows = nil
          cancel()
        }
      case Status.done:
        fault = .query("this is no query that returns rows; begin it with SELECT", position: nil)
      default:
        fault = self.fault(of: result)
      }
    }
    if let fault { throw fault }
    guard let rows else { throw lost }
    return rows
  }

  private static let tooMuch = DatabaseFault.query(
    "this returns more than \(rowLimit) rows or \(sizeLimit >> 20) MiB; have the database add them up, by day, place and source, in a view",
    position: nil)

  private func cancel() {
    let request = library.prepareCancel(connection)
    defer { library.freeCancel(request) }
    var message = [CChar](repeating: 0, count: 256)
    _ = library.cancel(request, &message, CInt(message.count))
  }

  private func columns(of result: ClientLibrary.Result) -> [FetchedRows.Column] {
    (0..<library.columnCount(result)).map {
      FetchedRows.Column(name: Self.text(library.columnName(result, $0)), type: library.columnType(result, $0))
    }
  }

  private func texts(
    of row: CInt, in result: ClientLibrary.Result, _ columns: [FetchedRows.Column]
  ) -> [String] {
    columns.enumerated().map { index, column in
      let place = CInt(index)
      guard library.isNull(result, row, place) == 0, let start = library.value(result, row, place) else { return "" }
      let count = Int(library.length(result, row, place))
      let bytes = UnsafeRawBufferPointer(start: start, count: count)
      return column.text(String(decoding: bytes, as: UTF8.self))
    }
  }

  // MARK: - Faults

  private func fault(of result: ClientLibrary.Result?) -> DatabaseFault {
    func field(_ letter: Character) -> String {
      Self.text(library.errorField(result, CInt(letter.asciiValue ?? 0))).oneLine
    }
    let (state, message) = (field("C"), field("M"))
    guard !state.isEmpty else { return lost }
    // It has no room, was stopped, or has stopped the query: no change of the query would help.
    if ["08", "53", "57", "58"].contains(state.prefix(2)) { return .unreachable("\(message) (\(state))") }
    let isOfSeveral = state == "42601" && field("P").isEmpty
    let more = ([field("D"), field("H")].filter { !$0.isEmpty } + (isOfSeveral ? ["a file holds one query"] : []))
      .map { "; \($0)" }.joined()
    return .query("\(message)\(more) (\(state))", position: Int(field("P")))
  }

  private static func text(_ text: ClientLibrary.Text?) -> String { text.map { String(cString: $0) } ?? "" }
}

extension String {
  /// With each run of blanks and line breaks as one blank.
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
