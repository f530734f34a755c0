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

  /// The number of a use; nil where it has none.
  func number(of use: GlyphUse) -> Int? {
    guard let table = tables.first(where: { $0.face === use.face }), table.firsts.indices.contains(Int(use.id)),
      table.firsts[Int(use.id)] > 0
    else { return nil }
    let first = Int(table.firsts[Int(use.id)]) - 1
    return uses[first].text == use.text ? first : others[use]
  }

  /// The number of a use: the next one where it has none.
  mutating func insert(_ use: GlyphUse) -> Int {
    if let number = number(of: use) { return number }
    let place = tables.firstIndex { $0.face === use.face } ?? tables.count
    if place == tables.count { tables.append(Table(face: use.face)) }
    let missing = Int(use.id) + 1 - tables[place].firsts.count
    if missing > 0 { tables[place].firsts += [UInt32](repeating: 0, count: missing) }
    if tables[place].firsts[Int(use.id)] > 0 {
      others[use] = uses.count
    } else {
      tables[place].firsts[Int(use.id)] = UInt32(truncatingIfNeeded: uses.count + 1)
    }
    uses.append(use)
    return uses.count - 1
  }
}
