/// What a query returns, as texts.
package struct FetchedRows: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// The number of its type in PostgreSQL's catalogue.
    package let type: UInt32

    package init(name: String, type: UInt32 = Kind.text) { (self.name, self.type) = (name, type) }

    /// Types whose texts are no text of a cell yet.
    package enum Kind {
      package static let bool: UInt32 = 16
      package static let text: UInt32 = 25
      package static let timestamp: UInt32 = 1114
      package static let timestampWithZone: UInt32 = 1184
      package static let numeric: UInt32 = 1700
    }

    package var isTime: Bool { type == Kind.timestamp || type == Kind.timestampWithZone }

    /// The text of a cell: truths as words, and numbers without the zeros that a column of so many decimals gives each.
    func text(_ text: String) -> String {
      switch type {
      case Kind.bool: text == "t" ? "yes" : "no"
      case Kind.numeric where text.contains("."):
        Self.withoutZeros(text)
      default: text
      }
    }

    private static func withoutZeros(_ number: String) -> String {
      var digits = Substring(number)
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
      return String(digits)
    }
  }

  package let columns: [Column]
  /// A text for each column; empty where there is none.
  package var rows: [[String]] = []

  package init(columns: [Column], rows: [[String]] = []) { (self.columns, self.rows) = (columns, rows) }
}

/// A moment by the clock of a server, `2025-02-20T10:11:12Z`.
package struct ServerTime: Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The day, `2025-02-20`.
  package var day: String { String(text.prefix(10)) }
}
