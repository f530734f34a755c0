/// Rows of pixels from top to bottom, three bytes each: red, green, blue.
struct PixelImage {
  var width: Int
  var height: Int
  /// width × height × 3 bytes.
  var pixels: [UInt8]
}
