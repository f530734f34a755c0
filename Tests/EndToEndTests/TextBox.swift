import Foundation

/// Where a text stands: its advance, and its height without accents and descenders.
struct TextBox: CustomStringConvertible {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var description: String { "“\(text)” at \(Int(left)), \(Int(top))" }

  func overlaps(_ other: TextBox) -> Bool {
    let slack = 0.6
    return left + slack < other.right && other.left + slack < right && top + slack < other.bottom
      && other.top + slack < bottom
  }

  /// What stands outside of a page or picture, and what stands on one another.
  static func troubles(in boxes: [TextBox], width: Double, height: Double) -> [String] {
    let texts = boxes.filter { !$0.text.withoutBlanks.isEmpty }
    var troubles: [String] = []
    for (index, box) in texts.enumerated() {
      if box.left < -0.1 || box.top < -0.1 || box.right > width + 0.1 || box.bottom > height + 0.1 {
        troubles.append("\(box) is cut by the edge")
      }
      for other in texts[(index + 1)...] where box.overlaps(other) { troubles.append("\(box) stands on \(other)") }
    }
    return troubles
  }

  /// The words of each page of a PDF, in points.
  static func pages(of document: String, in folder: ScratchFolder) throws -> [[TextBox]] {
    let text = try Program.tool("pdftotext", "-bbox", document, "-", in: folder).output
    return text.components(separatedBy: "<page ").dropFirst().map { page in
      page.matches(of: #/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>/#).map {
        word in
        let (left, top) = (Double(word.1) ?? 0, Double(word.2) ?? 0)
        let (right, bottom) = (Double(word.3) ?? 0, Double(word.4) ?? 0)
        // The box holds ascenders and descenders of the font, which neighbouring lines may share.
        let inset = (bottom - top) * 0.2
        return TextBox(text: String(word.5), left: left, top: top + inset, right: right, bottom: bottom - inset)
      }
    }
  }
}
