/// Compresses bytes in the form of zlib (RFC 1950, RFC 1951); the only repetitions that it looks for are runs of one byte.
///
/// The filtered rows of a chart are such runs, millions of zeros long. A library has to be handed every one of them; here a run
/// costs the same whatever its length, and what is left, the edges of letters, has hardly anything to be found again.
struct RunDeflater {
  /// Bytes as they are, and `firstRun` + n for a repetition of the byte before, n + `shortestRun` times.
  private var tokens: [UInt16] = []
  private var last: UInt8 = 0
  /// How often `last` has come and is not in `tokens` yet.
  private var pending = 0
  private var checksum = Adler32()
  private var bits = BitWriter(bytes: [0x78, 0x01])

  private static let firstRun: UInt16 = 256
  private static let (shortestRun, longestRun) = (3, 258)
  /// Tokens under one code: enough for its table to cost little, few enough for it to fit.
  private static let blockLength = 1 << 16

  init() {
    tokens.reserveCapacity(Self.blockLength + 256)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    checksum.append(byte)
    if byte == last {
      pending += 1
    } else {
      flush()
      (last, pending) = (byte, 1)
    }
  }

  /// Appends a byte `count` times.
  mutating func append(_ byte: UInt8, count: Int) {
    guard count > 0 else { return }
    checksum.append(byte, count: count)
    if byte != last {
      flush()
      last = byte
    }
    pending += count
  }

  /// Ends the stream, of at least one byte, and returns it.
  consuming func finished() -> [UInt8] {
    flush()
    writeBlock(isLast: true)
    bits.alignToByte()
    return bits.bytes + PNGWriter.bigEndian(checksum.value)
  }

  private mutating func flush() {
    guard pending > 0 else { return }
    tokens.append(UInt16(last))
    var rest = pending - 1
    while rest >= Self.shortestRun {
      let length = min(rest, Self.longestRun)
      tokens.append(Self.firstRun + UInt16(truncatingIfNeeded: length - Self.shortestRun))
      rest -= length
      if tokens.count >= Self.blockLength { writeBlock(isLast: false) }
    }
    for _ in 0..<rest { tokens.append(UInt16(last)) }
    pending = 0
    if tokens.count >= Self.blockLength { writeBlock(isLast: false) }
  }

  /// Writes the tokens as a block with a code of its own (RFC 1951, 3.2.7).
  private mutating func writeBlock(isLast: Bool) {
    var counts = [Int](repeating: 0, count: RunLength.symbolCount)
    counts[RunLength.endOfBlock] = 1
    for token in tokens { counts[RunLength.symbol(of: token)] += 1 }
    let code = PrefixCode(counts: counts, longest: 15)
    bits.append(isLast ? 1 : 0, count: 1)
    bits.append(2, count: 2)
    writeTable(of: code)
    for token in tokens {
      let symbol = RunLength.symbol(of: token)
      bits.append(code.bits[symbol], count: code.lengths[symbol])
      guard token >= Self.firstRun else { continue }
      let extra = RunLength.extra(of: token)
      bits.append(extra.value, count: extra.count)
      bits.append(0, count: 1)  // distance 1, the only one
    }
    bits.append(code.bits[RunLength.endOfBlock], count: code.lengths[RunLength.endOfBlock])
    tokens.removeAll(keepingCapacity: true)
  }

  /// The lengths of the code, in four bits each: a code for lengths that is as simple as it can be costs a hundred bytes.
  private mutating func writeTable(of code: PrefixCode) {
    bits.append(UInt32(RunLength.symbolCount - 257), count: 5)
    bits.append(0, count: 5)  // one distance
    // The order in which RFC 1951 lists the lengths of the code for lengths; the first three repeat, which is not used here.
    bits.append(19 - 4, count: 4)
    for place in 0..<19 { bits.append(place < 3 ? 0 : 4, count: 3) }
    for length in code.lengths { bits.append(PrefixCode.reversed(UInt32(length), count: 4), count: 4) }
    bits.append(PrefixCode.reversed(1, count: 4), count: 4)
  }
}

/// How a block writes the length of a run (RFC 1951, 3.2.5): a symbol for a group of lengths, and bits for which of them.
private enum RunLength {
  static let endOfBlock = 256
  static let symbolCount = 286

  /// The symbol of a token: bytes stand for themselves.
  @inline(__always)
  static func symbol(of token: UInt16) -> Int {
    token < 256 ? Int(token) : 257 + Int(groups[Int(token) - 256])
  }

  @inline(__always)
  static func extra(of token: UInt16) -> (value: UInt32, count: Int) {
    let group = Int(groups[Int(token) - 256])
    return (UInt32(token) - 256 + 3 - UInt32(firstLengths[group]), bitCounts[group])
  }

  /// Bits behind the symbol of each group.
  private static let bitCounts = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The shortest run of each group; the longest of all has a symbol of its own.
  private static let firstLengths: [Int] = {
    var (lengths, next) = ([Int](), 3)
    for count in bitCounts.dropLast() {
      lengths.append(next)
      next += 1 << count
    }
    return lengths + [258]
  }()

  /// The group of each length from 3 on.
  private static let groups: [UInt8] = (3...258).map { length in
    UInt8(firstLengths.lastIndex { $0 <= length } ?? 0)
  }
}
