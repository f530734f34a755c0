internal import CCrypto
import SourceText

/// SHA-256 over texts.
package enum Fingerprint {
  /// The fingerprint of an output: that of the rows of figures.csv that it prints, sorted.
  package static func of(_ rows: [FigureRow]) -> String {
    of(Set(rows.map(\.line)).sorted().joined())
  }

  /// 64 hex digits.
  package static func of(_ text: String) -> String { of(Array(text.utf8)) }

  package static func of(_ bytes: [UInt8]) -> String { hex(digest(bytes)) }

  /// The first eight of the 64 hex digits.
  static func beginning(of bytes: [UInt8]) -> String { hex(digest(bytes).prefix(4)) }

  /// The first sixteen of the 64 hex digits as people compare them: `1f2e3d4c 5b6a7988`.
  package static func short(_ fingerprint: String) -> String {
    "\(fingerprint.prefix(8)) \(fingerprint.dropFirst(8).prefix(8))"
  }

  /// 32 bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA256_CTX()
    SHA256_Init(&context)
    SHA256_Update(&context, bytes, bytes.count)
    return digest(&context)
  }

  static func digest(_ context: inout SHA256_CTX) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
      SHA256_Final(digest.baseAddress, &context)
      count = Int(SHA256_DIGEST_LENGTH)
    }
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension Situation {
  /// How the register names a row: its table and the first eight hex digits of the hash of its fields, since line numbers
  /// move.
  ///
  /// - Parameter mark: what stands between them.
  package func rowName(_ row: Int, mark: String = ":") -> String {
    let digest = rowDigests.digest(of: row) {
      Fingerprint.beginning(of: observations.bytes(of: row, separator: 0x1F))
    }
    return observations.tableName(of: row) + mark + digest
  }

  /// Where a row stands today, e.g. `casualties.csv:12`; for diagnostics.
  package func place(of row: Int) -> String { observations.place(of: row) }
}
