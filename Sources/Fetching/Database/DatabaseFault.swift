/// Why a database gave no rows.
package enum DatabaseFault: Error, Equatable {
  /// The client library is not installed.
  case noLibrary
  /// There is no server, or it lets nobody in, or it went away, or it took too long; in its own words.
  case unreachable(String)
  /// A query is at fault.
  ///
  /// - Parameter position: the Unicode scalar of the query that is meant, from 1; nil where the server names none.
  case query(String, position: Int?)
}
