import SeededRandom
import Testing

@testable import SourceText

/// Files are looked at in blocks of 64 bytes; what is found must not depend on where a block begins, nor on whether it lies in
/// the middle of a file or at one of its ends, which are looked at byte by byte.
struct EncodingFaultTests {
  /// What is found in a file of its own.
  func faultAlone(_ bytes: [UInt8]) -> Diagnostic? { TextFile(name: "x.csv", bytes: bytes).encodingFault() }

  /// The same in the middle of a file, on a line that begins there.
  func fault(_ bytes: [UInt8]) -> Diagnostic? {
    let found = TextFile(name: "x.csv", bytes: Self.before + bytes + Self.behind).encodingFault()
    let alone = faultAlone(bytes)
    #expect(found?.rule == alone?.rule && found?.location.column == alone?.location.column)
    return found
  }

  private static let before = Array(repeatElement(UInt8(ascii: "."), count: 2047)) + [10]
  private static let behind = [10] + Array(repeatElement(UInt8(ascii: "."), count: 2047))

  @Test func everyControlCharacterAtEveryPlace() {
    for byte in UInt8(0)...127 {
      let isControl = byte == 127 || (byte < 32 && ![9, 10, 13].contains(byte))
      for place in 0..<210 {
        var bytes = [UInt8](repeating: 97, count: 210)
        bytes[place] = byte
        let found = fault(bytes)
        #expect((found != nil) == isControl)
        if isControl { #expect(found?.rule == .controlCharacter && found?.location.column == place + 1) }
      }
    }
  }

  @Test func textOfOtherScriptsAtEveryPlace() {
    for text in ["é", "غزة", "हिन्दी", "“…”", "퟿", "𝔘", "\u{10FFFF}", "\u{80}"] {
      for place in 0..<200 {
        let letters = Array(repeating: UInt8(97), count: place)
        #expect(fault(letters + Array(text.utf8)) == nil)
        #expect(fault(letters + Array(text.utf8) + letters) == nil)
        #expect(fault(letters + Array(text.utf8) + Array("\r\n\t".utf8) + letters) == nil)
      }
    }
  }

  @Test("A broken sequence is found at its first byte, wherever it stands and whatever the text around it is")
  func brokenSequencesAtEveryPlace() {
    let broken: [[UInt8]] = [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0xC3, 0xA9], [0xE0, 0x9F, 0xBF], [0xE2, 0x80],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0xA9, 0xA9], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ]
    // How many bytes of each are a valid beginning.
    let sound = broken.map { bytes in
      (0...bytes.count).last { String(validating: bytes.prefix($0), as: UTF8.self) != nil } ?? 0
    }
    for around in ["a", "é", "\u{20AC}"] {
      let letter = Array(around.utf8)
      for (bytes, sound) in zip(broken, sound) {
        for count in 0..<100 {
          let before = Array(repeatElement(letter, count: count).joined())
          for after in [[], letter, before] {
            let found = fault(before + bytes + after)
            #expect(
              found?.rule == .notUTF8 && found?.location.column == before.count / letter.count + 1 + (sound > 0 ? 1 : 0)
            )
          }
        }
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
      let bytes = (0..<Int.random(in: 1...40, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((fault(bytes)?.rule == .notUTF8) == !isValid)
    }
  }
}
