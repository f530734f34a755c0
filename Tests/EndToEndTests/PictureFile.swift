/// What a PNG says of itself in front of its pixels.
struct PictureFile {
  /// Texts by their keywords.
  private(set) var texts: [String: String] = [:]
  /// Pixels an inch, rounded.
  private(set) var resolution: Int?

  init(_ bytes: [UInt8]) {
    let number = { (start: Int) in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    var place = 8
    while place + 12 <= bytes.count {
      let data = bytes[(place + 8)..<(place + 8 + number(place))]
      switch String(decoding: bytes[place + 4..<place + 8], as: UTF8.self) {
      case "pHYs": resolution = Int((Double(number(place + 8)) * 0.0254).rounded())
      case "iTXt":
        // Keyword, two bytes for "not compressed", language, translated keyword, text.
        let fields = data.split(separator: 0, omittingEmptySubsequences: false)
        guard let keyword = fields.first, fields.count == 6 else { break }
        texts[String(decoding: keyword, as: UTF8.self)] = String(decoding: fields[5], as: UTF8.self)
      default: break
      }
      place += 12 + data.count
    }
  }
}
