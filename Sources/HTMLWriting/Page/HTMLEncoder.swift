package import Content
package import Drawing

/// Writes a report as one file of HTML: no script, nothing from outside, and nothing that is laid out before the page is opened
/// but its charts. The bytes are the same for the same content.
package struct HTMLEncoder: Sendable {
  private let light: Palette
  private let dark: Palette
  private let typeface: String?
  private let hash: @Sendable ([UInt8]) -> [UInt8]

  /// - Parameters:
  ///   - typeface: the family that texts are set in before those of the reader's system; nil for none.
  ///   - hash: SHA-256, by which the page allows its own style sheet and no other.
  package init(
    light: Palette, dark: Palette, typeface: String? = nil, hash: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    (self.light, self.dark, self.typeface, self.hash) = (light, dark, typeface, hash)
  }

  /// The whole page, in UTF-8.
  package func page(_ content: WebContent, charts: PageCharts) -> [UInt8] {
    var blocks = writer(content, charts)
    let body = PageBody(content, title: content.report.title.string).written(&blocks)
    let style = styleSheet(of: blocks, root: ":root", in: "")
    var output = HTMLOutput()
    output.add(doctype: "<!DOCTYPE html>\n")
    let report = content.report
    output.open(
      "html",
      [
        "lang": report.language.nonEmpty, "dir": report.direction.name,
        "data-fingerprint": content.fingerprint.nonEmpty,
      ])
    output.newLine()
    output.open("head")
    output.open("meta", ["charset": "utf-8"])
    let digest = Base64.text(hash(Array(style.utf8)))
    output.open(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content":
          "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; base-uri 'none'; form-action 'none'",
      ])
    output.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    output.open("meta", ["name": "color-scheme", "content": "light dark"])
    output.open("meta", ["name": "referrer", "content": "no-referrer"])
    if !content.publisher.isEmpty { output.open("meta", ["name": "author", "content": content.publisher]) }
    if !report.kicker.isEmpty { output.open("meta", ["name": "description", "content": report.kicker]) }
    if !content.generator.isEmpty { output.open("meta", ["name": "generator", "content": content.generator]) }
    output.newLine()
    output.element("title", [:], report.title.string)
    output.newLine()
    output.open("style")
    output.add(styleSheet: style)
    output.close("style")
    output.newLine()
    output.close("head")
    output.newLine()
    output.open("body")
    output.newLine()
    output.add(body)
    output.close("body")
    output.close("html")
    output.newLine()
    return output.bytes
  }

  /// A part of another page: its only element bears a style sheet that holds for it alone, and ids that begin with its own.
  package func fragment(_ content: WebContent, charts: PageCharts, id: String) -> [UInt8] {
    let prefix = "\(id)-"
    var blocks = writer(content, charts, prefix: prefix)
    blocks.writePart(content.report.blocks)
    let root = HTMLText.id("sitrep-\(id)")
    let style = styleSheet(of: blocks, root: "#\(root)", in: "#\(root)")
    var output = HTMLOutput()
    output.open(
      "div",
      [
        "class": "sitrep", "id": root, "lang": content.report.language.nonEmpty, "dir": content.report.direction.name,
        "data-fingerprint": content.fingerprint.nonEmpty,
      ])
    output.newLine()
    output.open("style")
    output.add(styleSheet: style)
    output.close("style")
    output.newLine()
    output.add(blocks.output)
    output.close("div")
    output.newLine()
    return output.bytes
  }

  private func writer(_ content: WebContent, _ charts: PageCharts, prefix: String = "") -> BlockWriter {
    let texts = TextWriter(PageIndex(content.report, content.words), prefix: prefix)
    let drawings = DrawingWriter(charts.pictures, ThemeColors(light: light, dark: dark))
    return BlockWriter(texts, drawings, words: content.words)
  }

  private func styleSheet(of blocks: BlockWriter, root: String, in scope: String) -> String {
    let sheet = PageStyle(typeface: typeface, themes: blocks.drawings.themes)
    return sheet.text(root: root, scope: scope, isPage: scope.isEmpty) + blocks.drawings.colors.pageStyleSheet(scope)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension StyledText.Direction {
  /// As HTML has it.
  var name: String { self == .rightToLeft ? "rtl" : "ltr" }
}
