/// Compresses bytes in the form of zlib (RFC 1950, RFC 1951); the only repetitions that it looks for are runs of one byte.
///
/// The filtered rows of a chart are such runs, millions of zeros long. A library has to be handed every one of them; here a run
/// costs the same whatever its length, and what is left, the edges of letters, has hardly anything to be found again.
///
/// One stream is written after the other: what they need is taken from the system once.
struct RunDeflater {
  /// Bytes as they are, and `firstRun` + n for a repetition of the byte before, n + `shortestRun` times: the first `used`.
  private var tokens = [UInt16](repeating: 0, count: blockLength)
  private var used = 0
  private var last: UInt8 = 0
  /// How often `last` has come and is not in `tokens` yet.
  private var pending = 0
  private var checksum = Adler32()
  private var bits = BitWriter()

  private static let firstRun: UInt16 = 256
  private static let shortestRun = 3
  private static let longestRun = 258
  /// How many tokens stand under one code: enough for its table to cost little, few enough for it to fit.
  private static let blockLength = 1 << 16

  init() { begin() }

  private mutating func begin() {
    bits.append(0x0178, count: 16)
    (last, pending, checksum) = (0, 0, Adler32())
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    checksum.append(bytes)
    guard let end = bytes.firstIndex(where: { $0 != last }) else {
      pending += bytes.count
      return
    }
    add(last, count: pending + end)
    // There are no more tokens than bytes.
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { room in
      var (count, start, byte) = (0, end, bytes[end])
      for place in (end + 1)..<bytes.count where bytes[place] != byte {
        Self.forEachToken(of: byte, count: place - start) { token in
          room[count] = token
          count += 1
        }
        (start, byte) = (place, bytes[place])
      }
      add(UnsafeBufferPointer(rebasing: room[..<count]))
      (last, pending) = (byte, bytes.count - start)
    }
  }

  /// The tokens for a byte that comes `count` times.
  @inline(__always)
  private static func forEachToken(of byte: UInt8, count: Int, _ body: (UInt16) -> Void) {
    body(UInt16(byte))
    guard count > 1 else { return }
    var rest = count - 1
    while rest >= shortestRun {
      let length = min(rest, longestRun)
      body(firstRun + UInt16(truncatingIfNeeded: length - shortestRun))
      rest -= length
    }
    for _ in 0..<rest { body(UInt16(byte)) }
  }

  /// Appends a byte `count` times.
  mutating func append(_ byte: UInt8, count: Int) {
    guard count > 0 else { return }
    checksum.append(byte, count: count)
    if byte != last {
      add(last, count: pending)
      (last, pending) = (byte, 0)
    }
    pending += count
  }

  /// Ends the stream, of at least one byte, and returns it. Another may begin.
  mutating func finish() -> [UInt8] {
    add(last, count: pending)
    writeBlock(isLast: true)
    let stream = bits.finish() + PNGWriter.bigEndian(checksum.value)
    begin()
    return stream
  }

  private mutating func add(_ byte: UInt8, count: Int) {
    guard count > 0 else { return }
    // A run may be of more tokens than are left of the block, so rarely that they may come one by one.
    guard used + count / Self.longestRun + 4 <= Self.blockLength else {
      Self.forEachToken(of: byte, count: count) { token in
        endFullBlock()
        tokens[used] = token
        used += 1
      }
      return
    }
    var next = used
    tokens.withUnsafeMutableBufferPointer { tokens in
      Self.forEachToken(of: byte, count: count) { token in
        tokens[next] = token
        next += 1
      }
    }
    used = next
  }

  private mutating func add(_ more: UnsafeBufferPointer<UInt16>) {
    var added = 0
    while added < more.count {
      endFullBlock()
      let end = min(more.count, added + Self.blockLength - used)
      let part = UnsafeBufferPointer(rebasing: more[added..<end])
      tokens.withUnsafeMutableBufferPointer { [used] tokens in
        _ = UnsafeMutableBufferPointer(rebasing: tokens[used...]).update(fromContentsOf: part)
      }
      used += part.count
      added = end
    }
  }

  /// To be called before there is another token and not behind the last one: an empty block has no code.
  private mutating func endFullBlock() {
    if used == Self.blockLength { writeBlock(isLast: false) }
  }

  /// Writes the tokens as a block with a code of its own (RFC 1951, 3.2.7).
  private mutating func writeBlock(isLast: Bool) {
    var counts = [Int](repeating: 0, count: RunLength.symbolCount)
    counts[RunLength.endOfBlock] = 1
    let frequencies = Self.frequencies(of: tokens[..<used])
    for (token, frequency) in frequencies.enumerated() { counts[RunLength.symbol(of: UInt16(token))] += frequency }
    let code = PrefixCode(counts: counts, longest: 15)
    bits.append(isLast ? 1 : 0, count: 1)
    bits.append(2, count: 2)
    writeTable(of: code)
    let words = (0..<UInt16(512)).map { RunLength.word(of: $0, in: code) }
    bits.append(words, of: tokens[..<used])
    bits.append(code.bits[RunLength.endOfBlock], count: code.lengths[RunLength.endOfBlock])
    used = 0
  }

  /// How often each of the 512 tokens comes.
  private static func frequencies(of tokens: ArraySlice<UInt16>) -> [Int] {
    var frequencies = [Int](repeating: 0, count: 512)
    frequencies.withUnsafeMutableBufferPointer { frequencies in
      tokens.withUnsafeBufferPointer { tokens in
        for token in tokens { frequencies[Int(token)] &+= 1 }
      }
    }
    return frequencies
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

  /// All that is written for a token: its symbol, for a run the bits behind it, and the distance 1, a zero.
  static func word(of token: UInt16, in code: PrefixCode) -> (bits: UInt32, count: Int) {
    let symbol = symbol(of: token)
    let (bits, length) = (code.bits[symbol], code.lengths[symbol])
    guard token >= 256, length > 0 else { return (bits, length) }
    let group = Int(groups[Int(token) - 256])
    let extra = UInt32(token) - 256 + 3 - UInt32(firstLengths[group])
    return (bits | extra << UInt32(length), length + bitCounts[group] + 1)
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
