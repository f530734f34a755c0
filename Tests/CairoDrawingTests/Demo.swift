import CairoDrawing
import Drawing
import Foundation
import Testing

@Test func demo() throws {
  let clock = ContinuousClock()
  var fonts: FontSet?
  print("fonts", try clock.measure { fonts = try FontSet() })
  let set = try #require(fonts)
  let t = PangoTypesetter(fonts: set)
  let ink = Palette.light.ink
  var y = 20.0
  var items: [SceneItem] = []
  func add(_ text: StyledText, width: Double? = 400, max: Int? = nil) {
    let b = t.typeset(text, width: width, maximumLines: max)
    items.append(.text(b, at: Point(x: 20, y: y)))
    items.append(.rectangle(Rect(x: 20, y: y, width: width ?? b.size.width, height: b.size.height), fill: nil, stroke: Stroke(Palette.light.hairline, width: 0.5)))
    y += b.size.height + 6
  }
  let s = TextStyle(size: 14, color: ink)
  print("first", clock.measure { add(StyledText("Deaths rose to 48,291 office AV To fi ffi", style: s)) })
  add(StyledText("Title of the chart in bold type", style: TextStyle(size: 27, weight: .bold, color: ink), leading: 1.16))
  add(StyledText("Tracked title −0.02", style: TextStyle(size: 27, weight: .bold, color: ink, tracking: -0.02), leading: 1.16))
  add(StyledText("CAPITALS TRACKED", style: TextStyle(size: 10, weight: .semibold, color: ink, tracking: 0.1), leading: 1.16))
  add(StyledText("Arabic وزارة الصحة الفلسطينية and Hebrew משרד הבריאות within 12,345 words that wrap onto a second line", style: s))
  add(StyledText("بلغ عدد القتلى 48,291 حتى 18 فبراير 2025 بحسب وزارة الصحة (MoH) في غزة وهذا النص طويل بما يكفي", style: s, direction: .rightToLeft))
  add(StyledText("بلغ عدد القتلى لا إله", style: TextStyle(size: 20, weight: .semibold, color: ink), direction: .rightToLeft))
  add(StyledText("מספר ההרוגים 48,291 נכון ל-18 בפברואר", style: s.with { $0.isItalic = true }, alignment: .trailing, direction: .rightToLeft))
  let rich = RichText([.init("The toll reached 61,709"), .init("[2]", isRaised: true, link: .element("s2")), .init("\u{2060}"), .init("[3]", isRaised: true, link: .element("s3")), .init(" and it "), .init("really", isEmphasized: true), .init(" did, says "), .init("this very long link that wraps over lines", link: .address("https://example.org/a(b)'c\\d?x=é")), .init("."), .init(" strong", isStrong: true)])
  add(rich.styled(s, markColor: Palette.light.blue, leading: 1.55))
  add(StyledText("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen", style: s), max: 1)
  add(StyledText("بلغ عدد القتلى 48,291 حتى 18 فبراير 2025 بحسب وزارة الصحة في غزة وهذا النص طويل بما يكفي", style: s, direction: .rightToLeft), max: 1)
  add(StyledText("Hostile \u{0}\u{1}\u{202E}override\u{2067} lone\u{2069}\u{2069} 😀👨‍👩‍👧 tab\t end\u{2028}sep", style: s))
  add(StyledText("Centred\nin two lines", style: s, alignment: .center))
  items.append(.semantic(Semantics(.heading(level: 1), id: "s2"), [.text(t.typeset(StyledText("Source 2", style: s), width: nil), at: Point(x: 440, y: 20))]))
  items.append(.semantic(Semantics(.heading(level: 2), id: "s3"), [.text(t.typeset(StyledText("Source 3", style: s), width: nil), at: Point(x: 440, y: 60))]))
  items.append(.path(Path.hatching(Rect(x: 440, y: 100, width: 80, height: 30), spacing: 5, width: 1.5), fill: Palette.light.blue, stroke: nil))
  items.append(.rectangle(Rect(x: 440, y: 140.3, width: 80.2, height: 30), fill: Palette.light.tint, stroke: Stroke(Palette.light.blue, width: 1, dashes: [3, 2])))
  items.append(.path(.line(from: Point(x: 440, y: 190.2), to: Point(x: 520, y: 190.2)), fill: nil, stroke: Stroke(ink, width: 0.5)))
  let scene = Scene(size: Size(width: 540, height: 760), background: Palette.light.paper, items: items)
  var png: [UInt8] = []
  print("png", try clock.measure { png = try PNGEncoder(fonts: set).encode(scene, scale: 2) })
  print("png", try clock.measure { png = try PNGEncoder(fonts: set).encode(scene, scale: 2) })
  try Data(png).write(to: URL(fileURLWithPath: "/tmp/cairo-spike/a.png"))
  print("png50", try clock.measure { for _ in 0..<50 { png = try PNGEncoder(fonts: set).encode(scene, scale: 2) } })
  var pdf: [UInt8] = []
  let m = DocumentMetadata(title: "Títle ع", creationDate: "2025-02-20", creator: "sitrep 0")
  print("pdf", try clock.measure { pdf = try PDFEncoder(fonts: set).encode(pages: [scene, scene], metadata: m) })
  try Data(pdf).write(to: URL(fileURLWithPath: "/tmp/cairo-spike/a.pdf"))
  print("long", clock.measure { _ = t.typeset(StyledText(String(repeating: "x", count: 10000), style: s), width: 100) })
  print("long arabic", clock.measure { _ = t.typeset(StyledText(String(repeating: "ب", count: 10000), style: s), width: 100) })
  let prose = String(repeating: "some words of usual length, ", count: 400)
  print("long prose", clock.measure { _ = t.typeset(StyledText(prose, style: s), width: 100) })
  print("long max", clock.measure { _ = t.typeset(StyledText(String(repeating: "x", count: 10000), style: s), width: 100, maximumLines: 2) })
  print("1500", clock.measure { for i in 0..<1500 { _ = t.typeset(StyledText("Paragraph number \(i) with the usual number of words in a line or two of text", style: s), width: 200) } })
}
@Test func lig() throws {
  let t = PangoTypesetter(fonts: try FontSet())
  for s in ["القتلى", "لا", "fi ffi", "لله", "محمد", "office", "عَدَد"] {
    for line in t.typeset(StyledText(s, style: TextStyle(size: 10, color: Palette.light.ink)), width: nil).lines {
      for r in line.runs { print(s, r.font, r.bidiLevel, r.glyphs.map { "\($0.id)@\($0.cluster) \($0.x),\($0.y)" }, r.text.utf8.count) }
    }
  }
}
