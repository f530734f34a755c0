import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What other programs need of an SVG (decision 0038), in every chart of the gallery.
struct SVGRulesTests {
  @Test(
    "Every SVG of the gallery holds to what browsers, editors and slides have in common", arguments: ["light", "dark"])
  func gallery(theme: String) throws {
    let folder = try ScratchFolder()
    let gallery = Program.repository.appendingPathComponent("Documentation/Gallery").path
    let run = try Program.run(
      "charts", gallery, "--quiet", "--output", "out", "--format", "svg", "--format", "png", "--theme", theme,
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let names = folder.files(in: "out/charts").filter { $0.hasSuffix(".svg") }
    #expect(names.count > 40)
    for name in names {
      let rules = try SVGRules(folder.bytes("out/charts/\(name)"))
      #expect(rules.faults == [], "\(name)")
      let pixels = Self.size(ofPNG: folder.bytes("out/charts/\(name.dropLast(4)).png"))
      // 144 pixels an inch.
      #expect(
        abs(rules.inches.width * 144 - pixels.width) < 0.01 && abs(rules.inches.height * 144 - pixels.height) < 0.01,
        "\(name) is as large as its PNG")
    }
  }

  private static func size(ofPNG bytes: [UInt8]) -> (width: Double, height: Double) {
    let number = { (start: Int) in Double(bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }) }
    return bytes.count > 24 ? (number(16), number(20)) : (0, 0)
  }
}

/// One SVG against the rules.
private final class SVGRules: NSObject, XMLParserDelegate {
  private(set) var faults: [String] = []
  private(set) var inches = (width: 0.0, height: 0.0)
  private var open: [(name: String, isHidden: Bool)] = []
  private var counts: [String: Int] = [:]
  private var sheet = ""
  /// Each class with the colour that its element bears as an attribute.
  private var uses: [String: String] = [:]

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw Unreadable() }
    for name in ["title", "desc", "style"] where counts[name] != 1 { faults.append("\(counts[name] ?? 0) of \(name)") }
    if (counts["text"] ?? 0) < 3 { faults.append("hardly any text") }
    for (name, color) in uses where !sheet.contains(".\(name){\(name.hasPrefix("fill") ? "fill" : "stroke"):\(color)}")
    {
      faults.append("the sheet has no \(name) of \(color)")
    }
  }

  struct Unreadable: Error {}

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let isHidden = open.last?.isHidden == true || attributes["aria-hidden"] == "true"
    // Those of marks stand beside their ink, hidden with it.
    if !isHidden { counts[name, default: 0] += 1 }
    if name == "text" {
      counts["text", default: 0] += 1
      if !isHidden { faults.append("a text is read out beside the description") }
    }
    open.append((name, isHidden))
    check(name, attributes)
  }

  private func check(_ name: String, _ attributes: [String: String]) {
    for key in ["textLength", "lengthAdjust", "direction"] where attributes[key] != nil && name != "svg" {
      faults.append("\(name) has \(key)")
    }
    switch name {
    case "svg":
      inches = (Self.inches(attributes["width"]), Self.inches(attributes["height"]))
      let box = attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
      if box.count != 4 || abs(box[2] / inches.width - 720) > 0.01 { faults.append("the view box is in other units") }
      if attributes["role"] != "img" || attributes["aria-labelledby"] == nil { faults.append("it is no named image") }
    case "text":
      if attributes["xml:space"] != "preserve" { faults.append("blanks of a text are not its own") }
      if attributes["x"] == nil || attributes["y"] == nil { faults.append("a text has no place") }
      if let anchor = attributes["text-anchor"], anchor != "middle", anchor != "end" { faults.append(anchor) }
    case "script", "image", "use", "foreignObject": faults.append("there is a \(name)")
    default: break
    }
    for key in ["fill", "stroke"] {
      guard let color = attributes[key], color != "none" else { continue }
      let named = attributes["class"]?.split(separator: " ").map(String.init).first { $0.hasPrefix("\(key)-") }
      if let named { uses[named] = color } else { faults.append("\(name) has a \(key) without a class") }
    }
  }

  private static func inches(_ length: String?) -> Double {
    length.flatMap { $0.hasSuffix("in") ? Double($0.dropLast(2)) : nil } ?? 0
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if open.last?.name == "style" { sheet += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
