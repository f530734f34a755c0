import CDeflate
import Foundation

/// Image files of 12 by 8 pixels, written by another program, and PNG files of any form.
enum SampleImages {
  /// With what a camera writes: its maker, where it was, how it was held (on its side), a comment.
  static let photo = bytes(
    """
      /9j/4AAQSkZJRgABAQAAAQABAAD/4QB8RXhpZgAATU0AKgAAAAgAAwEPAAIAAAAMAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAA\
      PgAAAABDYW1lcmFNYWtlcgAAAgABAAIAAAACTgAAAAACAAUAAAADAAAAXAAAAAAAAAAfAAAAAQAAAB4AAAABAAAAAAAAAAH//gAQ\
      c2VjcmV0IGNvbW1lbnT/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a\
      YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P\
      T0//wAARCAAIAAwDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9\
      AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNk\
      ZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo\
      6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSEx\
      BhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0\
      dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3\
      +Pn6/9oADAMBAAIRAxEAPwDMs/D/AE+T9K2YvD/yD5P0oorKviqt9yMqxtbk3P/Z
    """)
  /// In shades of grey, from coarse to fine.
  static let greyPhoto = bytes(
    """
      /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i\
      Z2hnPk1xeXBkeFxlZ2P/wgALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/aAAgBAQAAAAE6v//EABcQAAMBAAAAAAAA\
      AAAAAAAAAAABAwL/2gAIAQEAAQUCzEUT/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFxABAAMAAAAAAAAAAAAA\
      AAAAACExYf/aAAgBAQABPyHNDT//2gAIAQEAAAAQ/wD/xAAWEAEBAQAAAAAAAAAAAAAAAAAAITH/2gAIAQEAAT8QxI3/2Q==
    """)
  /// In the colours of inks.
  static let inks = bytes(
    """
      /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6ut\
      q2eAvMm6pseZqKuk/8AAFAgACAAMBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB\
      AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH\
      SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV\
      1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDO0vtUH9if7NFdNXUW/wDqhR/Yn+zRRX//2Q==
    """)

  private static func bytes(_ text: String) -> [UInt8] {
    Array(Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
  }

  // MARK: - PNG

  static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + content
    return number(content.count) + body + number(Int(libdeflate_crc32(0, body, body.count)))
  }

  static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

  static func compressed(_ data: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, data, data.count, buffer.baseAddress, bound)
    }
  }

  /// - Parameter rows: each behind its filter.
  static func png(
    width: Int, height: Int, depth: Int, kind: Int, isInterlaced: Bool = false, palette: [UInt8]? = nil,
    transparency: [UInt8]? = nil, rows: [UInt8]
  ) -> [UInt8] {
    let header = number(width) + number(height) + [UInt8(depth), UInt8(kind), 0, 0, isInterlaced ? 1 : 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + (palette.map { chunk("PLTE", $0) } ?? []) + (transparency.map { chunk("tRNS", $0) } ?? [])
      + chunk("tEXt", Array("Author".utf8)) + chunk("IDAT", compressed(rows)) + chunk("IEND", [])
  }
}
