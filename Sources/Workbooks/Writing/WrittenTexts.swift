/// The texts of all cells, each once (xl/sharedStrings.xml).
struct WrittenTexts {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var uses = 0

  /// The number of a text, of which a cell holds no more than it can.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "sst", ["xmlns": OfficeNamespace.sheet, "count": "\(uses)", "uniqueCount": "\(texts.count)"]
    ) { xml in
      for text in texts {
        xml.element("si") { xml in
          xml.element("t", ["xml:space": "preserve"]) { $0.markedText(Self.shortened(text)) }
        }
      }
    }
    return xml.bytes
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > WrittenWorkbook.textLimit else { return text }
    var (kept, count) = ("", 1)
    for character in text {
      count += character.utf16.count
      if count > WrittenWorkbook.textLimit { break }
      kept.append(character)
    }
    return "\(kept)…"
  }
}
