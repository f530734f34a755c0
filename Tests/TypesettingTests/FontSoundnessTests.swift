import Drawing
import Foundation
import Testing

@testable import Typesetting

/// Fonts that a situation brings.
struct FontSoundnessTests {
  private let inter: [UInt8]
  private let file: FontFile

  init() throws {
    let files = try FontSet.locate()
    file = try #require(files.first { $0.name == "Inter-Bold" })
    inter = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
  }

  @Test func whatTheProgramIsSetInIsSound() throws {
    for file in try FontSet.locate() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
      #expect(FontSoundness.fault(in: bytes) == nil, "\(file.name)")
    }
  }

  @Test func whatIsNoFontIsRefused() {
    #expect(FontSoundness.fault(in: []) == "it is no font; bring an .otf or .ttf")
    #expect(FontSoundness.fault(in: Array("wOF2 and more".utf8))?.contains("packed for the web") == true)
    #expect(FontSoundness.fault(in: Array("ttcf and more".utf8))?.contains("a collection") == true)
    #expect(FontSoundness.fault(in: Array("OTTO".utf8)) == "it is a damaged font; bring it anew")
    #expect(
      FontSoundness.fault(in: Array("OTTO".utf8) + [UInt8](repeating: 255, count: 200))?.contains("damaged") == true)
  }

  @Test func aDamagedFontIsRefused() {
    for length in stride(from: 0, to: inter.count, by: 7919) {
      #expect(FontSoundness.fault(in: Array(inter[..<length])) != nil, "the first \(length) bytes")
    }
    for place in stride(from: 300, to: inter.count, by: 9973) {
      var bytes = inter
      bytes[place] ^= 0x40
      // Of the head alone the sum says nothing.
      _ = FontSoundness.fault(in: bytes)
    }
    var bytes = inter
    bytes[inter.count / 2] ^= 1
    #expect(FontSoundness.fault(in: bytes) == "it is a damaged font; bring it anew")
  }

  @Test func aBroughtTypefaceComesFirstAndSubstitutesLast() throws {
    let own = FontFile(name: "House-Bold", path: file.path)
    let other = FontFile(name: "Signs", path: file.path)
    let face = BroughtFonts.Typeface(
      regular: "House-Bold", semibold: "House-Bold", bold: "House-Bold", italic: "House-Bold")
    let brought = BroughtFonts([own, other], typeface: face)
    let files = try FontSet.locate(brought: brought)
    #expect(files.suffix(2) == [own, other])
    let style = TextStyle(size: 10, weight: .regular, color: Color(0))
    #expect(brought.face(for: style) == "House-Bold" && brought.substitutes(for: style) == ["Signs"])
    #expect(BroughtFonts([own]).substitutes(for: style) == ["House-Bold"])
    #expect(BroughtFonts([FontFile(name: "Inter-Bold", path: "x")]).substitutes(for: style) == [])
    let named = try FontSet.locate(brought: BroughtFonts([FontFile(name: "Inter-Bold", path: "x")]))
    #expect(named.first { $0.name == "Inter-Bold" }?.path == "x")
  }
}
