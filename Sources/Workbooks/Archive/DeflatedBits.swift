/// Bits of a deflated part that were loaded, the next one lowest.
struct DeflatedBits {
  var value: UInt64 = 0
  var count = 0
  /// The next byte of the input that they do not hold whole.
  var next = 0

  /// Loads what there is room for: then there are 56 of them at least.
  @inline(__always)
  mutating func load(_ input: UnsafeMutableRawBufferPointer) {
    value |= input.loadUnaligned(fromByteOffset: next, as: UInt64.self).littleEndian &<< UInt64(count)
    next &+= (63 &- count) &>> 3
    count |= 56
  }

  @inline(__always)
  mutating func drop(_ dropped: Int) {
    value &>>= UInt64(dropped)
    count &-= dropped
  }

  /// The literal of a code.
  @inline(__always)
  mutating func literal(_ entry: UInt32) -> UInt8 {
    drop(Int(entry & 0xFF))
    return UInt8(truncatingIfNeeded: entry &>> 16)
  }

  /// What a code stands for, and the bits behind it, as a number.
  @inline(__always)
  mutating func takeNumber(_ entry: UInt32) -> Int {
    let all = UInt64(entry & 0xFF)
    let more = (value & (1 &<< all &- 1)) &>> UInt64(entry &>> 8 & 0x1F)
    drop(Int(all))
    return Int(entry &>> 16) &+ Int(more)
  }

  /// The entry of the next code, of which so many bits are looked up at once.
  @inline(__always)
  func entry(_ entries: UnsafeMutableBufferPointer<UInt32>, _ bits: UInt64) -> UInt32 {
    entries[Int(value & (1 &<< bits &- 1))]
  }

  /// The entry of a longer code, for which what was looked up is dropped; what is none stays as it is.
  @inline(__always)
  mutating func resolved(
    _ entry: UInt32, _ entries: UnsafeMutableBufferPointer<UInt32>, _ bits: UInt64
  ) -> UInt32 {
    guard entry & HuffmanTable.more != 0 else { return entry }
    drop(Int(bits))
    return entries[Int(UInt64(entry &>> 16) &+ value & (1 &<< UInt64(entry &>> 8 & 0x1F) &- 1))]
  }
}
