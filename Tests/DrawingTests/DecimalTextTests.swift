import Drawing
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (12.3456789, "12.34568"),
    (1234567.8, "1234568"), (123456.78, "123456.8"), (0.0000001, "0.0000001"), (0.000001, "0.000001"),
    (9.9999999, "10"),
    (0.99999999, "1"), (0.001234567, "0.001234567"), (-0.0001234567891, "-0.0001234568"),
    (1.2345678e-9, "0.000000001234568"), (1e-12, "0.000000000001"), (9.9999999e-13, "0"), (-5.5e-17, "0"),
    (.leastNonzeroMagnitude, "0"), (1e300, "1000000000000000"), (.nan, "0"), (.infinity, "0"), (100, "100"),
    (0.05, "0.05"),
  ])
  func numberText(value: Double, text: String) {
    #expect(DecimalText.text(value) == text)
  }

  @Test func everyNumberKeepsSevenDigits() throws {
    var value = 1.234567e-12
    while value < 1e7 {
      let read = try #require(Double(DecimalText.text(value)))
      #expect(abs(read / value - 1) < 1e-7 * 5, "\(value)")
      value *= 1.37
    }
  }
}
