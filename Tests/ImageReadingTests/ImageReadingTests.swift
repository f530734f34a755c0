import Drawing
import Foundation
import SeededRandom
import Testing

@testable import ImageReading

@Suite("Images of a folder")
struct ImageReadingTests {
  private func read(_ bytes: [UInt8]) throws -> ImageFile { try ImageFile(bytes, named: "a") }

  private func samples(_ bytes: [UInt8]) throws -> [UInt8] {
    if case .samples(let samples) = try read(bytes).content { samples } else { [] }
  }

  private func fault(_ bytes: [UInt8]) -> String {
    do {
      _ = try ImageFile(bytes, named: "a")
      return ""
    } catch {
      return error.message
    }
  }

  // MARK: JPEG

  @Test func aPhotoSaysNothingOfItsCamera() throws {
    let image = try read(SampleImages.photo)
    #expect(image.columns == 12 && image.rows == 8 && image.channels == .color)
    #expect(image.orientation == .turnedRight && image.size == Size(width: 8, height: 12))
    var bytes: [UInt8] = []
    if case .jpeg(let kept) = image.content { bytes = kept }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("CameraMaker") && !text.contains("secret") && !text.contains("Exif"))
    #expect(bytes.count > 400 && bytes.suffix(2) == [0xFF, 0xD9])
    // What is left is an image as before, of one that was held upright.
    #expect(try read(bytes).orientation == .upright)
  }

  @Test func shadesOfGreyHaveOneChannel() throws {
    #expect(try read(SampleImages.greyPhoto).channels == .grey)
  }

  @Test func whatFollowsAnImageIsLeftOut() throws {
    #expect(try read(SampleImages.photo + Array("more".utf8)).content == read(SampleImages.photo).content)
  }

  @Test func inksAndRareKindsAreRefused() {
    #expect(fault(SampleImages.inks).contains("CMYK"))
    var lossless = SampleImages.greyPhoto
    if let place = lossless.indices.first(where: { lossless[$0] == 0xFF && lossless[$0 + 1] == 0xC2 }) {
      lossless[place + 1] = 0xC3
    }
    #expect(fault(lossless).contains("ordinary"))
  }

  @Test func aHugePhotoIsRefusedWhateverItsFileMeasures() {
    var bytes = SampleImages.greyPhoto
    if let place = bytes.indices.first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC2 }) {
      bytes.replaceSubrange(place + 5..<place + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
    }
    #expect(fault(bytes).contains("65535×65535 pixels"))
  }

  // MARK: PNG

  @Test(
    "What a pixel covers is known, so that it may lie on paper of any colour, and what else a file says is left out")
  func opacity() throws {
    typealias Images = SampleImages
    let clear = Images.png(width: 2, height: 1, depth: 8, kind: 6, rows: [0, 200, 100, 0, 255, 200, 100, 0, 51])
    var file = clear
    file.insert(contentsOf: Images.chunk("tEXt", Array("Author\0Secret".utf8)), at: 33)
    let (image, bare) = (try read(file), try read(clear).png)
    #expect(try read(bare) == read(clear) && !String(decoding: image.png, as: UTF8.self).contains("Secret"))
    #expect(image.opacity == [255, 51] && image.png == bare && bare.count < file.count)
    let dark = image.on(Color(hex: "#101820") ?? Palette.light.ink)
    // A fifth of the colour and four fifths of the paper, within a step.
    var samples: [UInt8] = []
    if case .samples(let mixed) = dark.content { samples = mixed }
    #expect(zip(samples, [200, 100, 0, 53, 39, 26]).allSatisfy { abs(Int($0) - $1) <= 1 }, "\(samples)")
    #expect(image.on(Palette.light.paper) == image && dark.png == bare)
    let grey = try read(Images.png(width: 2, height: 1, depth: 8, kind: 4, rows: [0, 90, 255, 0, 0]))
    guard case .samples(let onDark) = grey.on(Color(hex: "#101820") ?? Palette.light.ink).content else { return }
    #expect(onDark == [90, 90, 90, 16, 24, 32])
    #expect(try read(Images.png(width: 2, height: 1, depth: 8, kind: 0, rows: [0, 7, 9])).opacity == [])
    #expect(try read(SampleImages.photo).png == [])
  }

  @Test func everyFormOfPNGIsRead() throws {
    typealias Images = SampleImages
    // Two pixels of each: black and white, or a colour and a clear one.
    #expect(try samples(Images.png(width: 3, height: 1, depth: 1, kind: 0, rows: [0, 0b0110_0000])) == [0, 255, 255])
    #expect(try samples(Images.png(width: 2, height: 1, depth: 2, kind: 0, rows: [0, 0b0111_0000])) == [85, 255])
    #expect(try samples(Images.png(width: 2, height: 1, depth: 4, kind: 0, rows: [0, 0x1F])) == [17, 255])
    #expect(try samples(Images.png(width: 2, height: 1, depth: 8, kind: 0, rows: [0, 7, 9])) == [7, 9])
    #expect(try samples(Images.png(width: 1, height: 1, depth: 16, kind: 0, rows: [0, 7, 9])) == [7])
    #expect(
      try samples(Images.png(width: 2, height: 1, depth: 8, kind: 2, rows: [0, 1, 2, 3, 4, 5, 6])) == [
        1, 2, 3, 4, 5, 6,
      ])
    #expect(
      try samples(
        Images.png(
          width: 2, height: 1, depth: 8, kind: 2, transparency: [0, 1, 0, 2, 0, 3], rows: [0, 1, 2, 3, 4, 5, 6]))
        == [255, 255, 255, 4, 5, 6])
    #expect(
      try samples(
        Images.png(
          width: 3, height: 1, depth: 2, kind: 3, palette: [10, 20, 30, 40, 50, 60], transparency: [255, 0],
          rows: [0, 0b0001_1100])) == [10, 20, 30, 255, 255, 255, 0, 0, 0])
    #expect(try samples(Images.png(width: 2, height: 1, depth: 8, kind: 4, rows: [0, 0, 255, 0, 0])) == [0, 255])
    #expect(
      try samples(Images.png(width: 1, height: 1, depth: 8, kind: 6, rows: [0, 0, 100, 200, 128])) == [127, 177, 227])
  }

  @Test func rowsAreFilteredInFiveWays() throws {
    // A row of 10, 20, 30 above; then its like by each filter.
    for (filter, row) in [(0, [10, 20, 40]), (1, [10, 10, 20]), (2, [0, 0, 10]), (3, [5, 5, 15]), (4, [0, 0, 10])] {
      let rows = [0, 10, 20, 30, UInt8(filter)] + row.map(UInt8.init)
      #expect(
        try samples(SampleImages.png(width: 3, height: 2, depth: 8, kind: 0, rows: rows)) == [10, 20, 30, 10, 20, 40],
        "filter \(filter)")
    }
  }

  @Test func interlacedRowsAreSorted() throws {
    let (width, height) = (11, 9)
    let pixels = (0..<width * height).map { UInt8($0 * 2) }
    var rows: [UInt8] = []
    for (left, top, right, down) in [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ] {
      for y in stride(from: top, to: height, by: down) {
        rows.append(0)
        for x in stride(from: left, to: width, by: right) { rows.append(pixels[y * width + x]) }
      }
    }
    let bytes = SampleImages.png(width: width, height: height, depth: 8, kind: 0, isInterlaced: true, rows: rows)
    #expect(try samples(bytes) == pixels)
  }

  @Test func aBombIsRefusedBeforeItIsLit() {
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    #expect(fault(SampleImages.png(width: 30_000, height: 30_000, depth: 8, kind: 2, rows: zeros)).contains("pixels"))
    #expect(fault(SampleImages.png(width: 9000, height: 9000, depth: 16, kind: 6, rows: zeros)).contains("MiB"))
    #expect(fault(SampleImages.png(width: 2, height: 1, depth: 8, kind: 0, rows: zeros)).contains("damaged"))
    #expect(fault(SampleImages.png(width: 2, height: 9, depth: 8, kind: 0, rows: [0, 1, 2])).contains("damaged"))
    #expect(fault(SampleImages.png(width: 0, height: 9, depth: 8, kind: 0, rows: [0])).contains("no pixels"))
  }

  // MARK: Any bytes

  @Test func otherFilesAreRefused() {
    #expect(fault([]).contains("PNG or JPEG"))
    #expect(fault(Array("GIF89a".utf8)).contains("PNG or JPEG"))
    #expect(fault(Array("<svg/>".utf8)).contains("PNG or JPEG"))
  }

  private static let files = [
    SampleImages.photo, SampleImages.greyPhoto,
    SampleImages.png(width: 2, height: 2, depth: 8, kind: 2, rows: [0, 1, 2, 3, 4, 5, 6, 4, 1, 2, 3, 4, 5, 6]),
  ]

  @Test(arguments: files.indices) func whatIsCutOffIsRefused(index: Int) {
    let bytes = Self.files[index]
    for count in bytes.indices { #expect(fault(Array(bytes[..<count])) != "", "\(count) bytes of \(bytes.count)") }
  }

  @Test(arguments: 0..<20) func nothingStopsTheProgram(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for original in Self.files {
      for _ in 0..<200 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        _ = fault(bytes)
      }
    }
  }
}
