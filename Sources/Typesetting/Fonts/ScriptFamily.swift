/// A family of Noto that is there for one script, beside those that everything is set in. It is loaded where a situation has letters
/// of it.
package struct ScriptFamily: Hashable, Sendable {
  /// As its files are named: `NotoSansEthiopic`.
  package let name: String

  /// Debian's package that brings the family.
  package var debianPackage: String { collection == nil ? "fonts-noto-core" : "fonts-noto-cjk" }

  /// The family for a letter; nil for those of Inter, for Arabic and Hebrew, and for signs of no script.
  package static func of(_ scalar: Unicode.Scalar) -> ScriptFamily? {
    guard scalar.value >= Self.blocks[0].letters.lowerBound else { return nil }
    var (from, to) = (0, blocks.count)
    while from < to {
      let middle = (from + to) / 2
      if blocks[middle].letters.upperBound < scalar.value { from = middle + 1 } else { to = middle }
    }
    guard from < blocks.count, blocks[from].letters.contains(scalar.value) else { return nil }
    return ScriptFamily(name: blocks[from].family)
  }

  /// The families that the letters of files need, in the order of their names. Grows with the bytes, of which those of the
  /// scripts that nearly all files are in are passed over.
  ///
  /// - Parameter texts: files or parts of them, in UTF-8; what is none has no letters.
  package static func needed(by texts: some Sequence<ArraySlice<UInt8>>) -> [ScriptFamily] {
    var found: Set<ScriptFamily> = []
    for bytes in texts { bytes.withUnsafeBytes { collect($0, in: &found) } }
    let forms = eastAsian.map { ScriptFamily(name: $0.name) }.filter(found.contains)
    found.subtract(forms.dropFirst())
    return found.sorted { $0.name < $1.name }
  }

  private static func collect(_ bytes: UnsafeRawBufferPointer, in found: inout Set<ScriptFamily>) {
    var position = 0
    var last: UInt32 = 0
    while position < bytes.count {
      if position + 16 <= bytes.count,
        isOfNone(bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self))
      {
        position += 16
        continue
      }
      let lead = bytes[position]
      position += 1
      guard lead >= 0xC0 else { continue }
      let more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
      guard position + more <= bytes.count else { return }
      var value = UInt32(lead) & (0x3F >> UInt32(more))
      for offset in 0..<more { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
      position += more
      // Letters of a script come together, and none share sixteen places.
      guard value >> 4 != last, let scalar = Unicode.Scalar(value) else { continue }
      if let family = of(scalar) { found.insert(family) }
      last = value >> 4
    }
  }

  /// Whether no letter of a family begins among these bytes: those up to U+04FF are of none, nor are those of Hebrew and Arabic
  /// from U+05C0 to U+06FF.
  @inline(__always)
  private static func isOfNone(_ bytes: SIMD16<UInt8>) -> Bool {
    let isPlain = bytes .<= SIMD16<UInt8>(repeating: 0xD3)
    let isHebrewOrArabic = bytes &- SIMD16<UInt8>(repeating: 0xD7) .<= SIMD16<UInt8>(repeating: 0xDB - 0xD7)
    let halves = unsafeBitCast(isPlain .| isHebrewOrArabic, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] == .max
  }

  // MARK: - Chinese, Japanese and Korean

  /// The families of one collection, which have the same letters in the forms of Japan, Taiwan, China and Korea. All are set in those
  /// of the first that a situation has letters of its own for: a Chinese character alone does not say whose it is.
  private static let eastAsian = [
    (name: "NotoSansCJKjp", index: 0), (name: "NotoSansCJKtc", index: 3), (name: "NotoSansCJKsc", index: 2),
    (name: "NotoSansCJKkr", index: 1),
  ]

  /// The file that holds the family beside others, without its face, and which of them it is there; nil for one of its own.
  var collection: (name: String, index: Int)? {
    Self.eastAsian.first { $0.name == name }.map { ("NotoSansCJK", $0.index) }
  }
}
