import SeededRandom
import Testing

@testable import SourceText

/// Texts are looked at in blocks of 64 bytes; what is found must not depend on where a block begins.
struct SignWalkTests {
  private let signs = Array(";\"\r\n".utf8)

  private func walk(_ text: [UInt8], from start: Int) -> [Int] {
    text.withUnsafeBytes { bytes in
      var walk = SignWalk(separator: UInt8(ascii: ";"), from: start)
      var places: [Int] = []
      while places.last != text.count { places.append(walk.next(in: bytes)) }
      return places.dropLast()
    }
  }

  @Test("Every sign of texts of every length is found from every place on, and nothing else")
  func everySign() {
    var random = SplitMix64(state: 11)
    let alphabet = signs + Array("a,\t \u{7F}".utf8) + [0x00, 0x8A, 0xBB, 0xFF]
    for length in 0..<140 {
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for start in 0...length {
        #expect(walk(text, from: start) == (start..<length).filter { signs.contains(text[$0]) })
      }
    }
  }

  @Test("Records of cells of all kinds come back as they were written")
  func recordsComeBack() {
    var random = SplitMix64(state: 12)
    let pieces = ["", "a", "\"", "\"\"", ",", "\n", "\r\n", "é", "الفاشر", "seven ls", "sixteen letters.", " x "]
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let records = (0..<300).map { _ in
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let lines = records.map { DelimitedText.line($0, separator: separator) }.joined()
      let text = DelimitedText(file: file("x.csv", String(lines)), separator: separator)
      var walk = text.walk(from: 0)
      var fields: [DelimitedText.Field] = []
      for record in records {
        #expect(text.read(&fields, by: &walk) == nil)
        #expect(fields.map(text.text) == record.map(trimmed))
      }
      #expect(walk.position == text.file.bytes.count)
    }
  }

  private func trimmed(_ text: String) -> String {
    let blanks = Array(" \t\r\n".utf8)
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !blanks.contains($0) }),
      let last = bytes.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
