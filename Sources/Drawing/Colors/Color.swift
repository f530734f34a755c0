/// An opaque colour in sRGB, eight bits a channel.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour written as `0xRRGGBB`.
  package init(_ hex: UInt32) {
    self.init(red: UInt8(hex >> 16 & 0xFF), green: UInt8(hex >> 8 & 0xFF), blue: UInt8(hex & 0xFF))
  }

  /// One written as `#RRGGBB`, in any capitals and also without the sign; nil for anything else.
  package init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.allSatisfy({ UInt8(ascii: "0") <= $0 }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  /// The colour as `#RRGGBB`.
  package var hex: String {
    String(unsafeUninitializedCapacity: 7) { text in
      text[0] = UInt8(ascii: "#")
      for (place, channel) in [(1, red), (3, green), (5, blue)] {
        text[place] = Self.digits[Int(channel >> 4)]
        text[place + 1] = Self.digits[Int(channel & 15)]
      }
      return 7
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// This colour seen through `share` (0 to 1) of itself over `paper`.
  package func mixed(over paper: Color, share: Double) -> Color {
    func mix(_ above: UInt8, _ below: UInt8) -> UInt8 {
      UInt8((Double(above) * share + Double(below) * (1 - share)).rounded())
    }
    return Color(red: mix(red, paper.red), green: mix(green, paper.green), blue: mix(blue, paper.blue))
  }
}
