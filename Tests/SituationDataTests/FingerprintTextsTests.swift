import SeededRandom
import Testing

@testable import SituationData

/// The hash of a text that is taken piece by piece is that of the whole.
struct FingerprintTextsTests {
  private func fingerprint(_ text: [UInt8]?) -> String? {
    var place = 0
    return Fingerprint.of(pieces: { memory in
      guard let text else { return nil }
      let part = text[place...].prefix(memory.count)
      memory.copyBytes(from: part)
      place += part.count
      return part.count
    })
  }

  @Test(
    "Around the ends of blocks and of what is read at a time",
    arguments: [0, 1, 55, 56, 63, 64, 65, 32_703, 32_704, 32_767, 32_768, 32_769, 65_536, 65_537, 100_000])
  func lengths(length: Int) {
    var random = SplitMix64(state: UInt64(length))
    let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(fingerprint(text) == Fingerprint.of(text))
  }

  @Test("A text that cannot be read has none")
  func unreadable() {
    #expect(fingerprint(nil) == nil)
  }
}
