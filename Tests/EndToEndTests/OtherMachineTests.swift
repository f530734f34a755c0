import Foundation
import Testing

/// What is published says nothing of the machine and the person that made it.
struct OtherMachineTests {
  private static let editions = ["summary", "report", "html", "workbook", "deck", "charts"]
    .flatMap { ["--edition", $0] }

  /// In words that stand in no situation.
  private static let someone = [
    "HOME": "/home/QUILLFEATHER", "USER": "QUILLFEATHER", "LOGNAME": "QUILLFEATHER", "HOSTNAME": "QUILLFEATHER",
    "TZ": "Asia/Kathmandu", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "PANGO_LANGUAGE": "ja",
  ]

  @Test("In another folder, as somebody else, in another language and time zone, or in none: the same bytes, no name")
  func environment() throws {
    let (here, elsewhere) = (try ScratchFolder.healthy(), try ScratchFolder.healthy())
    let build = ["build", "s"] + Self.editions
    let bare = "exec env -i '\(Program.path)' \(build.joined(separator: " ")) --output bare"
    for run in [
      try Program.run(build, in: here),
      try Program.run(build, in: elsewhere, environment: Self.someone),
      try Program.tool("sh", "-c", bare, in: elsewhere),
    ] {
      #expect(run.status == 0, "\(run.errors)")
    }

    let files = here.contents(of: "Output/s")
    #expect(files.count >= 6)
    #expect(elsewhere.changes(of: "Output/s", since: files) == [])
    #expect(elsewhere.changes(of: "bare", since: files) == [])
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["QUILLFEATHER", here.url.lastPathComponent, NSTemporaryDirectory()] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
    }
  }
}
