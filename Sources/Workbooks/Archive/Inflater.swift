/// Unpacks what was deflated (RFC 1951), piece by piece: in a large sheet more bytes than anything else in a workbook looks at.
///
/// Symbols are looked up in tables of all bits that follow, several for each load of eight bytes, and copied in words.
final class Inflater {
  private enum State {
    case blockStart
    case stored(Int)
    case coded
    case end
  }

  /// Gives the next packed bytes; 0 at their end.
  private let source: (UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int
  private let broken: WorkbookFault
  private var state = State.blockStart
  private var isLast = false

  private let input: UnsafeMutableRawBufferPointer
  private var inputEnd = 0
  private var isAtEnd = false
  private var bits = DeflatedBits()

  /// What was unpacked, with as much in front of it as may be copied again.
  private let output: UnsafeMutableRawBufferPointer
  private var outputEnd = 0
  private var given = 0

  private let symbols = HuffmanTable(bits: 11, symbols: 288)
  private let distances = HuffmanTable(bits: 8, symbols: 32)
  private let lengthCodes = HuffmanTable(bits: 7, symbols: 19)

  private static let window = 1 << 15
  /// The longest copy, and what words write behind its end.
  private static let room = 258 + 16
  /// Bytes behind those of the input that may be loaded, too.
  private static let margin = 16

  init(
    orThrow broken: WorkbookFault, _ source: @escaping (UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int
  ) {
    (self.source, self.broken) = (source, broken)
    input = .allocate(byteCount: 1 << 16 + Self.margin, alignment: 16)
    output = .allocate(byteCount: Self.window + 1 << 17 + Self.room, alignment: 16)
  }

  deinit {
    input.deallocate()
    output.deallocate()
  }

  /// Unpacks the next bytes into memory; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    if given == outputEnd { try unpack() }
    let count = min(memory.count, outputEnd - given)
    if count > 0 { memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[given..<(given + count)])) }
    given += count
    return count
  }

  /// Fills the output behind what may be copied again.
  private func unpack() throws(WorkbookFault) {
    if outputEnd > Self.window {
      output.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[(outputEnd - Self.window)..<outputEnd]))
      outputEnd = Self.window
    }
    given = outputEnd
    while outputEnd < output.count - Self.room {
      switch state {
      case .blockStart: try startBlock()
      case .stored(let count): try copyStored(count)
      case .coded: try decode()
      case .end: return
      }
    }
  }

  // MARK: - Input

  /// Sees to it that eight bytes can be loaded: behind the end of the input zeros, of which none may be used.
  private func fill(_ bits: inout DeflatedBits) throws(WorkbookFault) {
    while inputEnd - bits.next < 8, !isAtEnd {
      input.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[bits.next..<inputEnd]))
      (bits.next, inputEnd) = (0, inputEnd - bits.next)
      let count = try source(
        UnsafeMutableRawBufferPointer(rebasing: input[inputEnd..<(input.count - Self.margin)]))
      inputEnd += count
      isAtEnd = count == 0
      if isAtEnd { for place in inputEnd..<(inputEnd + Self.margin) { input[place] = 0 } }
    }
    guard bits.next <= inputEnd + 8 else { throw broken }
  }

  /// The next bits as a number, at most 16 of them.
  private func take(_ count: Int) throws(WorkbookFault) -> Int {
    if bits.count < count {
      try fill(&bits)
      bits.load(input)
    }
    let number = bits.value & (1 &<< UInt64(count) &- 1)
    bits.drop(count)
    return Int(number)
  }

  // MARK: - Blocks

  private func startBlock() throws(WorkbookFault) {
    guard !isLast else {
      // Bits of behind the end were used up.
      guard bits.next * 8 - bits.count <= inputEnd * 8 else { throw broken }
      state = .end
      return
    }
    isLast = try take(1) == 1
    switch try take(2) {
    case 0: try startStored()
    case 1: try setFixedCodes()
    case 2: try readCodes()
    default: throw broken
    }
  }

  private func startStored() throws(WorkbookFault) {
    bits.drop(bits.count % 8)
    let (count, complement) = (try take(16), try take(16))
    guard count == ~complement & 0xFFFF else { throw broken }
    // Whole bytes that were loaded are read again.
    bits = DeflatedBits(next: bits.next - bits.count / 8)
    state = .stored(count)
  }

  private func copyStored(_ count: Int) throws(WorkbookFault) {
    guard count > 0 else {
      state = .blockStart
      return
    }
    if bits.next == inputEnd { try fill(&bits) }
    let part = min(count, inputEnd - bits.next, output.count - outputEnd)
    guard part > 0 else { throw broken }
    UnsafeMutableRawBufferPointer(rebasing: output[outputEnd...]).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: input[bits.next..<(bits.next + part)]))
    bits.next += part
    outputEnd += part
    state = .stored(count - part)
  }

  private func setFixedCodes() throws(WorkbookFault) {
    let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 as UInt8 }
    guard symbols.set(lengths[...], .symbols), distances.set(Array(repeating: 5, count: 32)[...], .distances) else {
      throw broken
    }
    state = .coded
  }

  /// The order in which the lengths of the codes for lengths stand.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private func readCodes() throws(WorkbookFault) {
    let (symbolCount, distanceCount, count) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    guard symbolCount <= 286, distanceCount <= 30 else { throw broken }
    var own = [UInt8](repeating: 0, count: 19)
    for place in Self.order[..<count] { own[place] = UInt8(try take(3)) }
    guard lengthCodes.set(own[...], .lengths) else { throw broken }
    var lengths: [UInt8] = []
    while lengths.count < symbolCount + distanceCount {
      try fill(&bits)
      bits.load(input)
      let entry = bits.entry(lengthCodes.entries, 7)
      guard entry & HuffmanTable.exception == 0 else { throw broken }
      bits.drop(Int(entry & 0xFF))
      switch entry >> 16 {
      case 16:
        guard let last = lengths.last else { throw broken }
        lengths += repeatElement(last, count: 3 + (try take(2)))
      case 17: lengths += repeatElement(0, count: 3 + (try take(3)))
      case 18: lengths += repeatElement(0, count: 11 + (try take(7)))
      case let length: lengths.append(UInt8(length))
      }
    }
    guard lengths.count == symbolCount + distanceCount, lengths[256] > 0,
      symbols.set(lengths[..<symbolCount], .symbols), distances.set(lengths[symbolCount...], .distances)
    else { throw broken }
    state = .coded
  }

  // MARK: - Symbols

  /// Decodes symbols up to the end of the block, or as many as the output has room for.
  private func decode() throws(WorkbookFault) {
    let (input, output, symbols, distances) = (input, output, symbols.entries, distances.entries)
    let limit = output.count - Self.room
    // Where the compiler can keep them at hand.
    var (bits, end) = (bits, outputEnd)
    defer { (self.bits, outputEnd) = (bits, end) }
    while end < limit {
      if inputEnd &- bits.next < 8 { try fill(&bits) }
      bits.load(input)
      var entry = bits.entry(symbols, 11)
      if entry & HuffmanTable.literal != 0 {
        Self.put(bits.literal(entry), in: output, &end)
        entry = bits.entry(symbols, 11)
        if entry & HuffmanTable.literal != 0 {
          Self.put(bits.literal(entry), in: output, &end)
          continue
        }
        if inputEnd &- bits.next < 8 { try fill(&bits) }
        bits.load(input)
      }
      if entry & HuffmanTable.exception != 0 {
        entry = bits.resolved(entry, symbols, 11)
        if entry & HuffmanTable.literal != 0 {
          Self.put(bits.literal(entry), in: output, &end)
          continue
        }
        if entry & HuffmanTable.exception != 0 {
          guard entry & HuffmanTable.blockEnd != 0 else { throw broken }
          bits.drop(Int(entry & 0xFF))
          state = .blockStart
          return
        }
      }
      let length = bits.takeNumber(entry)
      let place = bits.resolved(bits.entry(distances, 8), distances, 8)
      guard place & HuffmanTable.exception == 0 else { throw broken }
      let distance = bits.takeNumber(place)
      guard distance <= end else { throw broken }
      Self.copy(length, from: end &- distance, to: end, in: output)
      end &+= length
    }
  }

  @inline(__always)
  private static func put(_ byte: UInt8, in output: UnsafeMutableRawBufferPointer, _ end: inout Int) {
    output[end] = byte
    end &+= 1
  }

  /// Copies what was unpacked already; words may write behind the end.
  @inline(__always)
  private static func copy(_ length: Int, from: Int, to: Int, in output: UnsafeMutableRawBufferPointer) {
    let distance = to &- from
    var place = 0
    if distance >= 16 {
      repeat {
        let word = output.loadUnaligned(fromByteOffset: from &+ place, as: SIMD16<UInt8>.self)
        output.storeBytes(of: word, toByteOffset: to &+ place, as: SIMD16<UInt8>.self)
        place &+= 16
      } while place < length
    } else if distance >= 8 {
      repeat {
        let word = output.loadUnaligned(fromByteOffset: from &+ place, as: UInt64.self)
        output.storeBytes(of: word, toByteOffset: to &+ place, as: UInt64.self)
        place &+= 8
      } while place < length
    } else {
      repeat {
        output[to &+ place] = output[from &+ place]
        place &+= 1
      } while place < length
    }
  }
}
