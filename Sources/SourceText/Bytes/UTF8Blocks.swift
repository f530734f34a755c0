/// Looks at a stretch of a text block by block: whether it is valid UTF-8 (RFC 3629) without control characters, for which each
/// byte is held against the three in front of it, how many lines end in it, and whether it may hold letters of rare scripts.
struct UTF8Blocks {
  private typealias Bytes = SIMD16<UInt8>

  /// How many bytes a stretch has.
  static let stretch = 16 * ByteBlock.count

  private let bytes: UnsafeRawBufferPointer
  /// Takes one away for each line break; each of the counts goes down by 64 at most.
  private var breaks = Bytes(repeating: 0)
  private var faults = ByteMask(repeating: false)
  private var rarities = ByteMask(repeating: false)
  private var hasControls = false

  /// - Parameter start: its first byte; three stand in front of it.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    for index in stride(from: start, to: start &+ Self.stretch, by: ByteBlock.count) { look(at: index) }
  }

  /// Whether each byte stands where it may. The last sequence may go on behind the stretch.
  var isSound: Bool { !hasControls && faults.isNone }

  /// Whether letters may begin in it, or right before its end, from U+0500 on that are not Hebrew or Arabic; signs up to U+2BFF,
  /// as quotation marks and dashes, are not meant.
  var mayHoldRareScripts: Bool { !rarities.isNone }

  var lineBreaks: Int {
    var count = 0
    for place in breaks.indices { count += Int(0 &- breaks[place]) }
    return count
  }

  @inline(__always)
  private mutating func look(at index: Int) {
    let block = ByteBlock(bytes, at: index)
    let (first, second) = (block.a .== all(10), block.b .== all(10))
    let (third, fourth) = (block.c .== all(10), block.d .== all(10))
    breaks &+= ones(first) &+ ones(second) &+ ones(third) &+ ones(fourth)
    // Line breaks do not count as controls; others that are allowed are few.
    let lowest = lower(
      lower(raised(block.a, first), raised(block.b, second)), lower(raised(block.c, third), raised(block.d, fourth)))
    let deletes = isDelete(block.a) .| isDelete(block.b) .| isDelete(block.c) .| isDelete(block.d)
    if !((lowest .< all(0x20)) .| deletes).isNone { lookForControls(block) }
    // What stands right in front of the block may not be complete.
    let highest = higher(higher(load(index &- 3), higher(block.a, block.b)), higher(block.c, block.d))
    if !(highest .>= all(0x80)).isNone { lookForSequences(at: index, highest) }
  }

  @inline(__always)
  private mutating func lookForControls(_ block: ByteBlock) {
    let controls = isControl(block.a) .| isControl(block.b) .| isControl(block.c) .| isControl(block.d)
    if !controls.isNone { hasControls = true }
  }

  /// Looks at the sequences of a block that is not all ASCII.
  @inline(__always)
  private mutating func lookForSequences(at index: Int, _ highest: Bytes) {
    // Sequences of two bytes are most of many files, and have the fewest rules.
    if (highest .>= all(0xE0)).isNone {
      for part in 0..<4 { faults .|= ofShort(at: index &+ 16 &* part) }
    } else {
      for part in 0..<4 { faults .|= ofAll(at: index &+ 16 &* part) }
    }
    guard !(highest .>= all(0xD4)).isNone else { return }
    for part in 0..<4 { rarities .|= ofRareScripts(at: index &+ 16 &* part) }
  }

  /// Which of sixteen bytes stand where they may not, among sequences of one or two.
  @inline(__always)
  private func ofShort(at index: Int) -> ByteMask {
    let current = load(index)
    return (continues(current) .^ (load(index &- 1) .>= all(0xC0))) .| isOverlong(current)
  }

  /// The same among sequences of any length.
  @inline(__always)
  private func ofAll(at index: Int) -> ByteMask {
    let (current, first, second, third) = (load(index), load(index &- 1), load(index &- 2), load(index &- 3))
    let isDue = (first .>= all(0xC0)) .| (second .>= all(0xE0)) .| (third .>= all(0xF0))
    // Overlong forms, surrogates and values past U+10FFFF show in the second byte.
    let isTooLow = (first .== all(0xE0)) .& (current .< all(0xA0)) .| (first .== all(0xF0)) .& (current .< all(0x90))
    let isTooHigh = (first .== all(0xED)) .& (current .>= all(0xA0)) .| (first .== all(0xF4)) .& (current .>= all(0x90))
    return (continues(current) .^ isDue) .| isTooLow .| isTooHigh .| isOverlong(current) .| (current .>= all(0xF5))
  }

  /// Which of sixteen bytes are the second one of a letter that may be of a rare script.
  @inline(__always)
  private func ofRareScripts(at index: Int) -> ByteMask {
    let (current, first) = (load(index), load(index &- 1))
    let isHebrewOrArabic = first &- all(0xD7) .<= all(0xDB - 0xD7)
    let isSign = (first .== all(0xE2)) .& (current .< all(0xB0))
    return (first .>= all(0xD4)) .& .!(isHebrewOrArabic .| isSign)
  }

  /// Bytes from 0x80 to 0xBF, which are the lowest of all where they have a sign.
  @inline(__always)
  private func continues(_ bytes: Bytes) -> ByteMask {
    unsafeBitCast(bytes, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -0x40)
  }

  /// Bytes that begin nothing but two bytes for what one holds.
  @inline(__always)
  private func isOverlong(_ bytes: Bytes) -> ByteMask { bytes & all(0xFE) .== all(0xC0) }

  @inline(__always)
  private func isDelete(_ bytes: Bytes) -> ByteMask { bytes .== all(0x7F) }

  @inline(__always)
  private func isControl(_ bytes: Bytes) -> ByteMask {
    let isUsual = (bytes .== all(9)) .| (bytes .== all(10)) .| (bytes .== all(13))
    return (bytes .< all(0x20)) .& .!isUsual .| isDelete(bytes)
  }

  /// The bytes with a higher one in place of some.
  @inline(__always)
  private func raised(_ bytes: Bytes, _ mask: ByteMask) -> Bytes { bytes | ones(mask) & all(0x20) }

  @inline(__always)
  private func ones(_ mask: ByteMask) -> Bytes { unsafeBitCast(mask, to: Bytes.self) }

  @inline(__always)
  private func higher(_ one: Bytes, _ other: Bytes) -> Bytes { one.replacing(with: other, where: other .> one) }

  @inline(__always)
  private func lower(_ one: Bytes, _ other: Bytes) -> Bytes { one.replacing(with: other, where: other .< one) }

  @inline(__always)
  private func load(_ index: Int) -> Bytes { bytes.loadUnaligned(fromByteOffset: index, as: Bytes.self) }

  @inline(__always)
  private func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
