import Foundation
import SourceText
import Testing
import Typesetting

@testable import Publishing

/// A program finds the fonts that it is carried about with, wherever it was put.
struct FontFoldersTests {
  @Test("Fonts beside a program are found by any path and link that leads to it, in any folder")
  func besideProgram() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep \(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let root = scratch.appendingPathComponent("a folder, unpacked")
    for folder in ["lib", "share/fonts"] {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    let program = root.appendingPathComponent("lib/sitrep").path
    try Data().write(to: URL(fileURLWithPath: program))
    let link = scratch.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a folder, unpacked/lib/sitrep")
    let second = scratch.appendingPathComponent("second").path
    try FileManager.default.createSymbolicLink(atPath: second, withDestinationPath: "link")

    let fonts = FileSystem.resolved(root.appendingPathComponent("share/fonts").path)
    #expect(fonts != nil)
    for path in [program, link, second, "\(scratch.path)/./a folder, unpacked/share/../lib/sitrep"] {
      #expect(FontFolders.beside(program: path) == fonts, "\(path)")
    }
  }

  @Test(
    "Where none lie there, the program is not found or lies at the top, there is no such folder",
    arguments: ["/proc/self/exe", "/nowhere/bin/sitrep", "/", "", "sitrep"])
  func none(_ program: String) {
    #expect(FontFolders.beside(program: program) == nil)
  }

  @Test("A font that cannot be read is said, and has no hash: outputs would tell of one that they were not made with")
  func unreadable() throws {
    let store = FontStore()
    let font = try #require(try FontSet.locate().first)
    let gone = FontFile(name: "Gone-Regular", path: "/nowhere/Gone-Regular.otf")
    #expect(try store.hashes(of: [font])[0].count == 64)
    #expect(throws: FontError.unreadable(path: gone.path)) { try store.hashes(of: [font, gone]) }
  }

  @Test("A folder of fonts that is a link is told, and none that is not there")
  func linked() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep \(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("---\n---\n".utf8).write(to: folder.appendingPathComponent("report.md"))
    let fonts = try SituationFonts(in: SituationFolder(folder.path))
    #expect(fonts.read(nil, named: nil).faults == [])
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("fonts").path, withDestinationPath: "/usr/share/fonts")
    let faults = fonts.read(nil, named: nil).faults
    #expect(faults.map(\.location.file) == ["fonts"] && faults[0].rule == .badFont, "\(faults)")
  }
}
