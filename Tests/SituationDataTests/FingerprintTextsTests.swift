import SeededRandom
import Testing

@testable import SituationData

/// Hashes of several texts, which are reckoned side by side, are those of each by itself.
struct FingerprintTextsTests {
  /// Some around the ends of blocks and of what is read at a time.
  private static let lengths = [
    0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 32_703, 32_704, 32_767, 32_768, 32_769, 65_536, 65_537, 100_000,
  ]

  private func fingerprints(_ texts: [[UInt8]?]) -> [String?] {
    var places = [Int](repeating: 0, count: texts.count)
    return Fingerprint.of(texts.count) { number, memory in
      guard let text = texts[number] else { return nil }
      let part = text[places[number]...].prefix(memory.count)
      memory.copyBytes(from: part)
      places[number] += part.count
      return part.count
    }
  }

  @Test("Of texts of all lengths, in any order and number", arguments: [1, 2, 3] as [UInt64])
  func lengths(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let texts = Self.lengths.shuffled(using: &random).map { length in
      (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    for count in 0...texts.count {
      #expect(fingerprints(Array(texts[..<count])) == texts[..<count].map(Fingerprint.of))
    }
  }

  @Test("A text that cannot be read has none, and takes nothing from the others")
  func unreadable() {
    let texts: [[UInt8]?] = [nil, [1, 2, 3], nil, nil, Array(repeating: 7, count: 70_000), nil]
    #expect(fingerprints(texts) == texts.map { $0.map(Fingerprint.of) })
  }
}
