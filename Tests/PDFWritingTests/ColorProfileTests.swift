import Testing

@testable import PDFWriting

/// The profile that says what colours mean, taken apart as a reader of ICC.1 does.
struct ColorProfileTests {
  private let bytes = ColorProfile.bytes

  private func number(at place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }

  private func text(at place: Int) -> String { String(decoding: bytes[place..<(place + 4)], as: UTF8.self) }

  @Test("The header gives its own size, and the colours of a screen")
  func header() {
    #expect(number(at: 0) == bytes.count)
    #expect([12, 16, 20, 36].map(text(at:)) == ["mntr", "RGB ", "XYZ ", "acsp"])
  }

  @Test(
    "Every tag lies behind the table, inside of the file, at a multiple of four, and has the type that is asked for")
  func tags() {
    var types: [String: String] = [:]
    for tag in 0..<number(at: 128) {
      let entry = 132 + 12 * tag
      let (place, size) = (number(at: entry + 4), number(at: entry + 8))
      #expect(place.isMultiple(of: 4) && place >= 132 + 12 * number(at: 128) && place + size <= bytes.count)
      types[text(at: entry)] = text(at: place)
    }
    #expect(
      types == [
        "desc": "mluc", "cprt": "mluc", "wtpt": "XYZ ", "chad": "sf32", "rXYZ": "XYZ ", "gXYZ": "XYZ ", "bXYZ": "XYZ ",
        "rTRC": "para", "gTRC": "para", "bTRC": "para",
      ])
  }

  @Test("Red, green and blue together are the white of the connection space")
  func white() {
    var sums = [0, 0, 0]
    for tag in 0..<number(at: 128) where ["rXYZ", "gXYZ", "bXYZ"].contains(text(at: 132 + 12 * tag)) {
      for axis in 0..<3 { sums[axis] += number(at: number(at: 132 + 12 * tag + 4) + 8 + 4 * axis) }
    }
    for (sum, white) in zip(sums, [0.9642, 1, 0.8249]) { #expect(abs(Double(sum) / 65536 - white) < 0.0003) }
  }
}
