import Typesetting

/// Numbers for the glyphs of a document, from 0 on in the order in which they first occur.
///
/// Every letter of a report is looked up: a table for each font leads from a glyph to its number, and only a glyph that stands
/// for a second text is looked for among others.
struct GlyphNumbers {
  /// Each once, by its number.
  private(set) var uses: [GlyphUse] = []
  private var tables: [Table] = []
  private var others: [GlyphUse: Int] = [:]

  private struct Table {
    let face: FontFace
    /// The number of each glyph's first use, + 1; 0 for none.
    var firsts: [UInt32] = []
  }

  /// The fonts, in the order in which they first occur.
  var faces: [FontFace] { tables.map(\.face) }

  /// The number of a use; nil where it has none.
  func number(of use: GlyphUse) -> Int? {
    place(of: use.face).flatMap { number(use.id, use.text, isAlone: use.isAlone, in: $0) ?? others[use] }
  }

  /// The number of a glyph that stands for letters, or for none: the next one where it has none.
  mutating func insert(_ id: UInt32, _ text: String?, _ face: FontFace, isAlone: Bool = false) -> Int {
    let place = place(of: face) ?? tables.count
    if place == tables.count { tables.append(Table(face: face)) }
    if let number = number(id, text, isAlone: isAlone, in: place) { return number }
    let use = GlyphUse(id, text, face, isAlone: isAlone)
    if let number = others[use] { return number }
    let missing = Int(id) + 1 - tables[place].firsts.count
    if missing > 0 { tables[place].firsts += [UInt32](repeating: 0, count: missing) }
    if tables[place].firsts[Int(id)] > 0 {
      others[use] = uses.count
    } else {
      tables[place].firsts[Int(id)] = UInt32(truncatingIfNeeded: uses.count + 1)
    }
    uses.append(use)
    return uses.count - 1
  }

  private func place(of face: FontFace) -> Int? {
    for place in tables.indices where tables[place].face === face { return place }
    return nil
  }

  /// The number of a glyph where it is the first of its font with this id.
  private func number(_ id: UInt32, _ text: String?, isAlone: Bool, in place: Int) -> Int? {
    guard tables[place].firsts.indices.contains(Int(id)), tables[place].firsts[Int(id)] > 0 else { return nil }
    let first = Int(tables[place].firsts[Int(id)]) - 1
    return uses[first].text == text && uses[first].isAlone == isAlone ? first : nil
  }
}
