import Crypto

/// SHA-256 over texts.
package enum Fingerprint {
  /// The fingerprint of an output: that of the rows of figures.csv that it prints, sorted.
  package static func of(_ rows: [FigureRow]) -> String {
    of(Set(rows.map { FigureRow.csv([$0.cells]) }).sorted().joined())
  }

  /// 64 hex digits.
  package static func of(_ text: String) -> String { hex(SHA256.hash(data: Array(text.utf8))) }

  package static func of(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  /// The first eight of the 64 hex digits.
  static func beginning(of bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes).prefix(4)) }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Situation {
  /// How the register names a row: its file and the first eight hex digits of the hash of its fields, since line numbers
  /// move.
  package func rowName(_ row: Int) -> String {
    let fields = Array(observations.cells(of: row).joined(separator: "\u{1F}").utf8)
    return "\(observations.fileName(of: row)):\(Fingerprint.beginning(of: fields))"
  }

  /// Where a row stands today, e.g. `casualties.csv:12`; for diagnostics.
  package func place(of row: Int) -> String { "\(observations.fileName(of: row)):\(observations.line(of: row))" }
}
