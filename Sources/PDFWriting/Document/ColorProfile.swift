/// What the colours of a document mean: sRGB (IEC 61966-2-1) as a profile of ICC.1:2004-10.
///
/// A file of the system would make the bytes of a report those of its machine, and a machine without it could write none. The
/// numbers are those of the standard, adapted to D50 by Bradford's matrix.
enum ColorProfile {
  static let name = "sRGB IEC61966-2.1"

  /// The bytes of the profile, some half a kilobyte.
  static var bytes: [UInt8] {
    let curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    let tags: [(signature: String, content: [UInt8])] = [
      ("desc", text(name)), ("cprt", text("No copyright")), ("wtpt", XYZ([0.9642, 1, 0.8249])),
      (
        "chad",
        "sf32".utf8 + [0, 0, 0, 0]
          + [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168].flatMap(fixed)
      ),
      ("rXYZ", XYZ([0.43607, 0.22249, 0.01392])), ("gXYZ", XYZ([0.38515, 0.71687, 0.09708])),
      ("bXYZ", XYZ([0.14307, 0.06061, 0.7141])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count)
    var body: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    let start = 128 + 4 + 12 * tags.count
    for tag in tags {
      // The three curves are one.
      if places[tag.content] == nil {
        places[tag.content] = start + body.count
        body += tag.content
        while !body.count.isMultiple(of: 4) { body.append(0) }
      }
      table += tag.signature.utf8 + number(places[tag.content] ?? 0) + number(tag.content.count)
    }
    return header(size: start + body.count) + table + body
  }

  private static func header(size: Int) -> [UInt8] {
    var header = number(size) + number(0)
    header += number(0x0420_0000)  // version 4.2
    header += "mntrRGB XYZ ".utf8
    // A date is asked for, and says nothing.
    header += [2025, 1, 1, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    header += "acsp".utf8
    header += Array(repeating: 0, count: 28)  // platform, flags, maker, model, attributes, intent: perceptual
    header += [0.9642, 1, 0.8249].flatMap(fixed)
    return header + Array(repeating: 0, count: 128 - header.count)
  }

  private static func XYZ(_ values: [Double]) -> [UInt8] { "XYZ ".utf8 + [0, 0, 0, 0] + values.flatMap(fixed) }

  /// Linear below a number, a power above it.
  private static func parametricCurve(_ values: [Double]) -> [UInt8] {
    "para".utf8 + [0, 0, 0, 0, 0, 3, 0, 0] + values.flatMap(fixed)
  }

  /// A text in English, in UTF-16.
  private static func text(_ text: String) -> [UInt8] {
    let letters = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return "mluc".utf8 + [0, 0, 0, 0] + number(1) + number(12) + "enUS".utf8 + number(letters.count) + number(28)
      + letters
  }

  private static func number(_ value: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// A signed number with sixteen bits behind the point.
  private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded())) }
}
