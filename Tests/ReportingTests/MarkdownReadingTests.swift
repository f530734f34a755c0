import Reporting
import SituationData
import SourceText
import Testing

/// Markdown to blocks, with the figures in braces taken out before Markdown sees them.
struct MarkdownReadingTests {
  /// The blocks in a short notation: `p(…)`, `h2(…)`, `{figure@line:column}`, `*strong*`.
  private func read(_ text: String) -> (blocks: String, faults: [String]) {
    let file = TextFile(name: "report.md", bytes: Array(text.utf8))
    let (blocks, faults) = MarkdownReader.read(file, body: 0..<file.bytes.count)
    return (
      blocks.map(notation).joined(separator: " "),
      faults.map { "\($0.location.line):\($0.location.column) \($0.rule.rawValue)" }
    )
  }

  private func notation(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let inlines, _): "h\(level)(\(notation(inlines)))"
    case .paragraph(let inlines, _): "p(\(notation(inlines)))"
    case .list(let start, let items):
      "\(start.map { "ol\($0)" } ?? "ul")(\(items.map { $0.map(notation).joined(separator: " ") }.joined(separator: "; ")))"
    case .quotation(let blocks): "q(\(blocks.map(notation).joined(separator: " ")))"
    case .rule: "rule"
    case .charts(let charts): "charts(\(charts.map(\.id).joined(separator: ", ")))"
    case .images(let images):
      "images(\(images.map { "\($0.name): \($0.alternativeText), \(notation($0.credit))" }.joined(separator: "; ")))"
    case .directive(let name, let lines, _, let place):
      "\(name)@\(place.line)(\(lines.map { "\($0.text)@\($0.location.line):\($0.location.column)" }.joined(separator: ", ")))"
    case .table(let columns, let rows, _):
      "table(\(([columns.map { notation($0.header) + ($0.isTrailing ? ">" : "") }] + rows.map { $0.map(notation) }).map { $0.joined(separator: ", ") }.joined(separator: "; ")))"
    case .footnote(let number, let inlines, _): "note\(number)(\(notation(inlines)))"
    case .code(let text, let place): "code@\(place.line):\(place.column)(\(text))"
    case .allowing(let rules, let block): "allow(\(rules.rules.sorted().joined(separator: ", ")): \(notation(block)))"
    }
  }

  private func notation(_ inlines: [MarkdownInline]) -> String { inlines.map(notation).joined() }

  private func notation(_ inline: MarkdownInline) -> String {
    switch inline {
    case .text(let text): text
    case .strong(let inlines): "*\(notation(inlines))*"
    case .emphasis(let inlines): "_\(notation(inlines))_"
    case .struck(let inlines): "~\(notation(inlines))~"
    case .reference(let heading, let inlines): "[\(notation(inlines))](h\(heading))"
    case .footnote(let number): "[\(number)]"
    case .link(let address, let inlines): "[\(notation(inlines))](\(address))"
    case .code(let text): "`\(text)`"
    case .lineBreak: "⏎"
    case .figure(let reference, let place): "{\(reference)@\(place.line):\(place.column)}"
    }
  }

  @Test(
    "Blocks and stretches",
    arguments: [
      ("", ""), ("one\ntwo", "p(one two)"), ("# A\n\n### B", "h1(A) h3(B)"), ("- a\n- b", "ul(p(a); p(b))"),
      ("3. a\n4. b", "ol3(p(a); p(b))"), ("> a", "q(p(a))"), ("a\n\n---\n\nb", "p(a) rule p(b)"),
      ("**a** *b* `c`", "p(*a* _b_ `c`)"), ("[a](https://b.org)", "p([a](https://b.org))"), ("a\\\nb", "p(a⏎b)"),
      ("![](chart:a)\n![](chart:b)", "charts(a, b)"),
      ("![](chart:a) ![](chart:b)", "charts(a, b)"), ("&amp; &lt;", "p(& <)"),
      ("- a\n  - b", "ul(p(a) ul(p(b)))"), ("a ~~b~~ c ~d~", "p(a ~b~ c ~d~)"),
      ("| a | b |\n|---|--:|\n| *c* | d |\n| e |", "table(a, b>; _c_, d; e, )"),
      ("a[^x] b[^y] c[^x]\n\n[^y]: two\n[^x]: one\n\n    more", "p(a[1] b[2] c[1]) note1(one⏎more) note2(two)"),
      ("a \\[^x]", "p(a [^x])"), ("```\n[^x]: a\n```", "code@1:1([^x]: a\n)"),
      ("[a](#two-b)\n\n# One\n\n> ## Two: b!\n\n## Two b", "p([a](h2)) h1(One) q(h2(Two: b!)) h2(Two b)"),
      ("[a](#two-b-1)\n\n# Two b\n\n# Two b", "p([a](h2)) h1(Two b) h1(Two b)"),
    ])
  func blocks(_ text: String, _ blocks: String) {
    let result = read(text)
    #expect(result.blocks == blocks)
    #expect(result.faults.isEmpty)
  }

  @Test(
    "Figures in braces",
    arguments: [
      ("{a@b}", "p({a@b@1:1})"), ("x {a_b_c@d} y", "p(x {a_b_c@d@1:3} y)"), ("**{a}**", "p(*{a@1:3}*)"),
      ("é {a}", "p(é {a@1:3})"), ("l\n{a}", "p(l {a@2:1})"), (#"\{a}"#, "p({a})"), (#"\\{a}"#, "p(\\{a@1:3})"),
      ("`{a}`", "p(`{a}`)"), ("{a/\"x [y] *z*\"@b}", "p({a/\"x [y] *z*\"@b@1:1})"), ("# {a}", "h1({a@1:3})"),
      ("{a}{b}", "p({a@1:1}{b@1:4})"), ("}", "p(})"),
    ])
  func figures(_ text: String, _ blocks: String) {
    let result = read(text)
    #expect(result.blocks == blocks)
    #expect(result.faults.isEmpty)
  }

  @Test(
    "What cannot be read is said with its place",
    arguments: [
      ("a { b", ["1:3 stray-brace"]), ("{a\n\nb}", ["1:1 stray-brace"]), ("{ {a}", ["1:1 stray-brace"]),
      ("a <b> c", ["1:3 raw-html"]), ("x\n\n<div>\n\ny", ["3:1 raw-html"]), ("x \u{F0000}", ["1:3 missing-glyph"]),
      ("[a](https://b.org \"c\")", ["1:1 wrong-type"]), ("![](chart:c \"d\")", ["1:1 wrong-type"]),
      ("![d](chart:c)", ["1:1 wrong-type"]), ("![{a}](chart:c)", ["1:1 wrong-type"]),
      ("x [](https://b.org)", ["1:3 wrong-type"]), ("[a]()", ["1:1 wrong-type"]), ("[a](b.pdf)", ["1:1 wrong-type"]),
      ("[a](javascript:b)", ["1:1 wrong-type"]), ("[a](#b)", ["1:1 wrong-type"]),
      ("a\n\n[b]: {c}", ["3:6 wrong-type"]), ("[b]\n\n[b]: https://x.org/{c}", []),
      ("a[^x]", ["1:1 wrong-type"]), ("a\n\n[^x]: b", ["3:1 wrong-type"]),
      ("a[^x]\n\n[^x]: b\n\n[^x]: c", ["5:1 wrong-type"]), ("a[^x]\n\n[^x]: - b", ["3:7 wrong-type"]),
      ("[a](#one)\n\n# Two", ["1:1 wrong-type"]),
    ])
  func faults(_ text: String, _ faults: [String]) {
    #expect(read(text).faults == faults)
  }

  @Test("A named fence keeps its lines with their places; one without a name is code")
  func directives() {
    #expect(read("x\n\n```key-figures\na@b\n\n  c@d\n```").blocks.hasPrefix("p(x) key-figures@3(a@b@4:1"))
    #expect(read("x\n\n```key-figures\na@b\n\n  c@d\n```").blocks.contains("c@d@6:"))
    #expect(read("    {a}").blocks == "code@1:5({a}\n)")
  }

  @Test("A comment silences a warning in the block that follows")
  func allowing() {
    let result = read("<!-- sitrep: allow stale -->\n\n{a}\n\n{b}")
    #expect(result.blocks == "allow(stale: p({a@3:1})) p({b@5:1})")
    #expect(result.faults.isEmpty)
  }

  @Test(
    "A comment that silences nothing, since no block follows it, is said",
    arguments: [
      ("a\n\n<!-- sitrep: allow stale -->", "3:1"), ("- a\n\n  <!-- sitrep: allow stale -->\n\nb", "3:3"),
      ("<!-- sitrep: allow stale -->\n\n<!-- sitrep: allow typed-number -->", "1:1"),
    ])
  func allowingNothing(_ text: String, _ place: String) {
    #expect(read(text).faults == ["\(place) wrong-type"])
  }

  @Test("Lists as deep as a well are refused and not followed")
  func depth() {
    let text = (0..<200).map { String(repeating: "> ", count: $0) + "x\n\n" }.joined()
    #expect(!read(text).faults.isEmpty)
    #expect(!read(String(repeating: "[", count: 20_000)).blocks.isEmpty)
    #expect(!read(String(repeating: "*a ", count: 5_000)).blocks.isEmpty)
  }

  @Test(
    "Emphasis and links as deep are refused too, and nothing of them vanishes without a word",
    arguments: [24, 25, 26, 60])
  func inlineDepth(_ depth: Int) {
    // Each pair of signs is one strong or emphasised stretch in another.
    let open = (0..<depth).map { $0.isMultiple(of: 2) ? "*" : "_" }
    let text = open.joined(separator: "a ") + "b" + open.reversed().joined(separator: " c")
    let result = read(text)
    #expect(result.blocks.contains("b") != result.faults.contains { $0.hasSuffix("wrong-type") }, "\(result)")
  }
}
