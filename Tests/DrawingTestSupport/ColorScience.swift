import Foundation
package import Drawing

/// How colours look, for tests of the palette.
package enum ColorScience {
  /// A way of seeing: with all three kinds of cone, or with one of them missing.
  package enum Vision: CaseIterable, Sendable {
    case full
    case protanopia
    case deuteranopia
    case tritanopia

    /// Linear RGB as it is seen: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
    /// Vision Deficiency" (2009), severity 1.
    fileprivate var matrix: [[Double]] {
      switch self {
      case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    }
  }

  /// CIE L*a*b*, white D65.
  package struct Lab: Hashable, Sendable {
    package var lightness: Double
    package var a: Double
    package var b: Double

    package init(lightness: Double, a: Double, b: Double) {
      self.lightness = lightness
      self.a = a
      self.b = b
    }
  }

  /// The contrast of two colours after WCAG 2.2: 1 to 21.
  package static func contrast(_ first: Color, _ second: Color) -> Double {
    let (x, y) = (luminance(first), luminance(second))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  package static func lab(_ color: Color, seenWith vision: Vision = .full) -> Lab {
    let seen = multiply(vision.matrix, linear(color)).map { min(max(0, $0), 1) }
    let white = multiply(toXYZ, [1, 1, 1])
    let f = zip(multiply(toXYZ, seen), white).map { value, white in
      let ratio = value / white
      return ratio > 216.0 / 24_389 ? cbrt(ratio) : (24_389.0 / 27 * ratio + 16) / 116
    }
    return Lab(lightness: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
  }

  /// CIEDE2000, after Sharma, Wu and Dalal (2005). About 1 can just be told apart side by side.
  package static func difference(_ first: Lab, _ second: Lab) -> Double {
    let meanChroma = (hypot(first.a, first.b) + hypot(second.a, second.b)) / 2
    let stretch = 1 + 0.5 * (1 - sqrt(seventh(meanChroma)))
    let (a1, a2) = (first.a * stretch, second.a * stretch)
    let (c1, c2) = (hypot(a1, first.b), hypot(a2, second.b))
    let (h1, h2) = (hue(a1, first.b), hue(a2, second.b))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hueStep = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    let lightness = (first.lightness + second.lightness) / 2
    let chroma = (c1 + c2) / 2
    var hue = isGrey ? h1 + h2 : (h1 + h2) / 2
    if !isGrey, abs(h1 - h2) > 180 { hue += h1 + h2 < 360 ? 180 : -180 }
    let t =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
      - 0.2 * cos(radians(4 * hue - 63))
    let fromMiddle = (lightness - 50) * (lightness - 50)
    let l = (second.lightness - first.lightness) / (1 + 0.015 * fromMiddle / sqrt(20 + fromMiddle))
    let c = (c2 - c1) / (1 + 0.045 * chroma)
    let h = hueStep / (1 + 0.015 * chroma * t)
    let blue = 30 * exp(-((hue - 275) / 25) * ((hue - 275) / 25))
    let rotation = -sin(radians(2 * blue)) * 2 * sqrt(seventh(chroma))
    return sqrt(l * l + c * c + h * h + rotation * c * h)
  }

  // MARK: - Parts

  private static let toXYZ = [
    [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
  ]

  private static func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map { channel in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private static func luminance(_ color: Color) -> Double { multiply(toXYZ, linear(color))[1] }

  private static func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
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
