import SourceText
import Testing

@testable import Reporting

struct LetterPlacesTests {
  @Test("A letter is found where it next stands, whatever it is put together from")
  func places() {
    let text = "a𒀀 e\u{1F3FB}\u{301}b 𒀀 \u{600}1 𒀁"
    let places = LetterPlaces(TextFile(name: "report.md", bytes: Array(text.utf8)))
    for letter in text where !letter.isASCII {
      let wanted = Array(String(letter).utf8)
      for start in 0...text.utf8.count {
        let bytes = Array(text.utf8)
        let next = bytes.indices.dropFirst(start).first { bytes[$0...].starts(with: wanted) }
        #expect(places.offset(of: letter, from: start) == next, "\(letter) from \(start)")
      }
    }
    #expect(places.offset(of: "𒀂", from: 0) == nil)
  }

  @Test func bytesThatAreNoText() {
    let places = LetterPlaces(TextFile(name: "report.md", bytes: [0xFF, 0xF0, 0x92, 0xFE, 0x80, 0xC3]))
    #expect(places.offset(of: "\u{FFFD}", from: 0) == nil)
  }
}
