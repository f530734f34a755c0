import Drawing
import Testing

/// What decision 0012 promises of the colours, measured.
struct PaletteTests {
  struct Theme: CustomTestStringConvertible, Sendable {
    var name: String
    var palette: Palette

    var testDescription: String { name }

    var texts: [(name: String, color: Color)] {
      [("ink", palette.ink), ("muted", palette.muted), ("accent", palette.accent)]
    }

    /// In the order in which series take them.
    var series: [(name: String, color: Color)] {
      zip(["blue", "teal", "ochre", "slate", "navy", "brown"], palette.series).map { ($0, $1) }
    }

    /// Those that can touch: neighbours in that order, which begins again behind its last, and in a stack those that have a
    /// series between them which is missing somewhere.
    var touching: [(one: (name: String, color: Color), other: (name: String, color: Color))] {
      let steps = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0), (0, 2), (1, 3), (2, 4), (3, 5)]
      return steps.map { (series[$0], series[$1]) }
    }
  }

  static let themes = [Theme(name: "light", palette: .light), Theme(name: "dark", palette: .dark)]

  @Test("Text reaches 4.5:1 on paper and in boxes", arguments: themes)
  func texts(_ theme: Theme) {
    for (name, color) in theme.texts {
      for (ground, back) in [("paper", theme.palette.paper), ("tint", theme.palette.tint)] {
        let contrast = color.contrast(with: back)
        #expect(contrast >= 4.5, "\(name) on \(ground): \(contrast)")
      }
    }
  }

  @Test("Marks reach 3:1 on paper", arguments: themes)
  func marks(_ theme: Theme) {
    for (name, color) in theme.series {
      let contrast = color.contrast(with: theme.palette.paper)
      #expect(contrast >= 3, "\(name): \(contrast)")
    }
  }

  @Test("Series that can touch differ by 12 in lightness: a grey print still reads", arguments: themes)
  func greyPrint(_ theme: Theme) {
    for (one, other) in theme.touching {
      let step = abs(LabColor(one.color).lightness - LabColor(other.color).lightness)
      #expect(step >= 12, "\(one.name) and \(other.name): \(step)")
    }
  }

  @Test(
    "Any two series differ by 12 after CIEDE2000, also for readers who lack a kind of cone", arguments: themes,
    Vision.allCases)
  func colourVision(_ theme: Theme, _ vision: Vision) {
    for (index, one) in theme.series.enumerated() {
      for other in theme.series[..<index] {
        let difference = LabColor(one.color, seenWith: vision).difference(
          from: LabColor(other.color, seenWith: vision))
        #expect(difference >= 12, "\(other.name) and \(one.name): \(difference)")
      }
    }
  }

  @Test("What stands behind others is a mark too", arguments: themes)
  func context(_ theme: Theme) {
    #expect(theme.palette.grey.contrast(with: theme.palette.paper) >= 3)
  }

  @Test("No series is alarming: none has the hue of blood", arguments: themes)
  func calm(_ theme: Theme) {
    for (name, color) in theme.series {
      #expect(!(color.red > 150 && Int(color.green) * 2 < color.red), "\(name)")
    }
  }

  // MARK: - The measure itself

  @Test func contrastAndLightnessOfKnownColours() {
    #expect(abs(Color(0xFFFFFF).contrast(with: Color(0x000000)) - 21) < 0.01)
    #expect(abs(Color(0x767676).contrast(with: Color(0xFFFFFF)) - 4.54) < 0.01)
    #expect(abs(LabColor(Color(0xFFFFFF)).lightness - 100) < 0.01)
    #expect(abs(LabColor(Color(0x777777)).lightness - 50.03) < 0.05)
    let grey = LabColor(Color(0x808080), seenWith: .deuteranopia)
    #expect(abs(grey.a) < 0.1 && abs(grey.b) < 0.1)
  }

  /// From the table of Sharma, Wu and Dalal.
  static let published: [([Double], [Double], Double)] = [
    ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, -1, 2], [50, 0, 0], 2.3669),
    ([50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195), ([50, 2.5, 0], [73, 25, -18], 27.1492),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441), ([50, 0, 0], [50, 0, 0], 0),
  ]

  @Test(arguments: published)
  func knownDifferences(first: [Double], second: [Double], difference: Double) {
    func lab(_ values: [Double]) -> LabColor { LabColor(lightness: values[0], a: values[1], b: values[2]) }
    #expect(abs(lab(first).difference(from: lab(second)) - difference) < 0.0001)
    #expect(abs(lab(second).difference(from: lab(first)) - difference) < 0.0001)
  }
}
