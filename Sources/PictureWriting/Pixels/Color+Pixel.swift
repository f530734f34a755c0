import Drawing

extension Color {
  /// What a pixel says of its colour: 0x00RRGGBB.
  var pixel: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// The pixel as Cairo fills it, with ones in the byte that has no meaning.
  var filledPixel: UInt32 { 0xFF00_0000 | pixel }
}
