/// What the texts of an SVG are.
package enum PictureText: String, CaseIterable, Sendable {
  /// Texts, in the reader's typeface.
  case letters
  /// Forms, which look alike everywhere and cannot be edited or searched.
  case outlines
}
