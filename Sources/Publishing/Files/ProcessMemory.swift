import Glibc

/// How the process asks the system for memory.
enum ProcessMemory {
  /// Memory of this size is used long enough to be worth large pages.
  private static let largeSize = 16 << 20

  /// Asks for large pages where memory is to be filled that nothing was written into: one fault then stands for hundreds.
  static func preferLargePages(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= largeSize, let start = memory.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = start.alignedUp(toMultipleOf: page)
    let end = (start + memory.count).alignedDown(toMultipleOf: page)
    // Where the system has none, it stays with small ones.
    _ = madvise(first, end - first, MADV_HUGEPAGE)
  }
}
