/// A photo or drawing that was made elsewhere, sound and ready for a document.
package struct ImageFile: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A JPEG file that says nothing of who made it, where and when.
    case jpeg([UInt8])
    /// Samples of 8 bits on white, row by row from the top left.
    case samples([UInt8])
  }

  package enum Channels: Int, Hashable, Sendable {
    case grey = 1
    case color = 3
  }

  /// How the stored rows have to be turned (the values of Exif's tag 0x0112): from 5 on rows stand upright.
  package enum Orientation: Int, Hashable, Sendable {
    case upright = 1
    case mirrored
    case upsideDown
    case flipped
    case transposed
    case turnedRight
    case transversed
    case turnedLeft
  }

  /// The file's name, which is the image's.
  package let name: String
  /// As stored, in pixels.
  package let columns: Int
  package let rows: Int
  package let channels: Channels
  package let content: Content
  package let orientation: Orientation
  /// How much of each pixel covers what lies below it, of 255; empty where all of it does.
  package let opacity: [UInt8]
  /// A PNG file of it that says nothing else, for pictures that hold it as it is; empty for none.
  package let png: [UInt8]

  package init(
    name: String, columns: Int, rows: Int, channels: Channels, content: Content, orientation: Orientation = .upright,
    opacity: [UInt8] = [], png: [UInt8] = []
  ) {
    (self.name, self.columns, self.rows, self.channels) = (name, columns, rows, channels)
    (self.content, self.orientation, self.opacity, self.png) = (content, orientation, opacity, png)
  }

  /// The image as it looks on paper of a colour.
  package func on(_ paper: Color) -> ImageFile {
    guard case .samples(let samples) = content, !opacity.isEmpty, paper != Palette.light.paper else { return self }
    // What shines through was taken for white: it is as much darker as the paper is.
    let darker = [paper.red, paper.green, paper.blue].map { 255 - Int($0) }
    var mixed: [UInt8] = []
    mixed.reserveCapacity(3 * opacity.count)
    for (pixel, cover) in opacity.enumerated() {
      for channel in 0..<3 {
        let sample = samples[channels == .grey ? pixel : 3 * pixel + channel]
        mixed.append(UInt8(clamping: Int(sample) - (darker[channel] * (255 - Int(cover)) + 127) / 255))
      }
    }
    return ImageFile(
      name: name, columns: columns, rows: rows, channels: .color, content: .samples(mixed), png: png)
  }

  /// As shown, in pixels.
  package var size: Size {
    orientation.rawValue < 5
      ? Size(width: Double(columns), height: Double(rows)) : Size(width: Double(rows), height: Double(columns))
  }
}

/// Why a file cannot be printed as an image, behind "it".
package struct ImageFault: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// The images of a situation by the names of their files, or why they cannot be printed.
package typealias ImageFiles = [String: Result<ImageFile, ImageFault>]
