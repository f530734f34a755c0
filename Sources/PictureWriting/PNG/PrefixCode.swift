/// A code of as few bits as the frequencies of its symbols allow (Huffman's), in the canonical form of RFC 1951, 3.2.2.
struct PrefixCode {
  /// Bits of each symbol; 0 for those that do not occur.
  let lengths: [Int]
  /// The bits of each symbol, the first in the lowest place.
  let bits: [UInt32]

  /// - Parameters:
  ///   - counts: how often each symbol occurs; at least two of them do.
  ///   - longest: the most bits that a symbol may have; rare symbols are then taken for more frequent than they are.
  init(counts: [Int], longest: Int) {
    var weights = counts
    var lengths = Self.lengths(of: weights)
    while lengths.contains(where: { $0 > longest }) {
      weights = weights.map { $0 > 0 ? $0 / 2 + 1 : 0 }
      lengths = Self.lengths(of: weights)
    }
    self.lengths = lengths
    bits = Self.bits(of: lengths)
  }

  /// The depth of each symbol in the tree that joins the two lightest again and again.
  private static func lengths(of weights: [Int]) -> [Int] {
    let leaves = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$0], $0) < (weights[$1], $1) }
    // Leaves in order of weight, then the joints in the order in which they are made, which is that of their weights too.
    var nodes = leaves.map { weights[$0] }
    var parents = [Int](repeating: 0, count: max(0, 2 * leaves.count - 1))
    var (leaf, joint) = (0, leaves.count)
    func lightest(_ nodes: [Int]) -> Int {
      let takesLeaf = leaf < leaves.count && (joint >= nodes.count || nodes[leaf] <= nodes[joint])
      defer { if takesLeaf { leaf += 1 } else { joint += 1 } }
      return takesLeaf ? leaf : joint
    }
    while nodes.count < parents.count {
      let (first, second) = (lightest(nodes), lightest(nodes))
      (parents[first], parents[second]) = (nodes.count, nodes.count)
      nodes.append(nodes[first] + nodes[second])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in parents.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
    var lengths = [Int](repeating: 0, count: weights.count)
    for (position, symbol) in leaves.enumerated() { lengths[symbol] = depths[position] }
    return lengths
  }

  /// Numbers in order of length and symbol, turned round: DEFLATE packs codes from their first bit on.
  private static func bits(of lengths: [Int]) -> [UInt32] {
    var bits = [UInt32](repeating: 0, count: lengths.count)
    var next: UInt32 = 0
    for length in 1...max(1, lengths.max() ?? 1) {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        bits[symbol] = reversed(next, count: length)
        next += 1
      }
    }
    return bits
  }

  static func reversed(_ value: UInt32, count: Int) -> UInt32 {
    var (value, result): (UInt32, UInt32) = (value, 0)
    for _ in 0..<count {
      result = result << 1 | value & 1
      value >>= 1
    }
    return result
  }
}
