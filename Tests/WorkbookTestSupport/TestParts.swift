import Foundation

@testable import Workbooks

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The parts of an archive that is written.
package enum TestParts {
  package static func parts(of bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(bytes)
    return try names(in: bytes).reduce(into: [:]) {
      $0[$1] = String(decoding: try content(of: $1, in: archive), as: UTF8.self)
    }
  }

  package static func bytes(of name: String, in bytes: [UInt8]) throws -> [UInt8] {
    try content(of: name, in: ZipArchive(bytes))
  }

  private static func content(of name: String, in archive: ZipArchive) throws -> [UInt8] {
    let part = try archive.part(name)
    var bytes = [UInt8](repeating: 0, count: part.size)
    var start = 0
    while start < bytes.count {
      let count = try bytes.withUnsafeMutableBytes {
        try part.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
      }
      guard count > 0 else { break }
      start += count
    }
    return bytes
  }

  /// As the directory at the end of the archive has them.
  private static func names(in bytes: [UInt8]) -> [String] {
    func number(_ place: Int, _ width: Int) -> Int { (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    guard let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: { number($0, 4) == 0x0605_4B50 })
    else {
      return []
    }
    var place = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let (name, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
      defer { place += 46 + name + extra + comment }
      return String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
    }
  }

  /// Whether a text is XML.
  package static func isSound(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
