import CDeflate
import SeededRandom
import Testing

@testable import PictureWriting

/// What `RunDeflater` writes, read by a library that knows nothing of it, checksum included.
struct RunDeflaterTests {
  func inflated(_ stream: [UInt8], count: Int) throws -> [UInt8] {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var bytes = [UInt8](repeating: 0xEE, count: count)
    let result = libdeflate_zlib_decompress(decompressor, stream, stream.count, &bytes, count, nil)
    try #require(result == LIBDEFLATE_SUCCESS)
    return bytes
  }

  /// Bytes and how often each comes.
  func expectReadBack(_ runs: [(byte: UInt8, count: Int)]) throws -> Int {
    var (atOnce, oneByOne) = (RunDeflater(), RunDeflater())
    for run in runs {
      atOnce.append(run.byte, count: run.count)
      for _ in 0..<run.count { oneByOne.append(run.byte, count: 1) }
    }
    let bytes = runs.flatMap { [UInt8](repeating: $0.byte, count: $0.count) }
    var asBytes = RunDeflater()
    for start in stride(from: 0, to: bytes.count, by: 1000) {
      bytes[start..<min(start + 1000, bytes.count)].withUnsafeBufferPointer { asBytes.append($0) }
    }
    let streams = [atOnce.finish(), oneByOne.finish(), asBytes.finish()]
    #expect(try inflated(streams[0], count: bytes.count) == bytes)
    #expect(Set(streams).count == 1)
    // Another stream has nothing of the first.
    for run in runs { atOnce.append(run.byte, count: run.count) }
    let again = atOnce.finish()
    #expect(again == streams[0])
    return again.count
  }

  @Test func aByte() throws {
    #expect(try expectReadBack([(9, 1)]) == expectReadBack([(0, 1)]))
  }

  @Test("Every length of a run has its symbol", arguments: [UInt8(0), 2, 255])
  func everyLength(byte: UInt8) throws {
    _ = try expectReadBack((1...600).flatMap { [(byte, $0), (byte ^ 1, 1)] })
  }

  @Test("A run of any length costs next to nothing")
  func longRuns() throws {
    #expect(try expectReadBack([(0, 8_000_000)]) < 12_000)
    #expect(try expectReadBack([(7, 65_521), (255, 65_520 * 3), (0, 0), (255, 1)]) < 1000)
  }

  @Test("Blocks that end with the last byte, and just before and behind it", arguments: [-2, -1, 0, 1, 2])
  func wholeBlocks(more: Int) throws {
    for blocks in 1...2 {
      let literals = (0..<(blocks << 16) + more).map { (byte: UInt8($0 & 1), count: 1) }
      _ = try expectReadBack(literals)
      // A byte and a run are two symbols.
      _ = try expectReadBack(literals.dropLast(2) + [(7, 259)])
    }
  }

  @Test(
    "More than a block of bytes that are all different from the one before, and rare ones among frequent ones",
    arguments: 1...6)
  func randomBytes(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    func next(_ limit: UInt64) -> UInt64 { random.next(upperBound: limit) }
    let runs = (0..<90_000).map { _ -> (UInt8, Int) in
      let isRare = next(50) == 0
      return (UInt8(isRare ? next(256) : next(seed * 3)), next(40) == 0 ? Int(next(2000)) : 1)
    }
    _ = try expectReadBack(runs)
  }
}

struct PrefixCodeTests {
  /// The share of all codes that a code uses; 1 where none is left over and none stands for two symbols.
  func use(_ code: PrefixCode) -> Double {
    code.lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 / Double(1 << $1) }
  }

  @Test func frequentSymbolsAreShort() {
    let code = PrefixCode(counts: [45, 0, 13, 12, 16, 9, 5], longest: 15)
    #expect(code.lengths == [1, 0, 3, 3, 3, 4, 4])
    #expect(code.bits == [0, 0, 0b001, 0b101, 0b011, 0b0111, 0b1111])
  }

  @Test func twoSymbols() {
    #expect(PrefixCode(counts: [0, 1, 1_000_000], longest: 15).lengths == [0, 1, 1])
  }

  @Test("Frequencies that would need more bits than are allowed", arguments: [4, 7, 15])
  func longest(bits: Int) {
    // Fibonacci's numbers make the deepest of trees.
    var counts = [1, 1]
    while counts.count < 1 << min(bits, 5) { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = PrefixCode(counts: Array(counts.prefix(1 << bits)), longest: bits)
    #expect(code.lengths.allSatisfy { (1...bits).contains($0) })
    #expect(use(code) == 1)
  }
}
