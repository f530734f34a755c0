import SeededRandom
import Testing

@testable import SourceText

struct EditPatternTests {
  /// Each cell of the table of distances by itself.
  private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in a.indices {
      table[i + 1][0] = i + 1
      for j in b.indices {
        table[i + 1][j + 1] = min(
          table[i + 1][j] + 1, table[i][j + 1] + 1, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test("Distances are those of the whole table, for words of up to 64 letters", arguments: 0..<20)
  func isTheTable(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let letters = Array("abcé".unicodeScalars)
    for _ in 0..<50 {
      func word() -> [Unicode.Scalar] {
        let count = Int.random(in: 0...(Bool.random(using: &random) ? 8 : 64), using: &random)
        return (0..<count).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
      }
      let (a, b) = (word(), word())
      #expect(EditPattern(a).distance(to: b) == distance(a, b))
    }
  }

  @Test func ofThousandsOfUnknownWordsTheFirstAreLookedFor() {
    var hints = WordHints((0..<3000).map { "thing\($0)" })
    let found = (0..<3000).map { hints.nearest(to: "thnig\($0)") }
    #expect(found.prefix(1000).enumerated().allSatisfy { $1 == "thing\($0)" })
    #expect(found.last == .some(nil))
  }
}
