/// How wide the glyphs of a font are, as it states it, and how long its codes are (ISO 32000-1, 9.6.2 and 9.7.4.3).
struct FontWidths {
  let bytesPerCode: Int
  private var widths: [UInt16: Double] = [:]
  private var missing = 0.0

  init(of font: PDFFileReader.Object, in file: borrowing PDFFileReader) {
    if let descendant = file.items(of: file.value("/DescendantFonts", of: font)).first {
      bytesPerCode = 2
      missing = file.quantity(file.value("/DW", of: descendant)) ?? 1000
      read(file.items(of: file.value("/W", of: descendant)), in: file)
    } else {
      bytesPerCode = 1
      let first = file.quantity(file.value("/FirstChar", of: font)) ?? 0
      for (position, width) in file.items(of: file.value("/Widths", of: font)).enumerated() {
        widths[UInt16(clamping: Int(first) + position)] = file.quantity(width)
      }
    }
  }

  func width(of code: UInt16) -> Double { widths[code] ?? missing }

  /// A first code and the widths from it on, or two codes and the width of all between them.
  private mutating func read(_ items: [PDFFileReader.Object], in file: borrowing PDFFileReader) {
    var items = items[...]
    while let first = file.quantity(items.popFirst()), let next = items.popFirst() {
      if let last = file.quantity(next) {
        let width = file.quantity(items.popFirst())
        for code in Int(first)...max(Int(first), Int(last)) { widths[UInt16(clamping: code)] = width }
      } else {
        for (position, width) in file.items(of: next).enumerated() {
          widths[UInt16(clamping: Int(first) + position)] = file.quantity(width)
        }
      }
    }
  }
}
