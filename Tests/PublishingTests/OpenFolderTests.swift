import Glibc
import Testing

@testable import Publishing

struct OpenFolderTests {
  // Nobody makes folders there, not even who may write everywhere.
  @Test(
    "A folder that cannot be made is told by that, not by its absence", .enabled(if: FileSystem.isFolder("/sys/kernel"))
  )
  func cause() throws {
    let folder = try #require(OpenFolder("/sys/kernel"))
    errno = 0
    #expect(folder.folder("sitrep-test", isMade: true) == nil)
    #expect(errno == EPERM || errno == EACCES || errno == EROFS, "\(systemErrorText())")
    #expect(folder.folder("sitrep-test") == nil)
    #expect(errno == ENOENT)
  }

  @Test("Where the names in a folder cannot be read, that is said, and it is not taken for empty")
  func unlisted() throws {
    #expect(try !#require(OpenFolder("/")).list().isEmpty)
    let file = OpenFolder(descriptor: open("/proc/self/exe", O_RDONLY))
    let refusal = #expect(throws: InputFile.Refusal.self) { try file.list() }
    #expect(refusal?.description == "Not a directory")
  }
}
