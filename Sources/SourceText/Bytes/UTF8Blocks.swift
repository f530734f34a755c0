/// Goes through a text block by block and passes over those that are valid UTF-8 (RFC 3629) without control characters. Each
/// byte is held against the three in front of it, all bytes of a block at once.
struct UTF8Blocks {
  private typealias Bytes = SIMD16<UInt8>
  private typealias Answers = SIMDMask<SIMD16<Int8>>

  private let bytes: UnsafeRawBufferPointer
  /// The first byte of the next block; what stands in front of it is valid, but for the end of its last sequence.
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Goes on from the first byte of a sequence.
  mutating func move(to start: Int) { index = start }

  /// The next bytes that have to be looked at one by one, from the first byte of a sequence on; nil at the end of the text.
  mutating func nextUnusual() -> Range<Int>? {
    guard index < bytes.count else { return nil }
    // The first block has nothing in front of it, and behind the last one nothing may be left.
    if index == 0 { return 0..<min(ByteBlock.count, bytes.count) }
    while index &+ ByteBlock.count < bytes.count {
      guard isSound else { return lastSequence..<(index &+ ByteBlock.count) }
      index &+= ByteBlock.count
    }
    return lastSequence..<bytes.count
  }

  /// The first byte of the last sequence in front of the next block.
  private var lastSequence: Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether each byte of the next block stands where it may.
  @inline(__always)
  private var isSound: Bool {
    let (first, second, third, fourth) = (load(index), load(index &+ 16), load(index &+ 32), load(index &+ 48))
    let controls = isControl(first) .| isControl(second) .| isControl(third) .| isControl(fourth)
    // What stands right in front of the block may not be complete.
    let highest = higher(higher(load(index &- 3), higher(first, second)), higher(third, fourth))
    guard isNone(controls) else { return false }
    return isNone(highest .>= all(0x80)) || hasSoundSequences(highest)
  }

  /// Whether the sequences of the next block, which is not all ASCII, stand where they may.
  @inline(__always)
  private func hasSoundSequences(_ highest: Bytes) -> Bool {
    // Sequences of two bytes are most of many files, and have the fewest rules.
    isNone(highest .>= all(0xE0)) ? isNone(faults(ofShort(at:))) : isNone(faults(ofAll(at:)))
  }

  @inline(__always)
  private func faults(_ faults: (Int) -> Answers) -> Answers {
    faults(index) .| faults(index &+ 16) .| faults(index &+ 32) .| faults(index &+ 48)
  }

  /// Which of sixteen bytes stand where they may not, among sequences of one or two.
  @inline(__always)
  private func ofShort(at index: Int) -> Answers {
    let current = load(index)
    return (continues(current) .^ (load(index &- 1) .>= all(0xC0))) .| isOverlong(current)
  }

  /// The same among sequences of any length.
  @inline(__always)
  private func ofAll(at index: Int) -> Answers {
    let (current, first, second, third) = (load(index), load(index &- 1), load(index &- 2), load(index &- 3))
    let isDue = (first .>= all(0xC0)) .| (second .>= all(0xE0)) .| (third .>= all(0xF0))
    // Overlong forms, surrogates and values past U+10FFFF show in the second byte.
    let isTooLow = (first .== all(0xE0)) .& (current .< all(0xA0)) .| (first .== all(0xF0)) .& (current .< all(0x90))
    let isTooHigh = (first .== all(0xED)) .& (current .>= all(0xA0)) .| (first .== all(0xF4)) .& (current .>= all(0x90))
    return (continues(current) .^ isDue) .| isTooLow .| isTooHigh .| isOverlong(current) .| (current .>= all(0xF5))
  }

  /// Bytes from 0x80 to 0xBF, which are the lowest of all where they have a sign.
  @inline(__always)
  private func continues(_ bytes: Bytes) -> Answers {
    unsafeBitCast(bytes, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -0x40)
  }

  /// Bytes that begin nothing but two bytes for what one holds.
  @inline(__always)
  private func isOverlong(_ bytes: Bytes) -> Answers { bytes & all(0xFE) .== all(0xC0) }

  @inline(__always)
  private func isControl(_ bytes: Bytes) -> Answers {
    let isUsual = (bytes .== all(9)) .| (bytes .== all(10)) .| (bytes .== all(13))
    return (bytes .< all(0x20)) .& .!isUsual .| (bytes .== all(0x7F))
  }

  @inline(__always)
  private func higher(_ one: Bytes, _ other: Bytes) -> Bytes { one.replacing(with: other, where: other .> one) }

  @inline(__always)
  private func isNone(_ answers: Answers) -> Bool {
    let halves = unsafeBitCast(answers, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  @inline(__always)
  private func load(_ index: Int) -> Bytes { bytes.loadUnaligned(fromByteOffset: index, as: Bytes.self) }

  @inline(__always)
  private func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
