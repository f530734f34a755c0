import Content
import Drawing

/// What stands around the blocks of a page: head, contents, and foot.
struct PageBody {
  private let content: WebContent
  private let title: String
  private var report: ReportContent { content.report }

  init(_ content: WebContent, title: String) {
    (self.content, self.title) = (content, title)
  }

  func written(_ blocks: inout BlockWriter) -> HTMLOutput {
    blocks.open("a", ["class": "skip", "href": "#report"])
    blocks.text(content.words.skip)
    blocks.close("a")
    blocks.newLine()
    writeHeader(&blocks)
    blocks.open("main", ["id": "report"])
    blocks.newLine()
    writeHead(&blocks)
    blocks.writeSections(report.blocks)
    blocks.close("main")
    blocks.newLine()
    writeFooter(&blocks)
    return blocks.output
  }

  /// The line above the title, and what else there is of the report.
  private func writeHeader(_ blocks: inout BlockWriter) {
    blocks.open("header", ["class": "top"])
    blocks.open("p", ["class": "kicker"])
    blocks.text(report.kicker)
    blocks.close("p")
    if let badge = report.badge {
      blocks.open("p", ["class": "badge"])
      blocks.text(badge)
      blocks.close("p")
    }
    if !report.corner.isEmpty {
      blocks.open("p", ["class": "corner"])
      blocks.text(report.corner)
      blocks.close("p")
    }
    if !content.languages.isEmpty {
      blocks.open("nav", ["aria-label": content.words.languages])
      blocks.open("ul", ["class": "inline"])
      for language in content.languages {
        blocks.open("li")
        if let file = language.file {
          blocks.open(
            "a", ["href": file, "hreflang": language.code, "lang": language.code, "dir": language.direction.name])
          blocks.text(language.name)
          blocks.close("a")
        } else {
          blocks.open("span", ["aria-current": "page"])
          blocks.text(language.name)
          blocks.close("span")
        }
        blocks.close("li")
      }
      blocks.close("ul")
      blocks.close("nav")
    }
    if !content.files.isEmpty {
      blocks.open("ul", ["class": "inline"])
      for file in content.files {
        blocks.open("li")
        blocks.open("a", ["href": file])
        blocks.text(file)
        blocks.close("a")
        blocks.close("li")
      }
      blocks.close("ul")
    }
    blocks.close("header")
    blocks.newLine()
  }

  /// Title and lead, and beside them the contents.
  private func writeHead(_ blocks: inout BlockWriter) {
    blocks.open("div", ["class": "head"])
    blocks.open("div")
    if let logo = report.logo {
      blocks.open("p", ["class": "logo"])
      blocks.draw(logo)
      blocks.close("p")
    }
    blocks.element("h1", [:], report.title)
    blocks.element("p", ["class": "subtitle"], report.subtitle)
    blocks.write(report.notices)
    for text in report.lead { blocks.element("p", ["class": "lead"], text) }
    blocks.close("div")
    blocks.newLine()
    let headings = blocks.texts.index.headings
    if headings.count > 2 {
      blocks.open("nav", ["class": "contents", "aria-labelledby": "contents"])
      blocks.open("p", ["id": "contents"])
      blocks.text(report.contentsTitle)
      blocks.close("p")
      blocks.open("ul")
      for heading in headings {
        blocks.open("li")
        blocks.open("a", ["href": HTMLText.fragment(blocks.texts.id(heading.id))])
        blocks.text(heading.text.withoutMarks)
        blocks.close("a")
        blocks.close("li")
      }
      blocks.close("ul")
      blocks.close("nav")
    }
    blocks.close("div")
    blocks.newLine()
  }

  /// The files inside the page, and what the pages of a PDF have at their foot.
  private func writeFooter(_ blocks: inout BlockWriter) {
    blocks.open("footer")
    blocks.newLine()
    if !content.downloads.isEmpty {
      blocks.open("section", ["class": "data", "aria-labelledby": "data"])
      blocks.open("h2", ["id": "data"])
      blocks.text(content.words.data)
      blocks.close("h2")
      blocks.open("ul")
      for file in content.downloads {
        blocks.open("li")
        blocks.open(
          "a",
          [
            "download": file.name, "href": HTMLText.dataAddress(file.text, mediaType: file.mediaType),
            "class": "download",
          ])
        blocks.text("\(file.name), \(Self.size(of: file.text))")
        blocks.close("a")
        blocks.open("span")
        blocks.text(file.description)
        blocks.close("span")
        blocks.close("li")
        blocks.newLine()
      }
      blocks.close("ul")
      blocks.close("section")
    }
    if !report.footer.isEmpty {
      blocks.open("p")
      blocks.text(report.footer)
      blocks.close("p")
    }
    blocks.close("footer")
    blocks.newLine()
  }

  /// As files are measured in all languages.
  private static func size(of text: String) -> String {
    let kilobytes = (text.utf8.count + 512) / 1024
    return "\(max(1, kilobytes))\u{A0}KB"
  }
}
