import SeededRandom

/// Makes something wrong in the bytes of a file: in its bits, in its lines and cells, or with what is awkward in its format.
struct Mutation {
  private var random: SplitMix64
  /// Files of the same kind, whose parts may get into this one.
  private let others: [[UInt8]]

  init(_ random: SplitMix64, others: [[UInt8]]) { (self.random, self.others) = (random, others) }

  /// What no input gains by being larger than.
  private static let sizeLimit = 1 << 20

  private static let awkward: [String] = [
    "\"", "\"\"", "'", ",", ";", "\t", "\n", "\r\n", "\n\n", "\r", "{", "}", "[", "]", "(", ")", ":", ": ", "- ",
    "---\n", "|", "@",
    " at ", " on ", " from ", "\\", "`", "```\n", "<b>", "<!--", "-->", "#", "*", "_", "> ", "&a ", "*a", "<<: *a\n",
    "!!str ", "%",
    "0", "-1", "-0", "1e9", "1.5", "1,5", "1.234", "1,234", "999999999999999999999999", "0.000000000000000000001",
    "NaN", "Inf",
    "٣", "½", "—", "2025-02-18", "2025-02-30", "0205-02-18", "9999-12-31", "2025", "2025-02", "2025-01-01/2025-12-31",
    "unknown",
    "by 2025-02-20", "announced", "planned", "withdrawn", "extrapolated", "target", "verified", "yes", "no", "null",
    "true", "~",
    "sum(", "share(", "difference(", "across dates", "![](chart:", "chart:", "every: day\n", "every: event\n",
    "by: place\n",
    "top: 1\n", "sort: -value\n", "#date", "#affected+killed", "#geo+lat", "total", "Total", "whole", "<5", "5*", "~5",
    "5-6",
    "\u{0}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}", "é", "e\u{301}", "سلام", "😀",
    "=1+1",
    "\u{7F}", "\u{1B}[31m", "stream\n", "endstream", " 0 R", " 0 obj", "<<", ">>", "/Length 9999999999",
    "/Filter/FlateDecode",
    "<row r=\"9\">", "<c r=\"ZZZ9999999\">", "<v>", "</v>", "t=\"s\"", "<![CDATA[", "&#0;", "&lt;", "<!DOCTYPE",
    "PK\u{3}\u{4}",
  ]

  /// Such bytes as readers of numbers of a format stumble over.
  private static let edges: [[UInt8]] = [
    [0], [255], [0, 0, 0, 0], [255, 255, 255, 255], [127, 255, 255, 255], [128, 0, 0, 0], [0, 0, 0, 128],
    [255, 255, 255, 127],
    [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xE2, 0x80],
  ]

  mutating func of(_ file: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0..<random.pick([1, 1, 1, 2, 2, 3, 5, 12]) { change(&bytes) }
    if bytes.count > Self.sizeLimit { bytes.removeLast(bytes.count - Self.sizeLimit) }
    return bytes
  }

  private mutating func place(in bytes: [UInt8]) -> Int { Int.random(in: 0...bytes.count, using: &random) }

  private mutating func part(of bytes: [UInt8], atMost limit: Int) -> Range<Int> {
    let start = place(in: bytes)
    return start..<min(bytes.count, start + Int.random(in: 0...limit, using: &random))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      guard !bytes.isEmpty else { return }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1:
      guard !bytes.isEmpty else { return }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(part(of: bytes, atMost: random.pick([1, 8, 64, 1000])))
    case 3: bytes.insert(contentsOf: bytes[part(of: bytes, atMost: 80)], at: place(in: bytes))
    case 4: bytes.insert(contentsOf: Array(random.pick(Self.awkward).utf8), at: place(in: bytes))
    case 5: bytes.replaceSubrange(part(of: bytes, atMost: 8), with: random.pick(Self.edges))
    case 6: bytes.removeSubrange(place(in: bytes)...)
    case 7:
      guard let other = others.randomElement(using: &random) else { return }
      bytes.replaceSubrange(part(of: bytes, atMost: 400), with: other[part(of: other, atMost: 400)])
    case 8:
      let repeated = Array(bytes[part(of: bytes, atMost: 40)])
      let count = Int.random(in: 2...random.pick([4, 40, 400]), using: &random)
      bytes.insert(contentsOf: Array(repeatElement(repeated, count: count).joined()), at: place(in: bytes))
    case 9, 10: changeWord(&bytes)
    case 11, 12: changeCell(&bytes)
    default: changeLines(&bytes)
    }
  }

  /// Puts something else in the place of a word or number.
  private mutating func changeWord(_ bytes: inout [UInt8]) {
    func isPart(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte == 45 || byte == 46 || byte == 95
        || byte > 127
    }
    var start = place(in: bytes)
    while start < bytes.count, !isPart(bytes[start]) { start += 1 }
    var end = start
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    bytes.replaceSubrange(start..<end, with: Array(random.pick(Self.awkward).utf8))
  }

  /// Exchanges, empties or fills cells of a table.
  private mutating func changeCell(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    let separator: UInt8 = lines[0].contains(59) ? 59 : lines[0].contains(9) ? 9 : 44
    var cells = lines[line].split(separator: separator, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (
      Int.random(in: 0..<cells.count, using: &random), Int.random(in: 0..<cells.count, using: &random)
    )
    switch Int.random(in: 0..<5, using: &random) {
    case 0: cells.swapAt(one, other)
    case 1: cells[one] = []
    case 2: cells[one] = Array(random.pick(Self.awkward).utf8)
    case 3: cells.insert(cells[other], at: one)
    default: cells.remove(at: one)
    }
    lines[line] = Array(cells.joined(separator: [separator]))
    bytes = Array(lines.joined(separator: [10]))
  }

  /// Exchanges, doubles or drops lines, or a column of all.
  private mutating func changeLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (
      Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random)
    )
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.swapAt(one, other)
    case 1: lines.insert(lines[one], at: other)
    case 2: lines.remove(at: one)
    default: lines.shuffle(using: &random)
    }
    bytes = Array(lines.joined(separator: [10]))
  }
}
