import Foundation
import Testing

@testable import Typesetting

struct FontSearchTests {
  @Test func everyMissingFontIsNamed() {
    #expect {
      try FontSearch(paths: ["/nowhere", ""]).files(for: [])
    } throws: { error in
      guard case .missing(let fonts, ["/nowhere", ""])? = error as? FontError else { return false }
      return fonts.count == 8 && fonts[0] == .init(file: "Inter-Regular.otf", package: "fonts-inter")
        && fonts[7] == .init(file: "NotoSansHebrew-Bold.ttf", package: "fonts-noto-core")
    }
  }

  @Test func aFolderOfTheCallerComesFirst() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let broken = folder.appendingPathComponent("Inter-Regular.otf")
    try Data("no font".utf8).write(to: broken)
    #expect(throws: FontError.unreadable(path: broken.path)) { try FontSet(searchPaths: [folder.path]) }
  }
}
