import Drawing

/// An image of a document (ISO 32000-1, 8.9.5): a JPEG file as it is, samples compressed as those of a PNG file are.
enum EmbeddedImage {
  /// Writes images into a document.
  ///
  /// - Returns: them among a page's resources, by their numbers.
  static func writeResources(_ images: [ImageFile], into writer: inout PDFFileWriter) throws(RenderingError) -> [UInt8]
  {
    var object: [UInt8] = []
    object.add("/XObject<<")
    for (number, image) in images.enumerated() {
      object.add("/I")
      object.add(number)
      object.add(" ")
      object.add(reference: try write(image, into: &writer))
    }
    object.add(">>")
    return object
  }

  private static func write(_ image: ImageFile, into writer: inout PDFFileWriter) throws(RenderingError) -> Int {
    var entries: [UInt8] = []
    entries.add("/Type/XObject/Subtype/Image/Width ")
    entries.add(image.columns)
    entries.add("/Height ")
    entries.add(image.rows)
    entries.add(image.channels == .grey ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB")
    entries.add("/BitsPerComponent 8")
    switch image.content {
    case .jpeg(let bytes):
      let number = writer.reserve()
      entries.add("/Filter/DCTDecode")
      writer.write(encoded: bytes, entries, as: number)
      return number
    case .samples(let samples):
      entries.add("/DecodeParms<</Predictor 15/Colors ")
      entries.add(image.channels.rawValue)
      entries.add("/BitsPerComponent 8/Columns ")
      entries.add(image.columns)
      entries.add(">>")
      return try writer.add(stream: filtered(samples, of: image), entries)
    }
  }

  /// Rows of differences from the row above, each behind its filter: neighbouring rows are mostly alike.
  private static func filtered(_ samples: [UInt8], of image: ImageFile) -> [UInt8] {
    let length = image.columns * image.channels.rawValue
    return [UInt8](unsafeUninitializedCapacity: image.rows * (length + 1)) { output, count in
      var place = 0
      for row in 0..<image.rows {
        output[place] = 2
        place += 1
        let start = row * length
        for index in start..<start + length {
          output[place] = row == 0 ? samples[index] : samples[index] &- samples[index - length]
          place += 1
        }
      }
      count = place
    }
  }
}
