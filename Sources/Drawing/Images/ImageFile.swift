/// A photo or drawing that was made elsewhere, sound and ready for a document.
package struct ImageFile: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A JPEG file that says nothing of who made it, where and when.
    case jpeg([UInt8])
    /// Samples of 8 bits, row by row from the top left.
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

  package init(
    name: String, columns: Int, rows: Int, channels: Channels, content: Content, orientation: Orientation = .upright
  ) {
    (self.name, self.columns, self.rows, self.channels) = (name, columns, rows, channels)
    (self.content, self.orientation) = (content, orientation)
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
