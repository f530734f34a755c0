/// Takes out of texts of the data what turns a line over or what no reader sees: what is read is what is there.
package struct PlainText {
  /// How many isolates have begun that have not been ended.
  private var open = 0

  package init() {}

  /// Whether it turns a line over, or is seen by no reader.
  static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// A stretch of a text, behind those that have been added before.
  package mutating func add(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Self.isLeftOut(scalar) {
      switch scalar.value {
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: letters.append(UnicodeScalar(UInt8(0x20)))
      case 0x2066...0x2068:
        open += 1
        letters.append(scalar)
      case 0x2069:
        guard open > 0 else { continue }
        open -= 1
        letters.append(scalar)
      default: letters.append(scalar)
      }
    }
    return String(letters)
  }

  /// What ends the isolates that nobody has ended.
  package var end: String { String(repeating: "\u{2069}", count: open) }
}

extension String {
  /// The letters without those that turn a line over, or that no reader sees.
  package var plain: String {
    var text = PlainText()
    let letters = text.add(self)
    return letters + text.end
  }
}

extension RichText {
  /// The same words without letters that turn a line over, or that no reader sees.
  package var plain: RichText {
    var text = PlainText()
    var spans = self.spans.map { span in
      var span = span
      span.text = text.add(span.text)
      return span
    }
    if !text.end.isEmpty, let last = spans.indices.last { spans[last].text += text.end }
    return RichText(spans)
  }
}
