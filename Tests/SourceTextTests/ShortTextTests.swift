import Testing

@testable import SourceText

struct ShortTextTests {
  @Test("A short text is an id where its bytes are, whatever stands behind it")
  func plainIdentifiers() {
    for length in 0...32 {
      let base = [UInt8](repeating: UInt8(ascii: "x"), count: length)
      let texts =
        [base]
        + base.indices.flatMap { place in
          (0...255).map { byte in base.indices.map { $0 == place ? byte : base[$0] } }
        }
      for text in texts {
        for rest in [UInt8(ascii: "-"), 0, 0xFF] {
          let bytes = text + [UInt8](repeating: rest, count: 32)
          let short = bytes.withUnsafeBytes { ShortText(0..<length, of: $0) }
          #expect(short?.isPlainIdentifier == isPlainIdentifier(text.span))
        }
      }
    }
  }

  @Test("A text is the same wherever it stands, and has the same hash")
  func oneTextAtTwoPlaces() {
    for length in 0...32 {
      let text = (0..<length).map { UInt8(65 + $0) }
      let bytes = [1, 2, 3] + text + [UInt8](repeating: 0xEE, count: 32)
      let (inside, alone) = (
        bytes.withUnsafeBytes { ShortText(3..<3 + length, of: $0) }, text.withUnsafeBytes { ShortText($0) }
      )
      #expect(inside != nil && inside == alone && inside?.hash == alone?.hash)
    }
    #expect([UInt8](repeating: 65, count: 33).withUnsafeBytes { ShortText($0) } == nil)
    #expect([UInt8](repeating: 65, count: 40).withUnsafeBytes { ShortText(20..<21, of: $0) } == nil)
  }
}
