/// A word whose distance to many others is asked for: Levenshtein's with swapped neighbours counted as one (optimal string
/// alignment). A column of the table of distances is kept as the bits of a few numbers (Hyyrö 2003).
struct EditPattern {
  /// How many letters of a word are looked at: one for each bit.
  static let limit = 64

  private let count: Int
  /// For each letter, at which places of the pattern it stands; the first 128 by their number.
  private var ascii = [UInt64](repeating: 0, count: 128)
  private var others: [Unicode.Scalar: UInt64] = [:]

  /// - Parameter letters: at most 64.
  init(_ letters: [Unicode.Scalar]) {
    count = letters.count
    for (place, letter) in letters.enumerated() {
      if letter.isASCII {
        ascii[Int(letter.value)] |= 1 << UInt64(place)
      } else {
        others[letter, default: 0] |= 1 << UInt64(place)
      }
    }
  }

  func distance(to text: [Unicode.Scalar]) -> Int {
    guard count > 0 else { return text.count }
    let last: UInt64 = 1 << UInt64(count - 1)
    // Where a distance is one more, and one less, than that of the row above; and where it is that of the place before both.
    var (more, less, equal, before): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
    var distance = count
    for letter in text {
      let places = letter.isASCII ? ascii[Int(letter.value)] : others[letter] ?? 0
      let swapped = ((~equal & places) << 1) & before
      equal = (((places & more) &+ more) ^ more) | places | less | swapped
      let (right, left) = (less | ~(equal | more), equal & more)
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      let shifted = right << 1 | 1
      more = left << 1 | ~(equal | shifted)
      less = shifted & equal
      before = places
    }
    return distance
  }
}
