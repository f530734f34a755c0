import Testing

@testable import SourceText

/// Which parts of a file have to be looked through for letters that need a font of their own.
struct RareScriptsTests {
  private func parts(_ text: String) -> [ArraySlice<UInt8>] {
    TextFile(name: "x.csv", bytes: Array(text.utf8)).partsWithRareScripts
  }

  @Test(
    "A letter stands whole in a part, wherever it stands in a file",
    arguments: ["Ԁ", "Ա", "ܐ", "አ", "漢", "𞤀", "Ⰰ", "ⴀ"])
  func everyPlace(letter: String) {
    for place in Array(0..<80) + Array(1000..<1100) + Array(2000..<2100) + Array(3990..<4000) {
      let text = String(repeating: ".", count: place) + letter + String(repeating: ".", count: 4000 - place)
      #expect(parts(text).contains { String(decoding: $0, as: UTF8.self).contains(letter) })
    }
  }

  @Test("Of a file in usual letters nothing but its ends is looked through", arguments: ["a", "é", "Ж", "غ", "ש", "–"])
  func usualLetters(letter: String) {
    let text = String(repeating: letter, count: 10_000)
    let parts = parts(text)
    #expect(parts.count == 2 && parts.reduce(0) { $0 + $1.count } < 2100)
  }

  @Test("Bytes that are no text have no letters")
  func data() {
    let bytes = Array("文字 in what is a picture".utf8)
    #expect(TextFile(name: "a.png", data: bytes).partsWithRareScripts.isEmpty)
    #expect(TextFile(name: "a.png", data: bytes).wholeBytes == bytes)
  }
}
