import Glibc

/// A colour as it is seen: CIE L\*a\*b\*, white D65.
package struct LabColor: Hashable, Sendable {
  package var lightness: Double
  package var a: Double
  package var b: Double

  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  package init(_ color: Color, seenWith vision: Vision = .full) {
    let light = color.linear
    let seen = Self.product(vision.matrix, [light.red, light.green, light.blue]).map { min(max(0, $0), 1) }
    let white = Self.product(Self.toXYZ, [1, 1, 1])
    let f = zip(Self.product(Self.toXYZ, seen), white).map { value, white in
      let ratio = value / white
      return ratio > 216.0 / 24_389 ? cbrt(ratio) : (24_389.0 / 27 * ratio + 16) / 116
    }
    self.init(lightness: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
  }

  package var chroma: Double { hypot(a, b) }

  /// The angle of the hue from red towards yellow, 0 to 360.
  package var hue: Double { Self.hue(a, b) }

  /// CIEDE2000, after Sharma, Wu and Dalal (2005). About 1 can just be told apart side by side.
  package func difference(from other: LabColor) -> Double {
    let meanChroma = (chroma + other.chroma) / 2
    let stretch = 1 + 0.5 * (1 - sqrt(Self.seventh(meanChroma)))
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hueStep = 2 * sqrt(c1 * c2) * sin(Self.radians(turn / 2))
    let lightness = (self.lightness + other.lightness) / 2
    let chroma = (c1 + c2) / 2
    var hue = isGrey ? h1 + h2 : (h1 + h2) / 2
    if !isGrey, abs(h1 - h2) > 180 { hue += h1 + h2 < 360 ? 180 : -180 }
    let t =
      1 - 0.17 * cos(Self.radians(hue - 30)) + 0.24 * cos(Self.radians(2 * hue))
      + 0.32 * cos(Self.radians(3 * hue + 6)) - 0.2 * cos(Self.radians(4 * hue - 63))
    let fromMiddle = (lightness - 50) * (lightness - 50)
    let l = (other.lightness - self.lightness) / (1 + 0.015 * fromMiddle / sqrt(20 + fromMiddle))
    let c = (c2 - c1) / (1 + 0.045 * chroma)
    let h = hueStep / (1 + 0.015 * chroma * t)
    let blue = 30 * exp(-((hue - 275) / 25) * ((hue - 275) / 25))
    let rotation = -sin(Self.radians(2 * blue)) * 2 * sqrt(Self.seventh(chroma))
    return sqrt(l * l + c * c + h * h + rotation * c * h)
  }

  // MARK: - Parts

  private static let toXYZ = [
    [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
  ]

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func seventh(_ chroma: Double) -> Double {
    let power = pow(chroma, 7)
    return power / (power + pow(25, 7))
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
