import Drawing
import Typesetting

/// A glyph with the letters that it stands for: what a font of a document has to have.
struct GlyphUse: Hashable {
  let face: FontFace
  let id: UInt32
  /// nil for a glyph that stands for no letters of its own: one of several for one letter, or one for none.
  let text: String?
  /// Whether a font has to tell these letters, also where it has told others of the glyph: of those that are written one by one
  /// many programs read nothing else.
  let isAlone: Bool

  init(_ id: UInt32, _ text: String?, _ face: FontFace, isAlone: Bool = false) {
    (self.face, self.id, self.text, self.isAlone) = (face, id, text, isAlone)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.face === right.face && left.id == right.id && left.text == right.text && left.isAlone == right.isAlone
  }

  /// A glyph hardly ever stands for two texts.
  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(face))
    hasher.combine(id)
  }
}
