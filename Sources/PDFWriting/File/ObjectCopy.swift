import Drawing

/// Copies objects from one file into another, each once and with everything that it refers to.
struct ObjectCopy {
  /// The numbers in the new file by those in the old one.
  private var numbers: [Int: Int] = [:]

  /// The text of an object with its references led to the copies.
  private mutating func text(
    of object: PDFFileReader.Object, in file: borrowing PDFFileReader, into writer: inout PDFFileWriter
  ) throws(RenderingError) -> [UInt8] {
    let source = file.source(of: object)
    var result: [UInt8] = []
    var copied = 0
    var last: [PDFTokens.Token] = []
    for token in PDFTokens(source) {
      if token.kind == .word, source[token.range].elementsEqual("R".utf8), last.count == 2,
        let number = Int(String(decoding: source[last[0].range], as: UTF8.self))
      {
        result += source[copied..<last[0].range.lowerBound]
        result.add(reference: try copy(number, in: file, into: &writer))
        copied = token.range.upperBound
      }
      last = last.suffix(1) + [token]
    }
    return result + source[copied...]
  }

  /// The number of an object's copy.
  mutating func copy(
    _ old: Int, in file: borrowing PDFFileReader, into writer: inout PDFFileWriter
  ) throws(RenderingError) -> Int {
    if let number = numbers[old] { return number }
    let number = writer.reserve()
    numbers[old] = number
    let object = file.object(old)
    if file.isStream(object) {
      let data = try file.stream(object, isDecoded: false)
      let entries = try text(of: object, in: file, into: &writer).dropFirst(2).dropLast(2)
      writer.write(encoded: data, Array(entries), as: number)
    } else {
      var text = try text(of: object, in: file, into: &writer)
      // Its glyphs are numbered as its characters are, which Cairo leaves to be guessed.
      if file.isOfType("/Font", "/CIDFontType2", object), file.value("/CIDToGIDMap", of: object) == nil {
        text.insert(contentsOf: "/CIDToGIDMap/Identity".utf8, at: 2)
      }
      try writer.write(text, as: number)
    }
    return number
  }
}
