import Drawing

/// What Pango looks at in a line of one style to part it into items, which is all but which digits it has: those of "48,291" in a
/// line from right to left are those of "61,709". To find them takes as long as to shape the line.
struct NumberedForm: Hashable {
  /// With zeros for the digits.
  private let bytes: [UInt8]
  private let weight: TextStyle.Weight
  private let isItalic: Bool
  private let hasProportionalDigits: Bool

  /// nil for a text without digits, of which there is hardly another of one form.
  init?(_ text: PrintableText) {
    guard let style = text.spans.first?.style, let first = text.bytes.firstIndex(where: Self.isDigit) else {
      return nil
    }
    var bytes = text.bytes
    for place in first..<bytes.count where Self.isDigit(bytes[place]) { bytes[place] = UInt8(ascii: "0") }
    (self.bytes, weight, isItalic) = (bytes, style.weight, style.isItalic)
    hasProportionalDigits = style.hasProportionalDigits
  }

  /// By the letters, all at once.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
