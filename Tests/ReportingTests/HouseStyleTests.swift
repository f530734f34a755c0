import Content
import Drawing
import SituationData
import SourceText
import Testing

@testable import Reporting

/// What style.yaml says, and what of it is refused.
struct HouseStyleTests {
  private func read(_ text: String) -> (style: HouseStyle, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let style = HouseStyle(among: [TextFile(name: "style.yaml", bytes: Array(text.utf8))], &faults)
    return (style, faults)
  }

  /// Colours of a house that do all that is promised.
  static let sound = """
    colours:
      series: ["#0F5B8B", "#00856D", "#CB8608", "#4F545A", "#222858", "#9C6B3F"]
      accent: 0F5B8B
      statuses: {announced: "#7A3E9D", extrapolated: "#A8C6DE"}
    corners: {top: Ministry of Water, bottom: water.example.org}
    logo: logo.png

    """

  @Test func aStyleIsRead() {
    let (style, faults) = read(
      Self.sound.replacing(", extrapolated: \"#A8C6DE\"", with: ""))
    #expect(faults.map(\.message) == [])
    #expect(style.light.series[1] == Color(0x00856D) && style.light.accent == Color(0x0F5B8B))
    #expect(style.light.statuses == [.announced: Color(0x7A3E9D)])
    #expect(style.dark == .dark && style.upperCorner?.text == "Ministry of Water" && style.logo?.name == "logo.png")
    #expect(style.hue(of: .announced) == .status(.announced) && style.hue(of: .reported) == .blue)
  }

  @Test func withoutAFileAllStaysAsItIs() {
    let style = HouseStyle()
    #expect(style.light == .light && style.dark == .dark && style.texts.isEmpty && style.typeface == nil)
  }

  @Test(
    "Each fault stands at its place",
    arguments: [
      ("", "1:1 missing-value"), ("colours: [", "broken-yaml"), ("- a\n", "1:1 wrong-type"),
      ("colors: {}\n", "1:1 unknown-key"), ("colours: blue\n", "1:10 wrong-type"),
      ("colours: {serie: []}\n", "1:11 unknown-key"), ("colours: {series: {a: b}}\n", "1:19 wrong-type"),
      ("colours: {accent: navy}\n", "1:19 bad-color"), ("colours:\n  accent: #0F5C8C\n", "bad-color"),
      ("colours: {accent: \"#0F5C8C00\"}\n", "1:19 bad-color"), ("colours: {accent: [1]}\n", "1:19 bad-color"),
      ("colours: {statuses: {happened: \"#0F5C8C\"}}\n", "1:22 unknown-key"),
      ("logo: a/b.png\n", "1:7 bad-image"), ("corners: {left: a}\n", "1:11 unknown-key"),
      ("corners: {top: \"\"}\n", "1:16 wrong-type"), ("fonts: {regular: A.otf}\n", "1:8 missing-key"),
      ("fonts: {regular: ../A.otf, bold: B.otf}\n", "1:18 bad-font"),
      ("colours: {accent: \"#0F5C8C\", accent: \"#0F5C8C\"}\n", "1:30 duplicate-key"),
    ])
  func faults(text: String, fault: String) {
    let faults = read(text).faults
    #expect(faults.count == 1, "\(faults.map(\.message))")
    let found = faults.first.map { "\($0.location.line):\($0.location.column) \($0.rule.rawValue)" } ?? ""
    #expect(found.hasSuffix(fault), "\(found)")
  }

  @Test(
    "What cannot be read or told apart is refused with the pair and the figure",
    arguments: [
      ("colours: {accent: \"#8AB4F8\"}\n", "low-contrast", "(#8AB4F8) has a contrast of 1.9:1 with the tint of boxes"),
      ("colours: {muted: \"#909090\"}\n", "low-contrast", "words need 4.5:1"),
      ("colours: {series: [\"#0F5C8C\", \"#00856D\", \"#F2C14E\"]}\n", "low-contrast", "marks need 3:1"),
      ("colours: {series: [\"#0F5C8C\", \"#0F5C8C\"]}\n", "alike-colors", "differ by 0 in lightness"),
      (
        "colours: {series: [\"#0F5C8C\", \"#1B786E\"]}\n", "alike-colors",
        "(#0F5C8C) and the colour of series 2 (#1B786E) of the light theme differ by 8.1 in lightness"
      ),
      ("colours: {statuses: {planned: \"#E30613\"}}\n", "alarming-color", "#E30613"),
      ("colours: {statuses: {extrapolated: \"#14618F\"}}\n", "alike-colors", "what is extrapolated"),
      ("dark: {accent: \"#0F5C8C\"}\n", "low-contrast", "of the dark theme"),
      ("colours: {paper: \"#777777\"}\n", "low-contrast", "(#777777)"),
    ])
  func refused(text: String, rule: String, words: String) {
    let faults = read(text).faults
    #expect(faults.contains { $0.rule.rawValue == rule && $0.message.contains(words) }, "\(faults.map(\.message))")
    #expect(faults.allSatisfy { $0.severity == .error && $0.location.column > 1 })
  }

  @Test func whatTheProgramHasIsSound() {
    func list(_ palette: Palette) -> String {
      "series: [\(palette.series.map { "\"\($0.hex)\"" }.joined(separator: ", "))]"
    }
    let faults = read("colours: {\(list(.light))}\ndark: {\(list(.dark))}\n").faults
    #expect(faults.map(\.message) == [])
  }

  @Test func randomBytesAreNoTrap() {
    for seed in 0..<400 {
      var bytes = Array(Self.sound.utf8)
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      var faults: [Diagnostic] = []
      _ = HouseStyle(among: [TextFile(name: "style.yaml", bytes: bytes)], &faults)
    }
  }
}
