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

  /// The troubles of all charts of a situation. Their words are measured in PDF files of the same scenes: an SVG leaves it to
  /// programs how wide a text is.
  ///
  /// - Parameters:
  ///   - size: of the pictures, in points.
  ///   - arguments: of `sitrep charts`, with the situation first.
  static func troubles(ofCharts arguments: [String], width: Double, height: Double, in folder: ScratchFolder) throws
    -> [String]
  {
    let run = try Program.run(["charts"] + arguments + ["--format", "pdf", "--output", "words"], in: folder)
    guard run.status == 0 else { return [run.errors] }
    return try folder.files(in: "words").filter { $0.hasSuffix(".pdf") }.flatMap { name in
      let words = try pages(of: "words/\(name)", in: folder)[0]
      return words.count > 3
        ? troubles(in: words, width: width, height: height).map { "\(name): \($0)" } : ["\(name) has no words"]
    }
  }

  /// The words of each page of a PDF, in points.
  static func pages(of document: String, in folder: ScratchFolder) throws -> [[TextBox]] {
    let text = try Program.tool("pdftotext", "-bbox", document, "-", in: folder).output
    return text.components(separatedBy: "<page ").dropFirst().map { page in
      let words = page.matches(
        of: #/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>/#
      ).map { word in
        let (left, top) = (Double(word.1) ?? 0, Double(word.2) ?? 0)
        let (right, bottom) = (Double(word.3) ?? 0, Double(word.4) ?? 0)
        let text = String(word.5)
        // The box holds ascenders and descenders of the font, which neighbouring lines may share: more of them in Arabic.
        let inset = (bottom - top) * (text.isRightToLeft ? 0.3 : 0.2)
        return TextBox(text: text, left: left, top: top + inset, right: right, bottom: bottom - inset)
      }
      return joined(words)
    }
  }

  /// Words from right to left come letter by letter, each of which reaches into the next: those of a line are one.
  private static func joined(_ words: [TextBox]) -> [TextBox] {
    var joined = words.filter { !$0.text.isRightToLeft }
    for word in words.filter(\.text.isRightToLeft).sorted(by: { ($0.bottom, $0.left) < ($1.bottom, $1.left) }) {
      if let last = joined.last, last.text.isRightToLeft, abs(last.bottom - word.bottom) < 0.1,
        word.left - last.right < word.bottom - word.top
      {
        joined[joined.count - 1].text += word.text
        joined[joined.count - 1].right = max(last.right, word.right)
      } else {
        joined.append(word)
      }
    }
    return joined
  }
}

extension String {
  fileprivate var isRightToLeft: Bool { unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) } }
}
