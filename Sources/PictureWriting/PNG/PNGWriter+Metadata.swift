import Drawing

extension PNGWriter {
  /// The picture's physical size (`pHYs`), in pixels a metre: a logical point is 1/72 inch, so that a slide is as large on
  /// paper at every scale.
  mutating func writePhysicalSize(pixelsPerPoint scale: Double) {
    let perMetre = (scale * 72 / 0.0254).rounded()
    guard perMetre >= 1, perMetre <= Double(Int32.max) else { return }
    let side = Self.bigEndian(UInt32(perMetre))
    let isInMetres: UInt8 = 1
    write("pHYs", side + side + [isInMetres])
  }

  /// The texts that are there, a chunk each, under the names that PNG has for them.
  mutating func write(_ metadata: PictureMetadata) {
    writeText("Title", metadata.title, language: metadata.language)
    writeText("Description", metadata.description, language: metadata.language)
    writeText("Source", metadata.source, language: metadata.language)
    writeText("Copyright", metadata.licence)
    writeText("Software", metadata.software)
    writeText("Fingerprint", metadata.fingerprint)
  }

  /// A text in UTF-8 (`iTXt`), uncompressed; nothing where it is empty.
  ///
  /// - Parameters:
  ///   - keyword: 1 to 79 letters of ASCII.
  ///   - language: BCP 47; anything else is left out.
  mutating func writeText(_ keyword: StaticString, _ text: String, language: String = "") {
    let text = Self.chunkText(text)
    guard !text.isEmpty else { return }
    let isTag = language.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let (isCompressed, method, end): (UInt8, UInt8, UInt8) = (0, 0, 0)
    var data = keyword.withUTF8Buffer { Array($0) }
    data += [end, isCompressed, method]
    data += isTag ? Array(language.utf8) : []
    let translatedKeyword: [UInt8] = []
    data += [end] + translatedKeyword + [end]
    write("iTXt", data + text)
  }

  /// A text without what a chunk may not hold: a zero would end a field, and of the control characters PNG allows the line
  /// feed alone.
  private static func chunkText(_ text: String) -> [UInt8] {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return Array(String(result).utf8)
  }
}
