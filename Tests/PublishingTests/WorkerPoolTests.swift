import Synchronization
import Testing

@testable import Publishing

struct WorkerPoolTests {
  private final class Tally: Sendable {
    private let done = Mutex<[(number: Int, isOwn: Bool)]>([])
    private let marks = Mutex<Set<String>>([])

    func note(_ number: Int, isOwn: Bool) { done.withLock { $0.append((number, isOwn)) } }
    func mark(_ name: String) { _ = marks.withLock { $0.insert(name) } }
    func wait(for name: String) { while !marks.withLock({ $0.contains(name) }) {} }

    var numbers: [Int] { done.withLock { $0.map(\.number) } }
    /// Those that the thread of the caller has done.
    var own: [Int] { done.withLock { $0.filter(\.isOwn).map(\.number) } }
  }

  @Test(arguments: [1, 2, 3, 5], [0, 1, 2, 3, 10, 40])
  func doesEachTaskOnce(jobs: Int, count: Int) throws {
    let tally = Tally()
    let pool = WorkerPool(jobs: jobs, own: { true }, others: { false })
    for number in 0..<count { pool.add { tally.note(number, isOwn: $0) } }
    try pool.finish()
    #expect(tally.numbers.sorted() == Array(0..<count))
    if jobs == 1 { #expect(tally.own.count == count) }
  }

  /// The last ones are left to those who have what is needed for them.
  @Test func leavesTheLastTaskToAnother() throws {
    let tally = Tally()
    let pool = WorkerPool(jobs: 2, own: { true }, others: { false })
    pool.add { _ in
      tally.mark("begun")
      tally.wait(for: "last but one")
    }
    tally.wait(for: "begun")
    for number in 0..<3 {
      pool.add {
        tally.note(number, isOwn: $0)
        if number == 1 { tally.mark("last but one") }
      }
    }
    try pool.finish()
    #expect(tally.numbers == [2, 1, 0])
    #expect(tally.own == [2, 1])
  }
}
