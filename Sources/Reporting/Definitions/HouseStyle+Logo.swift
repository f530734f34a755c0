import Drawing
import SituationData

extension HouseStyle {
  /// The logo as pictures of charts have it; nil where they have none.
  func pictureLogo(among images: ImageFiles) -> ImageFile? {
    guard let logo, case .success(let file) = images[logo.name], Self.fault(ofLogo: file) == nil else { return nil }
    return file
  }

  /// Why a picture cannot have an image as its logo; nil where it can.
  static func fault(ofLogo file: ImageFile) -> ImageFault? {
    let size = file.size
    let isLarge = file.png.count > mostLogoBytes || size.width * size.height > mostLogoPixels
    let isStrip = size.width > 12 * size.height || size.height > 4 * size.width
    guard file.png.isEmpty || isLarge || isStrip else { return nil }
    let message =
      file.png.isEmpty
      ? "it is a JPEG file; save it as a PNG file, which takes a drawing as it is"
      : isLarge
        ? "it has \(Int(size.width))×\(Int(size.height)) pixels and \((file.png.count + 1023) >> 10) KiB, by which each would grow; make it smaller than \(mostLogoBytes >> 10) KiB and a million pixels"
        : "it is a strip that would be a line in a corner; cut it to a shape of at most 12 to 1"
    return ImageFault(message)
  }

  private static let mostLogoBytes = 256 << 10
  private static let mostLogoPixels = 1e6
}
