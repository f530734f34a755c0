import Foundation
import Testing

/// What is published says nothing of the machine and the person that made it.
struct OtherMachineTests {
  private static let editions = ["summary", "report", "html", "workbook", "deck", "charts"].flatMap { ["--edition", $0] }

  @Test("In another folder, for another user, language and time zone, or without any: the same bytes, and none of their names")
  func environment() throws {
    let (here, elsewhere) = (try ScratchFolder.healthy(), try ScratchFolder.healthy())
    // Each in words that stand in no situation.
    let names = ["HOME": "/home/QUILLFEATHER", "USER": "QUILLFEATHER", "LOGNAME": "QUILLFEATHER", "HOSTNAME": "QUILLFEATHER"]
    let settings = ["TZ": "Asia/Kathmandu", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "PANGO_LANGUAGE": "ja"]
    let run = try Program.run(["build", "s"] + Self.editions, in: here)
    #expect(run.status == 0, "\(run.errors)")
    let other = try Program.run(["build", "s"] + Self.editions, in: elsewhere, environment: names.merging(settings) { $1 })
    #expect(other.status == 0, "\(other.errors)")
    let bare = try Program.run(
      "/usr/bin/env",
      "-i", [Program.path, "build", elsewhere.path("s"), "--output", elsewhere.path("bare")] + Self.editions, in: elsewhere)
    #expect(bare.status == 0, "\(bare.errors)")

    let files = here.contents(of: "Output/s")
    #expect(files.count >= 6)
    #expect(elsewhere.changes(of: "Output/s", since: files) == [])
    #expect(elsewhere.changes(of: "bare", since: files) == [])
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["QUILLFEATHER", here.url.lastPathComponent, NSTemporaryDirectory(), NSUserName() + "@"] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
    }
  }
}
