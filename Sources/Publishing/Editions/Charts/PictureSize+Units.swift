import Drawing
import SourceText

extension PictureSize {
  /// In layout units, of two pixels each.
  var size: Size { Size(width: Double(width) / 2, height: Double(height) / 2) }
}
