import CDeflate
import SeededRandom
import Testing

@testable import Workbooks

@Suite("Unpacking of what was deflated")
struct InflaterTests {
  private static func deflated(_ bytes: [UInt8], level: Int32) -> [UInt8] {
    guard let packer = libdeflate_alloc_compressor(level) else { return [] }
    defer { libdeflate_free_compressor(packer) }
    return [UInt8](unsafeUninitializedCapacity: libdeflate_deflate_compress_bound(packer, bytes.count)) { room, count in
      count = libdeflate_deflate_compress(packer, bytes, bytes.count, room.baseAddress, room.count)
    }
  }

  /// - Parameter piece: how many packed bytes are given at once.
  private static func inflated(_ packed: [UInt8], piece: Int, limit: Int = 1 << 22) throws -> [UInt8] {
    var place = 0
    let inflater = Inflater(orThrow: .broken("a")) { memory throws(WorkbookFault) in
      let part = packed[place...].prefix(min(piece, memory.count))
      memory.copyBytes(from: part)
      place += part.count
      return part.count
    }
    var bytes: [UInt8] = []
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 50_000, alignment: 1)
    defer { memory.deallocate() }
    while bytes.count < limit {
      let count = try inflater.read(into: memory)
      if count == 0 { return bytes }
      bytes.append(contentsOf: memory[..<count])
    }
    return bytes
  }

  /// Texts that come back near and far, runs, and bytes that cannot be packed.
  private static func sample(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes += "<c r=\"A\(bytes.count)\" t=\"s\"><v>\(Int.random(in: 0..<500, using: &random))</v></c>".utf8
      case 1:
        bytes += repeatElement(
          UInt8.random(in: 0...255, using: &random), count: Int.random(in: 1...700, using: &random))
      case 2:
        bytes += (0..<Int.random(in: 1...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      default:
        guard !bytes.isEmpty else { continue }
        let distance = Int.random(in: 1...min(bytes.count, 40_000), using: &random)
        for _ in 0..<Int.random(in: 3...400, using: &random) { bytes.append(bytes[bytes.count - distance]) }
      }
    }
    return Array(bytes.prefix(count))
  }

  @Test("gives what was packed, at each level and in pieces of any size", arguments: [0, 1, 6, 9, 12] as [Int32])
  func equal(level: Int32) throws {
    var random = SplitMix64(state: UInt64(level) + 1)
    for (count, piece) in [
      (0, 1), (1, 1), (5, 2), (70, 7), (3000, 1), (40_000, 100), (300_000, 1 << 20), (700_000, 8191),
    ] {
      let bytes = Self.sample(count, &random)
      let packed = Self.deflated(bytes, level: level)
      #expect(try Self.inflated(packed, piece: piece) == bytes, "\(count) bytes in pieces of \(piece)")
    }
  }

  @Test("refuses what is cut, and never reads or writes where it may not", arguments: 1...8 as ClosedRange<UInt64>)
  func mutated(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let bytes = Self.sample(2000, &random)
    for round in 0..<300 {
      var packed = Self.deflated(bytes, level: [1, 6, 12][round % 3])
      if round % 4 == 0 {
        packed.removeLast(Int.random(in: 1..<packed.count, using: &random))
        #expect(throws: WorkbookFault.self) { try Self.inflated(packed, piece: 64) }
        continue
      }
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        packed[packed.indices.randomElement(using: &random)!] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? Self.inflated(packed, piece: 64)
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = try? Self.inflated(noise, piece: 64)
    }
  }

  @Test(
    "refuses codes that there cannot be",
    arguments: [
      // No block of the third kind, a stored one of another length than it says, one of which nothing is there.
      [7], [1, 5, 0, 0, 0], [1, 5, 0, 0xFA, 0xFF], [],
      // A copy from before the beginning: of the fixed codes, length 3 and distance 1.
      [0x03, 0x02],
    ] as [[UInt8]])
  func refused(packed: [UInt8]) {
    #expect(throws: WorkbookFault.self) { try Self.inflated(packed, piece: 9) }
  }
}
