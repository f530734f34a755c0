import Content
import Drawing
import Testing

@testable import HTMLWriting

/// A report as a page of the web.
struct HTMLPageTests {
  private func matches(_ page: String, _ pattern: some RegexComponent<(Substring, Substring)>) -> [String] {
    page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test("One file without a script, which lets nothing in from outside, and is the same each time")
  func file() {
    let page = PageSample.page(PageSample.whole)
    #expect(page == PageSample.page(PageSample.whole))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\" data-fingerprint=\"0123abcd\">"))
    #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains(" style=\""))
    #expect(!page.contains("@import") && !page.contains("url("))
    let style = PageSample.part(of: page, from: "<style>", to: "</style>")
    let digest = Base64.text(PageSample.hash(Array(style.utf8)))
    let policy = "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy)\""))
    #expect(matches(page, #/ src="([^"]*)"/#).allSatisfy { $0.hasPrefix("data:") })
    // Nothing but links leads out.
    #expect(page.matches(of: #/https?:/#).count == page.matches(of: #/<a href="https?:/#).count)
  }

  @Test("What leads somewhere finds it, and no id stands twice")
  func ids() {
    let page = PageSample.page(PageSample.whole)
    let ids = matches(page, #/ id="([^"]*)"/#)
    #expect(ids.count == Set(ids).count, "\(ids)")
    for target in matches(page, #/ href="#([^"]*)"/#) + matches(page, #/ popovertarget="([^"]*)"/#)
      + matches(page, #/ aria-labelledby="([^"]*)"/#)
    {
      #expect(ids.contains(target), "\(target)")
    }
  }

  @Test("A figure opens its line where it stands, and its line leads back to where it stands first")
  func figures() {
    let page = PageSample.page(PageSample.whole)
    let lead = PageSample.part(of: page, from: "class=\"lead\">", to: "</p>")
    #expect(
      lead
        == "The ministry counts <button type=\"button\" class=\"f\" id=\"to-figure-1\" popovertarget=\"box-figure-1\">48,291</button> (reported)\u{2060}<sup><a href=\"#source-1\" id=\"to-source-1\">[1]</a></sup> deaths."
    )
    let box = PageSample.part(of: page, from: "<div popover", to: "</div>")
    for words in ["Deaths", "reported", "48,291", "18 Feb 2025", "Ministry", "As of", "Close", "href=\"#figure-1\""] {
      #expect(box.contains(words), "\(words)")
    }
    #expect(page.contains("<a href=\"#to-figure-1\">Deaths</a>"))
    // What nothing leads to has no box, and its label leads nowhere.
    #expect(!page.contains("box-figure-2") && !page.contains("#to-figure-2"))
    // In the list itself a number is no button.
    let list = PageSample.part(of: page, from: "id=\"register\"", to: "id=\"sources\"")
    #expect(!list.contains("class=\"f\""))
  }

  @Test("Headings leave out no level, and each part is named by its own")
  func headings() {
    let page = PageSample.page(PageSample.whole)
    let levels = matches(page, #/<h([1-6])[ >]/#).compactMap(Int.init)
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(levels)") }
    #expect(page.contains("<section aria-labelledby=\"heading-1\"><h2 id=\"heading-1\">The toll</h2>"))
    #expect(page.contains("<a class=\"skip\" href=\"#report\">Skip to the report</a>"))
    let contents = PageSample.part(of: page, from: "class=\"contents\"", to: "</nav>")
    #expect(contents.contains("<a href=\"#heading-1\">The toll</a>") && contents.contains("#sources"))
  }

  @Test(
    "A chart is drawn wide and narrow, in colours of the page, with its words, its figures and one alternative text")
  func charts() {
    let page = PageSample.page(PageSample.whole)
    let chart = PageSample.part(of: page, from: "<figure class=\"chart\">", to: "</figure>")
    #expect(chart.matches(of: #/<svg [^>]*role="img" aria-labelledby="alt-toll"/#).count == 2)
    #expect(chart.contains("<p id=\"alt-toll\" hidden>Bars of toll.</p>"))
    // In whatever font a reader has, a text takes the room that it was laid out in.
    #expect(chart.contains(" lengthAdjust=\"spacingAndGlyphs\""))
    #expect(!chart.contains("fill=\"#") && !chart.contains("stroke=\"#") && chart.contains("class=\"f-blue\""))
    for words in ["Two offices", "A note.", "Source: Ministry", "Figures of this chart"] {
      #expect(chart.contains(words))
    }
    let table = PageSample.part(of: chart, from: "<tbody", to: "</tbody>")
    #expect(table.contains("Office 0<small>as of 18 February</small>"))
    #expect(table.contains("popovertarget=\"box-figure-1\">48,290</button>"))
    // What only the form of a mark says stands in words.
    #expect(table.contains("<small>covered in part<br>100 missing</small>"))
  }

  @Test("Each colour is a variable with a value in both themes; the dark one is for screens alone")
  func colors() {
    let page = PageSample.page(PageSample.whole)
    let style = PageSample.part(of: page, from: "<style>", to: "</style>")
    let light = PageSample.part(of: style, from: ":root{", to: "}")
    let dark = PageSample.part(of: style, from: "@media screen and (prefers-color-scheme:dark){:root{", to: "}")
    let names = Set(matches(style, #/var\((--[a-z0-9-]+)\)/#))
    #expect(names.contains("--ink") && names.contains("--accent"))
    for name in names { #expect(light.contains("\(name):#") && dark.contains("\(name):#"), "\(name)") }
    #expect(light.contains("--ink:#14212B;") && dark.contains("--ink:#EEF2F5;"))
    // Every class of a drawing has its rule.
    for name in Set(matches(page, #/class="([fs]-[a-z0-9-]+)"/#)) { #expect(style.contains(" .\(name){"), "\(name)") }
  }

  @Test("A page that is read from the right says so; its drawings are counted from the left")
  func rightToLeft() {
    let report = PageSample.content(
      title: "فيضان", [.charts([PageSample.chart("toll")])], direction: .rightToLeft, language: "ar")
    let page = PageSample.page(
      report,
      languages: [
        .init(name: "English", code: "en", direction: .leftToRight, file: "report.html"),
        .init(name: "العربية", code: "ar", direction: .rightToLeft, file: nil),
      ])
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\""))
    #expect(page.contains("<a href=\"report.html\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"))
    #expect(page.contains("<span aria-current=\"page\">العربية</span>"))
    #expect(page.contains(#/<svg [^>]*direction="ltr"/#))
    // Sides are those of the direction of reading.
    let style = PageSample.part(of: page, from: "<style>", to: "</style>")
    #expect(!style.contains(#/(margin|padding|border)-(left|right)/#) && !style.contains(#/text-align:(left|right)/#))
  }

  @Test("A table has its roles, names its columns in each cell, and is moved only where too many share a page")
  func tables() {
    func table(_ count: Int) -> String {
      let columns = (0..<count).map { ReportTable.Column(RichText("C\($0)"), alignment: $0 == 0 ? .leading : .number) }
      let rows = [ReportTable.Row((0..<count).map { .init(RichText("\($0)")) })]
      return PageSample.page(
        PageSample.content([
          .heading(level: 2, "Places", note: "", id: nil),
          .table(ReportTable(columns: columns, rows: rows, note: "Below", hasRowHeaders: true)),
        ]))
    }
    let few = table(4)
    #expect(few.contains("<caption>Places</caption>") && few.contains("<p class=\"note\">Below</p>"))
    #expect(few.contains("<th role=\"rowheader\" scope=\"row\">0</th>"))
    #expect(few.contains("<td role=\"cell\" class=\"num\" data-label=\"C1\"><div>1</div></td>"))
    #expect(!few.contains("class=\"moved\""))
    #expect(table(12).contains("<div class=\"moved\" role=\"region\" tabindex=\"0\" aria-label=\"Places\">"))
  }

  @Test("Files lie inside of the page, and open as they are")
  func downloads() {
    let page = PageSample.page(PageSample.whole)
    #expect(
      page.contains(
        "<a download=\"figures.csv\" href=\"data:text/csv;charset=utf-8,a,b%0A1,%222%20%3C3%3E%22%0A\" class=\"download\">"
      ))
    #expect(page.contains("<a href=\"report.pdf\">report.pdf</a>"))
  }

  @Test("A struck figure is struck with its remark, and an announced one has its word in the box that it opens")
  func looks() {
    let struck = RichText([.init("6 (announced)", isStrong: true, isStruck: true, link: .element("figure-1"))])
    let row = ReportTable.Row(
      id: "figure-1",
      [
        .init("Handover", detail: "announced"), .init(RichText([.init("6", link: .element("figure-1"))])),
        .init("due 22 Feb 2025"), .init("Forum"), .init(""),
      ])
    let page = PageSample.page(PageSample.content([.paragraph(struck)] + PageSample.register([row])))
    #expect(
      page.contains(
        #/<strong><s><button [^>]*>6<\/button> \(announced\)<\/s><\/strong>/#))
    let box = PageSample.part(of: page, from: "id=\"box-figure-1\"", to: "</dl>")
    #expect(box.contains("<strong>6</strong><span class=\"muted\">announced</span>"))
    #expect(box.contains("<dt>Figure</dt><dd>Handover</dd>"))
  }

  @Test("A chart with nothing to draw says so once")
  func empty() {
    var chart = PageSample.chart("toll", slots: 0)
    chart.emptyMessage = "No value is known"
    let page = PageSample.page(PageSample.content([.charts([chart])]))
    let figure = PageSample.part(of: page, from: "<figure class=\"chart\">", to: "</figure>")
    let drawings = figure.matches(of: #/<svg /#).count
    #expect(drawings > 0 && figure.matches(of: #/No value is known/#).count == drawings)
  }

  @Test("A part of another page holds for itself alone")
  func fragment() {
    let report = PageSample.content(
      [.charts([PageSample.chart("toll")])] + PageSample.register([PageSample.line(1, "48,291")]) + PageSample.sources)
    let part = PageSample.fragment(report, id: "toll")
    #expect(part.hasPrefix("<div class=\"sitrep\" id=\"sitrep-toll\" lang=\"en\" dir=\"ltr\""))
    #expect(part.matches(of: #/<(html|body|main|h[1-6])[ >]/#).isEmpty)
    let ids = matches(part, #/ id="([^"]*)"/#)
    #expect(ids.allSatisfy { $0.hasPrefix("toll-") || $0 == "sitrep-toll" } && Set(ids).count == ids.count)
    let style = PageSample.part(of: part, from: "<style>", to: "</style>")
    // No rule reaches what is around it.
    let selectors = style.matches(of: #/(?:^|[{};])([^{};@]+)\{/#).flatMap { $0.output.1.split(separator: ",") }
    #expect(!selectors.isEmpty && selectors.allSatisfy { $0.hasPrefix("#sitrep-toll") }, "\(selectors)")
    for target in matches(part, #/ href="#([^"]*)"/#) + matches(part, #/ popovertarget="([^"]*)"/#) {
      #expect(ids.contains(target), "\(target)")
    }
  }

  @Test(
    "Whatever stands in a text, it opens as what it is",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><b>", "--></title>",
      "\u{202E}desrever\u{0}\u{1B}",
      "&lt;b&gt;", String(repeating: "W", count: 10_000), "{{7*7}}", "#\" popovertarget=\"x",
    ])
  func hostile(_ text: String) throws {
    let words = RichText(text)
    var chart = PageSample.chart("c", title: words)
    (chart.subtitle, chart.note, chart.alternativeText) = (words, words, text)
    chart.slots[0].label = words
    let table = ReportTable(
      columns: [.init(words), .init(words), .init(words)],
      rows: [
        .init(id: "r\(text.prefix(20))", [.init(words, detail: words), .init(words, look: .badge), .init(words)])
      ],
      note: words)
    let report = PageSample.content(
      title: words, lead: [words],
      [
        .heading(level: 2, words, note: words, id: nil), .paragraph(words), .charts([chart]), .table(table),
        .keyFigures([KeyFigure(value: words, status: words, label: words, details: [words])]),
        .sources([.init(id: "source-\(text.prefix(20))", mark: words, text: words)]),
        .box(title: words, [.quotation([])]),
        .list(start: nil, items: [[.paragraph(words)]]),
        .paragraph(RichText([.init("link", link: .address("javascript:\(text)"))])),
        .paragraph(RichText([.init("link", link: .address("https://example.org/\(text)"))])),
      ])
    let page = PageSample.page(report)
    #expect(page.matches(of: #/<(script|img|b|style|title)[ >]/#).map { String($0.output.1) } == ["title", "style"])
    #expect(page.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A } && !page.contains("\u{202E}"))
    #expect(!page.contains("href=\"javascript") && !page.contains(" onerror=\"") && !page.contains(" onclick=\""))
    // As many elements as with plain words.
    let plain = HTMLText.escaped(text)
    #expect(page.contains("<title>\(plain)</title>") && page.contains("<p class=\"lead\">\(plain)</p>"))
  }
}
