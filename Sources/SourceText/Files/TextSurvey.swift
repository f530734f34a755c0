/// What is asked of all bytes of a text, found in one walk over them: where its lines begin, what of it is no text, and where letters
/// of rare scripts may stand.
struct TextSurvey: Sendable {
  /// What makes bytes unreadable as text.
  enum Fault: Sendable {
    /// The first byte that does not continue valid UTF-8 (RFC 3629).
    case notUTF8(Int)
    /// The first control character of a text that else is valid.
    case controlCharacter(Int)
  }

  let lines: LineIndex
  let fault: Fault?
  /// Where letters may stand from U+0500 on that are neither Hebrew nor Arabic, in their order.
  let rareScripts: [Range<Int>]

  init(_ bytes: [UInt8]) {
    var breaks = [0]
    breaks.reserveCapacity(bytes.count / LineIndex.step + 2)
    var total = 0
    var (control, broken): (Int?, Int?) = (nil, nil)
    var rareScripts: [Range<Int>] = []
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: LineIndex.step) {
        let end = min(start + LineIndex.step, bytes.count)
        var (isSound, isRare) = (false, true)
        // The first step has nothing in front of it, and behind the last one nothing may be left.
        if start > 0, end < bytes.count {
          let blocks = UTF8Blocks(bytes, from: start)
          (isSound, isRare) = (blocks.isSound, blocks.mayHoldRareScripts)
          total += blocks.lineBreaks
        } else {
          total += LineIndex.count(in: bytes, start..<end)
        }
        breaks.append(total)
        // What is wrong in a step is looked for byte by byte.
        if !isSound, broken == nil {
          broken = Self.firstBroken(in: bytes, from: Self.lastSequence(in: bytes, before: start), to: end, &control)
        }
        if isRare { Self.add(max(0, start - 3)..<min(end + 3, bytes.count), to: &rareScripts) }
      }
    }
    lines = LineIndex(breaks: breaks)
    fault = broken.map { .notUTF8($0) } ?? control.map { .controlCharacter($0) }
    self.rareScripts = rareScripts
  }

  private static func add(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The first byte of the last sequence in front of a byte; of the first byte itself.
  private static func lastSequence(in bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
    var start = max(0, end - 1)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The first byte that does not continue valid UTF-8.
  ///
  /// - Parameters:
  ///   - start: the first byte of a sequence.
  ///   - control: the first control character; nil where none was found yet.
  private static func firstBroken(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, _ control: inout Int?
  ) -> Int? {
    var index = start
    while index < end {
      guard let length = length(in: bytes, at: index) else { return index }
      if control == nil, isControl(bytes[index]) { control = index }
      index += length
    }
    return nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 32 && byte != 9 && byte != 10 && byte != 13 || byte == 127
  }

  /// The length of the valid sequence that begins at an index; nil where there is none.
  private static func length(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    // Length and the bounds of the second byte rule out overlong forms, surrogates and values past U+10FFFF.
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0x80)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 { return nil }
    return length
  }
}
