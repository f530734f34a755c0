import Testing

@testable import SourceText

struct ByteMaskTests {
  @Test("Each byte has its bit, with an instruction of the processor and without")
  func bits() {
    for bits in [0, 1, 0x8000, 0xFFFF, 0x00FF, 0xA5C3, 0x7FFE] + (0..<16).map({ 1 << $0 }) as [UInt64] {
      var mask = ByteMask(repeating: false)
      for place in 0..<16 { mask[place] = bits >> UInt64(place) & 1 == 1 }
      #expect(mask.bits == bits && mask.gatheredBits == bits && mask.isNone == (bits == 0))
    }
  }
}
