import Drawing
import DrawingTestSupport
import Testing

/// What decision 0012 promises of the colours, measured.
struct PaletteTests {
  struct Theme: CustomTestStringConvertible, Sendable {
    var name: String
    var palette: Palette

    var testDescription: String { name }

    var texts: [(name: String, color: Color)] {
      [("ink", palette.ink), ("muted", palette.muted), ("blue", palette.blue)]
    }

    /// In the order in which series take them.
    var series: [(name: String, color: Color)] {
      [
        ("blue", palette.blue), ("teal", palette.teal), ("ochre", palette.ochre), ("grey", palette.grey),
        ("navy", palette.navy), ("brown", palette.brown),
      ]
    }
  }

  static let themes = [Theme(name: "light", palette: .light), Theme(name: "dark", palette: .dark)]

  @Test("Text reaches 4.5:1 on paper and in boxes", arguments: themes)
  func texts(_ theme: Theme) {
    for (name, color) in theme.texts {
      for (ground, back) in [("paper", theme.palette.paper), ("tint", theme.palette.tint)] {
        let contrast = ColorScience.contrast(color, back)
        #expect(contrast >= 4.5, "\(name) on \(ground): \(contrast)")
      }
    }
  }

  @Test("Marks reach 3:1 on paper", arguments: themes)
  func marks(_ theme: Theme) {
    for (name, color) in theme.series {
      let contrast = ColorScience.contrast(color, theme.palette.paper)
      #expect(contrast >= 3, "\(name): \(contrast)")
    }
  }

  @Test("Neighbours in the order of series differ by 8 in lightness: a grey print still reads", arguments: themes)
  func greyPrint(_ theme: Theme) {
    for (one, next) in zip(theme.series, theme.series.dropFirst()) {
      let step = abs(ColorScience.lab(one.color).lightness - ColorScience.lab(next.color).lightness)
      #expect(step >= 8, "\(one.name) and \(next.name): \(step)")
    }
  }

  @Test(
    "Any two series differ by 8 after CIEDE2000, also for readers who lack a kind of cone", arguments: themes,
    ColorScience.Vision.allCases)
  func colourVision(_ theme: Theme, _ vision: ColorScience.Vision) {
    for (index, one) in theme.series.enumerated() {
      for other in theme.series[..<index] {
        let difference = ColorScience.difference(
          ColorScience.lab(one.color, seenWith: vision), ColorScience.lab(other.color, seenWith: vision))
        #expect(difference >= 8, "\(other.name) and \(one.name): \(difference)")
      }
    }
  }

  @Test("No series is alarming: none has the hue of blood", arguments: themes)
  func calm(_ theme: Theme) {
    for (name, color) in theme.series {
      #expect(!(color.red > 150 && Int(color.green) * 2 < color.red), "\(name)")
    }
  }

  // MARK: - The measure itself

  @Test func contrastAndLightnessOfKnownColours() {
    #expect(abs(ColorScience.contrast(Color(0xFFFFFF), Color(0x000000)) - 21) < 0.01)
    #expect(abs(ColorScience.contrast(Color(0x767676), Color(0xFFFFFF)) - 4.54) < 0.01)
    #expect(abs(ColorScience.lab(Color(0xFFFFFF)).lightness - 100) < 0.01)
    #expect(abs(ColorScience.lab(Color(0x777777)).lightness - 50.03) < 0.05)
    let grey = ColorScience.lab(Color(0x808080), seenWith: .deuteranopia)
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
    func lab(_ values: [Double]) -> ColorScience.Lab { .init(lightness: values[0], a: values[1], b: values[2]) }
    #expect(abs(ColorScience.difference(lab(first), lab(second)) - difference) < 0.0001)
    #expect(abs(ColorScience.difference(lab(second), lab(first)) - difference) < 0.0001)
  }
}
