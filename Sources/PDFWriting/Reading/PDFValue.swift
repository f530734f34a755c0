/// A part of an object in a PDF file that is read (ISO 32000-1, 7.3).
indirect enum PDFValue: Equatable {
  case null
  case number(Int)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  /// What nobody asks for: fractions, `true`, `false`.
  case other

  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var items: [PDFValue]? { if case .array(let items) = self { items } else { nil } }
  var entries: [String: PDFValue]? { if case .dictionary(let entries) = self { entries } else { nil } }

  /// The letters of a string: UTF-16 or UTF-8 behind their marks, else a byte a letter.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
