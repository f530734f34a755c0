import Drawing

/// A glyph with the letters that it stands for: what a font of a document has to have.
struct GlyphUse: Hashable {
  let face: FontFace
  let id: UInt32
  /// nil for a glyph that stands for no letters of its own: one of several for one letter, or one for none.
  let text: String?

  init(_ id: UInt32, in cluster: GlyphClusters.Cluster, _ face: FontFace) {
    self.face = face
    self.id = id
    text = cluster.glyphs.count == 1 && !cluster.text.isEmpty ? cluster.text : nil
  }

  /// A glyph without letters.
  init(_ id: UInt32, _ face: FontFace) {
    (self.face, self.id, text) = (face, id, nil)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.face === right.face && left.id == right.id && left.text == right.text
  }

  /// A glyph hardly ever stands for two texts.
  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(face))
    hasher.combine(id)
  }
}
