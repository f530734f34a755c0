import ArgumentParser
import Publishing

/// `sitrep fetch`: what a database has, into the tables of a situation.
struct Fetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Run the queries of a situation, and bring what is new into its tables.",
    discussion: """
      Each .sql file of the situation holds one query, whose columns have the names of those of observations; the rows of \
      casualties.sql go into casualties.csv. A value that the database has otherwise than before is a new row; what is there \
      stays. The column document says which query a row is from, by its hash, and when it was asked by the server's clock.

      Where the database is, and as whom to ask, is what PostgreSQL's own environment says: PGHOST, PGPORT, PGDATABASE, \
      PGUSER, PGSERVICE, PGPASSFILE, PGCONNECT_TIMEOUT (10 seconds where it is not set). Everything is asked within one \
      transaction that only reads. No other command connects to anything.

      Example:
        PGSERVICE=figures sitrep fetch Data/aid
      """)

  @OptionGroup var situation: SituationOptions

  @Flag(name: .long, help: "Withdraw what a query has returned before and returns no more.")
  var withdraw = false

  func run() throws {
    let fetch = SituationFetch(situation.options(), isWithdrawing: withdraw)
    try ending { try fetch.run() }
  }
}
