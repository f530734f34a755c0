/// A hashtag of the Humanitarian Exchange Language, as `#affected +killed +f`.
package struct HXLTag: Hashable, Sendable {
  /// In small letters, without the `#`.
  package let name: String
  /// In small letters, in the order of the text.
  package let attributes: [String]

  /// Nil where the text is no hashtag.
  package init?(_ text: String) {
    let letters = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }
    guard letters.first == "#" else { return nil }
    let parts = letters.dropFirst().split(separator: "+", omittingEmptySubsequences: false).map { String($0) }
    let areNames = parts.allSatisfy { part in
      part.unicodeScalars.first.map { ("a"..."z").contains($0) } ?? false
        && part.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
    }
    guard areNames, let name = parts.first else { return nil }
    self.name = name
    attributes = Array(parts.dropFirst())
  }

  package func has(_ any: String...) -> Bool { any.contains { attributes.contains($0) } }

  /// Whether the cells of a row are hashtags. A single one in a table of several columns is a text that begins with `#`; one that
  /// breaks the rule, or a cell without a tag, does not hide a row in which most are hashtags.
  package static func areTags(_ cells: [String], columns: Int) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let tags = filled.count { HXLTag($0) != nil }
    return tags >= max(1, min(2, columns)) && 2 * tags > filled.count
  }
}
