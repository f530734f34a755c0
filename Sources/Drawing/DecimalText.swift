/// Numbers as formats read them: a point, no exponent, no locale.
package enum DecimalText {
  /// A number with up to seven significant digits, without needless zeros: a short bar is as exact as a long one. "0" for
  /// what is no number, and for what is nearer to zero than 1e-12, where a layout has nothing but errors of rounding.
  package static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) >= 1e-12 else { return "0" }
    let magnitude = min(abs(value), 1e15)
    var digits = 6
    var bound = 10.0
    while digits > 0, magnitude >= bound {
      digits -= 1
      bound *= 10
    }
    if magnitude < 1 {
      while digits < 18, magnitude * Double(powers[digits - 6]) < 1 { digits += 1 }
    }
    let unit = powers[digits]
    let scaled = Int64((magnitude * Double(unit)).rounded())
    var (whole, rest) = (scaled / unit, scaled % unit)
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    // From the last sign to the first.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { signs in
      var start = signs.count
      func put(_ sign: UInt8) {
        start -= 1
        signs[start] = sign
      }
      if rest != 0 {
        for _ in 0..<digits {
          put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
          rest /= 10
        }
        put(UInt8(ascii: "."))
      }
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole % 10))
        whole /= 10
      } while whole > 0
      if value < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: signs[start...], as: UTF8.self)
    }
  }

  /// Powers of ten up to that which makes seven digits of 1e-12.
  private static let powers: [Int64] = (1...18).reduce(into: [1]) { $0.append($0[$1 - 1] * 10) }
}
