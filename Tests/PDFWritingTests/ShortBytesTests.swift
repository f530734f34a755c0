import Testing

@testable import PDFWriting

struct ShortBytesTests {
  private func text(_ write: (inout ShortBytes) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.addTogether(write)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (7, "7"), (-12, "-12"), (0.5, "0.5"), (-0.25, "-0.25"), (1.0049, "1.005"), (0.0004, "0"),
      (-0.0004, "0"), (99.9996, "100"), (12.34, "12.34"), (1e300, "1000000000"), (-1e300, "-1000000000"), (.nan, "0"),
      (.infinity, "0"),
    ] as [(Double, String)])
  func places(value: Double, written: String) {
    #expect(text { $0.add(place: value) } == written)
  }

  @Test(
    arguments: [
      (0, "0"), (999_999_999, "999999999"), (-4, "-4"), (0.00001, "0.00001"), (0.000004, "0"), (1.0 / 3, "0.33333"),
      (2.5, "2.5"), (1e12, "1000000000"), (.nan, "0"), (-.infinity, "0"),
    ] as [(Double, String)])
  func decimals(value: Double, written: String) {
    #expect(text { $0.add(decimal: value) } == written)
  }

  @Test func codesHaveFourDigits() {
    #expect(text { for code in [0, 0xA, 0x9F, 0xBEEF] as [UInt16] { $0.add(hex: code) } } == "0000000A009FBEEF")
  }

  @Test("What an operator with six numbers takes at most has room")
  func sixNumbers() {
    let written = text { bytes in
      for _ in 0..<6 {
        bytes.add(place: -999_999_999.999)
        bytes.add(" ")
      }
      bytes.add("c\n")
    }
    #expect(written == String(repeating: "-999999999.999 ", count: 6) + "c\n")
  }
}
