import Drawing
import PictureWriting
import Testing
import Typesetting
import TypesettingTestSupport

/// What a PNG says of itself beside its pixels.
struct PNGMetadataTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func encode(_ metadata: PictureMetadata, scale: Double = 2) throws -> DecodedPNG {
    let scene = Scene(size: Size(width: 960, height: 540), background: Palette.light.paper)
    return try DecodedPNG(PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: scale, metadata: metadata))
  }

  let full = PictureMetadata(
    title: "Two bodies count the dead — ما لم يُعلن", description: "A bar chart.\nTwo bars.",
    source: "Source: Ministry.",
    licence: "CC BY 4.0", software: "sitrep 1", fingerprint: String(repeating: "0f", count: 32), language: "en-GB")

  @Test func everyTextHasItsChunkInFrontOfThePixels() throws {
    let picture = try encode(full)
    #expect(picture.chunks == ["IHDR", "pHYs", "iTXt", "iTXt", "iTXt", "iTXt", "iTXt", "iTXt", "PLTE", "IDAT", "IEND"])
    #expect(
      picture.texts == [
        .init(keyword: "Title", language: "en-GB", text: full.title),
        .init(keyword: "Description", language: "en-GB", text: full.description),
        .init(keyword: "Source", language: "en-GB", text: full.source),
        .init(keyword: "Copyright", language: "", text: full.licence),
        .init(keyword: "Software", language: "", text: full.software),
        .init(keyword: "Fingerprint", language: "", text: full.fingerprint),
      ])
  }

  @Test func whatIsNotSaidHasNoChunk() throws {
    #expect(try encode(PictureMetadata()).chunks == ["IHDR", "pHYs", "PLTE", "IDAT", "IEND"])
    #expect(try encode(PictureMetadata(title: "T", source: "\u{0}\u{7}")).texts.map(\.keyword) == ["Title"])
  }

  @Test("A slide is 13⅓ by 7½ inches at every scale", arguments: [(2.0, 5669), (4, 11339), (6, 17008)])
  func physicalSize(scale: Double, pixelsPerMetre: Int) throws {
    let picture = try encode(PictureMetadata(), scale: scale)
    #expect(picture.pixelsPerMetre == [pixelsPerMetre, pixelsPerMetre])
    #expect(abs(Double(picture.width) / Double(pixelsPerMetre) / 0.0254 - 13.333) < 0.002)
    #expect(abs(Double(picture.height) / Double(pixelsPerMetre) / 0.0254 - 7.5) < 0.002)
  }

  @Test(arguments: [
    ("a\u{0}b", "ab"), ("\u{0}", nil), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a b"),
    ("\u{1}\u{1B}[31mx\u{9F}", "[31mx"),
    ("😀 غزة \u{2068}x\u{2069} \u{FFFF}", "😀 غزة \u{2068}x\u{2069} \u{FFFF}"), ("", nil), ("\r\n\n", "\n\n"),
  ])
  func hostileText(text: String, kept: String?) throws {
    let picture = try encode(PictureMetadata(title: text, fingerprint: "f"))
    #expect(picture.texts.first { $0.keyword == "Title" }?.text == kept)
    #expect(picture.texts.last?.text == "f")
  }

  @Test(arguments: ["en\u{0}", "e n", "ع", "en;x"])
  func aLanguageThatIsNoneIsLeftOut(language: String) throws {
    #expect(try encode(PictureMetadata(title: "T", language: language)).texts.map(\.language) == [""])
  }

  @Test func aLongTextIsWhole() throws {
    let text = String(repeating: "Long. ", count: 20_000)
    #expect(try encode(PictureMetadata(description: text)).texts.first?.text == text)
  }
}
