import CAllocation
import Glibc

/// How the process asks the system for memory. A run takes much of it for a short time: pages that are given back and taken
/// again, each of which the system has to clear, would cost a tenth of it.
package enum ProcessMemory {
  /// What is asked for beyond what is needed.
  private static let margin: Int32 = 16 << 20
  /// Memory of this size is used long enough to be worth large pages.
  private static let largeSize = 16 << 20

  /// Keeps what is freed for the rest of the run.
  package static func keepFreed() {
    _ = mallopt(M_MMAP_MAX, 0)
    _ = mallopt(M_TRIM_THRESHOLD, Int32.max)
    _ = mallopt(M_TOP_PAD, margin)
  }

  /// Gives back what is free, for a program that waits.
  static func giveBack() { malloc_trim(0) }

  /// Asks for large pages where memory is to be filled that nothing was written into: one fault then stands for hundreds.
  static func preferLargePages(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= largeSize, let start = memory.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = start.alignedUp(toMultipleOf: page)
    let end = (start + memory.count).alignedDown(toMultipleOf: page)
    // Where the system has none, it stays with small ones.
    _ = madvise(first, end - first, MADV_HUGEPAGE)
  }

  /// The same of memory that will be taken next, about as much as this.
  static func preferLargePages(forNext count: Int) {
    guard count >= largeSize, let block = malloc(count) else { return }
    preferLargePages(UnsafeMutableRawBufferPointer(start: block, count: count))
    free(block)
  }
}
