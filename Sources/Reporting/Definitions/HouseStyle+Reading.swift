import Drawing
import SituationData
import SourceText

extension HouseStyle {
  private static let keys = ["colours", "dark", "logo", "corners", "fonts"]
  private static let colorKeys = ["series", "statuses", "accent", "paper", "ink", "muted"]

  /// Reads the file; what it does not say stays as it is.
  ///
  /// - Returns: what is wrong with it.
  mutating func read(_ file: TextFile) -> [Diagnostic] {
    if let fault = file.linesFault() { return [fault] }
    let (root, faults) = YAMLReader(file: file).read()
    guard let root else {
      return faults.isEmpty
        ? [
          file.diagnostic(
            .error, .missingValue, at: 0, "the style says nothing; write a key, as “colours”, or remove the file")
        ] : faults
    }
    var keys = KeyReader(root, named: "the style", known: Self.keys, in: file)
    keys.adopt(faults)
    light = colors(in: "colours", of: .light, named: "light", &keys)
    dark = colors(in: "dark", of: .dark, named: "dark", &keys)
    readCorners(&keys)
    readLogo(&keys, folder: file.name.dropLast(Self.fileName.count))
    readTypeface(&keys)
    return keys.faults
  }

  // MARK: - Colours

  private func colors(
    in key: String, of usual: Palette, named theme: String, _ keys: inout KeyReader
  ) -> Palette {
    guard let node = keys.node(key) else { return usual }
    var own = KeyReader(node, named: "“\(key)”", known: Self.colorKeys, in: keys.file)
    var reading = StyleColors(usual, theme: theme)
    for (index, node) in own.list("series").enumerated() {
      guard index < usual.series.count else {
        own.fail(
          .wrongType, at: node.location,
          "“series” has more than \(usual.series.count) colours, which is as many as can be told apart; leave this one out"
        )
        break
      }
      if let color = Self.color(node, &own) { reading.setSeries(index, color, at: node.location) }
    }
    for role in StyleColors.Ground.allCases {
      guard let node = own.node(role.rawValue), let color = Self.color(node, &own) else { continue }
      reading.set(role, color, at: node.location)
    }
    readStatuses(&reading, &own)
    reading.check(&own)
    keys.adopt(own.faults)
    return reading.palette
  }

  private func readStatuses(_ reading: inout StyleColors, _ keys: inout KeyReader) {
    guard let node = keys.node("statuses") else { return }
    var own = KeyReader(
      node, named: "“statuses”", known: StatusRole.allCases.map(\.rawValue), in: keys.file)
    for role in StatusRole.allCases {
      guard let node = own.node(role.rawValue), let color = Self.color(node, &own) else { continue }
      reading.setStatus(role, color, at: node.location)
    }
    keys.adopt(own.faults)
  }

  /// A colour written as `"#0F5C8C"`; the sign may be left out.
  private static func color(_ node: YAMLNode, _ keys: inout KeyReader) -> Color? {
    guard case .scalar(let text, let isPlain, let location) = node else {
      keys.fail(.badColor, at: node.location, "a colour is written as \"#0F5C8C\", not as \(node.kindName)")
      return nil
    }
    if let color = Color(hex: text) { return color }
    keys.fail(
      .badColor, at: location,
      text.isEmpty && isPlain
        ? "a colour is missing: what stands behind “#” is a remark in YAML; put it in quotes, as \"#0F5C8C\""
        : "“\(text)” is no colour; write red, green and blue in two digits each, from 00 to FF, as \"#0F5C8C\"")
    return nil
  }

  // MARK: - The rest

  private mutating func readCorners(_ keys: inout KeyReader) {
    guard let node = keys.node("corners") else { return }
    var own = KeyReader(node, named: "“corners”", known: ["top", "bottom"], in: keys.file)
    func corner(_ key: String) -> PlacedText? {
      guard let text = own.placedText(key) else { return nil }
      if text.text.isEmpty || text.text.count > Self.longestCorner || text.text.contains("\n") {
        own.fail(
          .wrongType, at: text.location,
          "the text of a corner is one line of at most \(Self.longestCorner) letters; shorten it, or leave the key out")
        return nil
      }
      return text
    }
    (upperCorner, lowerCorner) = (corner("top"), corner("bottom"))
    keys.adopt(own.faults)
  }

  private static let longestCorner = 60

  private mutating func readLogo(_ keys: inout KeyReader, folder: Substring) {
    guard let name = keys.text("logo"), let node = keys.node("logo") else { return }
    if name.isEmpty || name.contains("/") {
      keys.fail(.badImage, in: "logo", "“logo” is the name of an image beside \(Self.fileName), not “\(name)”")
    } else {
      logo = ReportHeader.NamedFile(name: folder + name, location: node.location)
    }
  }

  private mutating func readTypeface(_ keys: inout KeyReader) {
    guard let node = keys.node("fonts") else { return }
    var own = KeyReader(node, named: "“fonts”", known: ["regular", "semibold", "bold", "italic"], in: keys.file)
    func face(_ key: String, isNeeded: Bool = false) -> PlacedText? {
      if isNeeded, own.lacks(key) {
        own.fail(.missingKey, at: own.location, "the key “\(key)” is missing; it names a file in the folder fonts/")
      }
      guard let text = own.placedText(key) else { return nil }
      if text.text.isEmpty || text.text.contains("/") {
        own.fail(.badFont, at: text.location, "“\(key)” is the name of a file in the folder fonts/, not “\(text.text)”")
        return nil
      }
      return text
    }
    let (regular, bold) = (face("regular", isNeeded: true), face("bold", isNeeded: true))
    let (semibold, italic) = (face("semibold"), face("italic"))
    if let regular, let bold {
      typeface = Typeface(regular: regular, bold: bold, semibold: semibold, italic: italic)
    }
    keys.adopt(own.faults)
  }
}
