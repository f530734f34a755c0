import Drawing
import Workbooks

extension XMLWriter {
  /// An element with nothing but a value.
  mutating func value(_ name: String, _ value: String) { element(name, ["val": value]) }

  mutating func color(_ color: DeckColor) {
    switch color {
    case .theme(let name): value("a:schemeClr", name)
    case .own(let color): value("a:srgbClr", String(color.hex.dropFirst()))
    }
  }

  mutating func fill(_ fill: PointLook.Fill) {
    switch fill {
    case .none: element("a:noFill")
    case .solid(let color): element("a:solidFill") { $0.color(color) }
    case .hatched(let color):
      element("a:pattFill", ["prst": "wdUpDiag"]) { xml in
        xml.element("a:fgClr") { $0.color(color) }
        xml.element("a:bgClr") { $0.color(.paper) }
      }
    }
  }

  /// The typefaces of the deck's theme.
  mutating func themeFonts() {
    element("a:latin", ["typeface": "+mn-lt"])
    element("a:ea", ["typeface": "+mn-ea"])
    element("a:cs", ["typeface": "+mn-cs"])
  }

  /// - Parameter color: nil for no line.
  mutating func line(_ color: DeckColor?, width: Double, dash: String? = nil) {
    guard let color else { return element("a:ln") { $0.element("a:noFill") } }
    element("a:ln", ["w": "\(Int((width * 12_700).rounded()))"]) { xml in
      xml.fill(.solid(color))
      if let dash { xml.value("a:prstDash", dash) }
    }
  }
}

extension XMLWriter {
  /// A length in the units of the format, of which a point has 12,700.
  static func units(_ points: Double) -> Int { Int((points * 12_700).rounded()) }

  mutating func transform(_ rect: Rect, _ name: String = "a:xfrm") {
    element(name) { xml in
      xml.element("a:off", ["x": "\(Self.units(rect.x))", "y": "\(Self.units(rect.y))"])
      xml.element("a:ext", ["cx": "\(Self.units(max(0, rect.width)))", "cy": "\(Self.units(max(0, rect.height)))"])
    }
  }
}
