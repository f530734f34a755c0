/// Numbers as formats read them: a point, no exponent, no locale.
package enum DecimalText {
  /// A number with up to seven significant digits and at most six decimals, without needless zeros; "0" for what is no
  /// number.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let magnitude = min(abs(value), 1e15)
    var digits = 6
    var bound = 10.0
    while digits > 0, magnitude >= bound {
      digits -= 1
      bound *= 10
    }
    let unit = powers[digits]
    let scaled = Int64((magnitude * Double(unit)).rounded())
    guard scaled != 0 else { return "0" }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: unit)
    let sign = value < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: digits - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }

  private static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}
