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

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef")
    return digest.reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}

extension Situation {
  /// How the register names a row: its file and the first eight hex digits of the hash of its fields, since line numbers
  /// move.
  package func rowName(_ row: Int) -> String {
    let fields = observations.cells(of: row).joined(separator: "\u{1F}")
    return "\(observations.fileName(of: row)):\(Fingerprint.of(fields).prefix(8))"
  }

  /// Where a row stands today, e.g. `casualties.csv:12`; for diagnostics.
  package func place(of row: Int) -> String { "\(observations.fileName(of: row)):\(observations.line(of: row))" }
}
