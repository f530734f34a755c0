package import SourceText
import SituationData

/// A query of a situation: a file `casualties.sql`, whose rows go into `casualties.csv`.
package struct Query: Sendable {
  package let file: TextFile
  /// What is wrong with it before it is run; such a query is not.
  package private(set) var fault: Diagnostic?

  /// A file larger than this is no query.
  package static let sizeLimit = 1 << 20

  /// What a statement begins with that returns rows and changes nothing.
  private static let verbs = ["select", "with", "values", "table"]

  package static func isNamed(_ name: String) -> Bool {
    !name.hasPrefix(".") && name.lowercased().hasSuffix(".sql") && name.utf8.count > 4
  }

  package init(_ file: TextFile) {
    self.file = file
    fault = findFault()
  }

  /// The name of the table that its rows go into.
  package var table: String { "\(file.name.dropLast(4)).csv" }

  package var text: String { file.text(0..<file.bytes.count) }

  /// What a row says of where it was read: the query, the first eight hex digits of its SHA-256, and the server's time.
  package func document(at time: ServerTime) -> String {
    "\(file.name) \(Fingerprint.of(file.bytes).prefix(8)), \(time.text)"
  }

  /// Whether a document, or its end, is what `document(at:)` says of some query.
  static func isDocument(_ text: String) -> Bool {
    text.firstMatch(of: #/(?i)\.sql [0-9a-f]{8}, \d{4}-\d\d-\d\dT[\d:]+Z$/#) != nil
  }

  /// Queries whose rows would go into one table, capitals or not.
  package static func repeated(among queries: [Query]) -> [Diagnostic] {
    var first: [String: Query] = [:]
    return queries.compactMap { query in
      guard let other = first.updateValue(query, forKey: query.table.lowercased()) else { return nil }
      return query.fault(
        "its rows go into \(query.table), and so do those of \(other.file.name); put both into one query, with UNION ALL, or give one another name"
      )
    }
  }

  private func findFault() -> Diagnostic? {
    if file.isRefused || file.encodingFault() != nil { return file.encodingFault() }
    guard Situation.holdsObservations(table.lowercased()) else {
      return fault(
        "the rows of a query are observations, and \(table) holds none; give the file another name, as casualties.sql")
    }
    guard !DeviceName.isOne(String(file.name.dropLast(4))) else {
      return fault(
        "\(table) would have the name of a device of Windows, which no file there can have; give the query another")
    }
    let start = Self.start(of: file.bytes)
    let word = file.bytes[start...].prefix { isLetter($0) }
    guard !Self.verbs.contains(String(decoding: word, as: UTF8.self).lowercased()) else { return nil }
    return file.diagnostic(
      .error, .badQuery, at: start,
      word.isEmpty
        ? "there is no query in this file; write one that begins with SELECT"
        : "a query only reads, and begins with SELECT, WITH, VALUES or TABLE")
  }

  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  /// The first byte behind blanks, comments and opening brackets.
  private static func start(of bytes: [UInt8]) -> Int {
    var (index, depth) = (0, 0)
    func holds(_ mark: StaticString) -> Bool {
      index + 1 < bytes.count && bytes[index] == mark.utf8Start[0] && bytes[index + 1] == mark.utf8Start[1]
    }
    while index < bytes.count {
      if holds("/*") {
        (depth, index) = (depth + 1, index + 2)
      } else if depth > 0 {
        // Comments may lie in one another.
        if holds("*/") { (depth, index) = (depth - 1, index + 2) } else { index += 1 }
      } else if holds("--") {
        index = bytes[index...].firstIndex(of: 10) ?? bytes.count
      } else if bytes[index] <= 32 || bytes[index] == UInt8(ascii: "(") {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  // MARK: - Faults

  /// A fault of the query as a whole, at its first word.
  package func fault(_ message: String) -> Diagnostic {
    file.diagnostic(.error, .badQuery, at: Self.start(of: file.bytes), message)
  }

  /// What a server says of it.
  ///
  /// - Parameter position: the Unicode scalar that is meant, from 1; nil for the query as a whole.
  package func fault(_ message: String, position: Int?) -> Diagnostic {
    guard let position, position > 0 else { return fault("the server says: \(message)") }
    var (offset, left) = (0, position - 1)
    while offset < file.bytes.count, left > 0 {
      offset += 1
      while offset < file.bytes.count, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return file.diagnostic(.error, .badQuery, at: offset, "the server says: \(message)")
  }

  /// What is wrong with its rows, at the last place where the query names the column.
  ///
  /// - Parameter column: its name; empty for a row as a whole.
  package func fault(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, column: String, _ message: String
  ) -> Diagnostic {
    let start = Self.start(of: file.bytes)
    return file.diagnostic(severity, rule, at: column.isEmpty ? start : place(of: column) ?? start, message)
  }

  private func place(of word: String) -> Int? {
    let (bytes, word) = (file.bytes, Array(word.utf8))
    func isPart(_ index: Int) -> Bool {
      bytes.indices.contains(index)
        && (isLetter(bytes[index]) || bytes[index] == 95 || (48...57).contains(bytes[index]))
    }
    guard !word.isEmpty, bytes.count >= word.count else { return nil }
    return (0...bytes.count - word.count).last {
      bytes[$0...].starts(with: word) && !isPart($0 - 1) && !isPart($0 + word.count)
    }
  }
}
