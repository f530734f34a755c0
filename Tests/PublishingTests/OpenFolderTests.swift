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
}
