import Glibc
import Synchronization
import Testing

@testable import Publishing

/// What is read, and what is not.
struct InputFileTests {
  private func withFolder(_ work: (String) throws -> Void) throws {
    var name = Array("/tmp/sitrep-input-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&name).map { String(cString: $0) })
    defer {
      for name in FileSystem.names(in: folder) { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    try work(folder)
  }

  private func bytes(_ path: String, below limit: Int = InputFile.sizeLimit) -> [UInt8]? {
    try? InputFile.read(path, below: limit)
  }

  private func refusal(_ path: String, below limit: Int = InputFile.sizeLimit) -> InputFile.Refusal? {
    do {
      _ = try InputFile.read(path, below: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("Regular files below a size, and nothing else")
  func kinds() throws {
    try withFolder { folder in
      #expect(FileSystem.write(Array(0...255), to: "\(folder)/file"))
      #expect(FileSystem.write([], to: "\(folder)/empty"))
      #expect(symlink("file", "\(folder)/link") == 0 && mkfifo("\(folder)/pipe", 0o600) == 0)
      #expect(bytes("\(folder)/file") == Array(0...255))
      #expect(bytes("\(folder)/link") == Array(0...255))
      #expect(bytes("\(folder)/empty") == [])
      #expect(bytes("\(folder)/file", below: 257)?.count == 256)
      #expect(refusal("\(folder)/file", below: 256) == .size(limit: 256))
      #expect(refusal("\(folder)/pipe") == .kind("a named pipe"))
      #expect(refusal(folder) == .kind("a folder"))
      #expect(refusal("/dev/zero") == .kind("a device") && refusal("/dev/null") == .kind("a device"))
      #expect(refusal("\(folder)/nothing") == .unreadable("No such file or directory"))
      // The kernel's own files say that they have no bytes, and have some.
      #expect(bytes("/proc/self/status")?.isEmpty == false)
      #expect(refusal("/proc/self/status", below: 10) == .size(limit: 10))
    }
  }

  // A system shows others the half of a write that is under way, which nobody can tell from one that is done.
  @Test("Of a file that is being written nothing is read that was not written, or nothing at all")
  func growing() throws {
    try withFolder { folder in
      let path = "\(folder)/file"
      let line = Array(repeating: UInt8(97), count: 9999) + [10]
      #expect(FileSystem.write(Array(repeatElement(line, count: 1000).joined()), to: path))
      let isDone = Atomic(false)
      try withThread {
        let descriptor = open(path, O_WRONLY | O_APPEND)
        for _ in 0..<5000 where !isDone.load(ordering: .relaxed) {
          _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
        close(descriptor)
      } beside: {
        for _ in 0..<5 {
          guard let bytes = bytes(path) else { continue }
          #expect(bytes.count >= 1000 * line.count)
          #expect(bytes.prefix(line.count) == line[...])
          // Each line is the one before it.
          let isPeriodic = bytes.withUnsafeBytes {
            memcmp($0.baseAddress!, $0.baseAddress! + line.count, $0.count - line.count) == 0
          }
          #expect(isPeriodic)
        }
        isDone.store(true, ordering: .relaxed)
      }
    }
  }

  /// Does something on a thread of its own, and something else meanwhile.
  private func withThread(_ work: @escaping @Sendable () -> Void, beside other: () throws -> Void) throws {
    let pool = WorkerPool(jobs: 2, own: {}, others: {})
    pool.add { _ in work() }
    try other()
    pool.stop()
  }
}
