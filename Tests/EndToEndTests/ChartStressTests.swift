import Foundation
import FoundationXML
import Testing

/// The whole program on situations made at random: what it draws is whole and true, whatever it is given.
struct ChartStressTests {
  static let sizes = ["slide", "slide-4x3", "square", "600x400", "540x960", "800x450"]

  /// The ids of charts that have no room.
  private static func refused(_ errors: String) -> Set<String> {
    Set(errors.matches(of: /error: the chart “([^”]+)” has no room for its .*\[no-room\]/).map { String($0.1) })
  }

  private static func ids(_ charts: String) -> [String] {
    charts.matches(of: /(?m)^- id: (\S+)$/).map { String($0.1) }
  }

  @Test("Texts are apart and inside, bars start at zero and are as long as their values", arguments: sizes.indices)
  func draws(_ index: Int) throws {
    let folder = try ScratchFolder()
    for (round, seed) in [index, index + 100].enumerated() {
      try RandomSituation(seed: UInt64(seed)).files.write(to: folder)
      let theme = round == 0 ? "light" : "dark"
      let arguments = [
        "charts", "s", "--format", "svg", "--format", "pdf", "--size", Self.sizes[index], "--theme", theme, "--output",
        "out",
      ]
      var run = try Program.run(arguments, in: folder)
      // What nobody could read is refused by name, and all the others are drawn.
      let refused = Self.refused(run.errors)
      if run.status == 65, !refused.isEmpty {
        let ids = Self.ids(folder.text("s/charts.yaml")).filter { !refused.contains($0) }
        run = try Program.run(arguments + ids.flatMap { ["--only", $0] }, in: folder)
        #expect(!ids.isEmpty, "seed \(seed): every chart is refused")
      }
      #expect(run.status == 0, "seed \(seed): \(run.errors)")
      for file in folder.files(in: "out") where file.hasSuffix(".svg") {
        let picture = try DrawnChart(folder.bytes("out/\(file)"))
        // The same scene, in which a text has the width that it was laid out in.
        let words = try TextBox.pages(of: "out/\(file.dropLast(4)).pdf", in: folder)[0]
        let troubles = TextBox.troubles(in: words, width: picture.width, height: picture.height)
        #expect(troubles + picture.untrueBars == [], "seed \(seed), \(Self.sizes[index]), \(file)")
        if file.hasSuffix("-gap.svg") { #expect(picture.hasGap, "seed \(seed), \(Self.sizes[index]), \(file)") }
      }
    }
  }
}

/// The bars of an SVG.
final class DrawnChart: NSObject, XMLParserDelegate {
  struct Bar: CustomStringConvertible {
    var figure: String
    var value: Double
    var rect: (x: Double, y: Double, width: Double, height: Double)?
    var description: String { "\(figure) = \(value)" }
  }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var hasGap = false
  private var bars: [Bar] = []
  private var isInBar = false

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw XMLText.Broken() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let number = { (key: String) in attributes[key].flatMap(Double.init) ?? 0 }
    switch (name, attributes["class"]) {
    case ("svg", _):
      let sides = attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
      if sides.count == 4 { (width, height) = (sides[2], sides[3]) }
    case ("g", let kind):
      hasGap = hasGap || kind == "gap"
      isInBar = kind == "bar"
      guard isInBar else { return }
      bars.append(Bar(figure: attributes["data-figure"] ?? "", value: Double(attributes["data-value"] ?? "") ?? .nan))
    case ("rect", _):
      guard isInBar, let last = bars.indices.last, bars[last].rect == nil else { return }
      bars[last].rect = (number("x"), number("y"), number("width"), number("height"))
    default: break
    }
  }

  /// Bars that are not as long as their values, along whichever direction the chart has; dots have no length.
  var untrueBars: [String] {
    let drawn = bars.filter { $0.value != 0 && $0.value.isFinite && $0.rect != nil }
    func untrue(_ length: (Bar) -> Double) -> [String] {
      guard let longest = drawn.max(by: { abs($0.value) < abs($1.value) }) else { return [] }
      let ratio = length(longest) / abs(longest.value)
      return drawn.filter { abs(length($0) - abs($0.value) * ratio) > 0.001 * abs($0.value) * ratio + 1e-5 }
        .map { "\($0) is not as long as its value" }
    }
    let (lying, standing) = (untrue { $0.rect?.width ?? 0 }, untrue { $0.rect?.height ?? 0 })
    return lying.count < standing.count ? lying : standing
  }
}
