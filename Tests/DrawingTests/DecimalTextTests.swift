import Drawing
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (12.3456789, "12.34568"),
    (1234567.8, "1234568"), (123456.78, "123456.8"), (0.0000001, "0"), (0.000001, "0.000001"), (9.9999999, "10"),
    (-0.00000001, "0"), (1e300, "1000000000000000"), (.nan, "0"), (.infinity, "0"), (100, "100"), (0.05, "0.05"),
  ])
  func numberText(value: Double, text: String) {
    #expect(DecimalText.text(value) == text)
  }
}
