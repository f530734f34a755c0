import SeededRandom
import Testing

@testable import SituationData

/// Files are looked at in stretches of eight bytes; what is found must not depend on where a stretch begins.
struct EncodingFaultTests {
  func fault(_ bytes: [UInt8]) -> Diagnostic? { TextFile(name: "x.csv", bytes: bytes).encodingFault() }

  @Test func everyControlCharacterAtEveryPlace() {
    for byte in UInt8(0)...127 {
      let isControl = byte == 127 || (byte < 32 && ![9, 10, 13].contains(byte))
      for place in 0..<20 {
        var bytes = [UInt8](repeating: 97, count: 20)
        bytes[place] = byte
        let found = fault(bytes)
        #expect((found != nil) == isControl)
        if isControl { #expect(found?.rule == .controlCharacter && found?.location.column == place + 1) }
      }
    }
  }

  @Test func textOfOtherScriptsAtEveryPlace() {
    for text in ["é", "غزة", "“…”", "𝔘", "\u{10FFFF}", "\u{80}"] {
      for place in 0..<18 {
        let letters = Array(repeating: UInt8(97), count: place)
        #expect(fault(letters + Array(text.utf8) + letters) == nil)
      }
    }
  }

  @Test("What Swift calls valid is valid, and nothing else is")
  func randomBytes() {
    var random = SplitMix64(state: 3)
    let pieces: [[UInt8]] = [
      [0x41], [0xC3, 0xA9], [0xC0, 0x80], [0xE2, 0x80, 0x9C], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x9F, 0x98, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF0, 0x9F], [0xE2, 0x80], [0xFF], Array("a plain stretch of letters".utf8),
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...6, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((fault(bytes)?.rule == .notUTF8) == !isValid)
    }
  }
}
