import Dispatch
import Glibc
import Synchronization

/// Threads that do work beside the one that hands it out, each with a state of its own.
final class WorkerPool<State> {
  typealias Task = @Sendable (State) throws -> Void

  private struct Queue {
    var tasks: [(number: Int, task: Task)] = []
    var isEnded = false
    /// That of the first task that failed.
    var failure: (number: Int, error: any Error)?
  }

  /// What the threads share.
  private final class Board: Sendable {
    let queue = Mutex(Queue())
    /// Counts the tasks that were put up, and at the end one more for each thread.
    let calls = DispatchSemaphore(value: 0)

    func takeFirst() -> (number: Int, task: Task)? {
      queue.withLock { $0.tasks.isEmpty ? nil : $0.tasks.removeFirst() }
    }

    /// - Parameter rest: how many tasks are left to others.
    func takeLast(but rest: Int) -> (number: Int, task: Task)? {
      queue.withLock { $0.tasks.count > rest ? $0.tasks.popLast() : nil }
    }

    func perform(_ entry: (number: Int, task: Task), _ state: State) {
      // What comes behind a failure is in vain.
      guard queue.withLock({ $0.failure.map { entry.number < $0.number } ?? true }) else { return }
      do {
        try entry.task(state)
      } catch {
        queue.withLock { queue in
          if queue.failure.map({ entry.number < $0.number }) ?? true { queue.failure = (entry.number, error) }
        }
      }
    }

    func work(_ state: State) {
      while true {
        calls.wait()
        if let entry = takeFirst() {
          perform(entry, state)
        } else if queue.withLock(\.isEnded) {
          return
        }
      }
    }
  }

  /// Tasks that may wait: who adds more does one of them instead, so that what they hold does not pile up.
  private static var room: Int { 9 }

  private let board = Board()
  private var threads: [pthread_t] = []
  private let most: Int
  private let makeOwn: () -> State
  private lazy var own = makeOwn()
  private let state: @Sendable () -> State
  private var started = 0
  private var count = 0

  /// - Parameters:
  ///   - jobs: how many threads work, the caller's among them; as many as is usual where none are given.
  ///   - own: makes the state of the caller's thread.
  ///   - others: makes the state of another one.
  init(jobs: Int?, own: @escaping () -> State, others: @escaping @Sendable () -> State) {
    most = (jobs ?? WorkerThreads.usual) - 1
    (makeOwn, state) = (own, others)
  }

  /// Has a task done soon; at once, where nobody else is there to do it.
  func add(_ task: @escaping Task) {
    let entry = (number: count, task: task)
    count += 1
    let isPutUp =
      most > 0
      && board.queue.withLock { queue in
        guard queue.tasks.count < Self.room else { return false }
        queue.tasks.append(entry)
        return true
      }
    guard isPutUp else { return board.perform(entry, own) }
    board.calls.signal()
    guard started < min(most, count) else { return }
    started += 1
    let (board, state) = (board, state)
    if let thread = WorkerThreads.start({ board.work(state()) }) { threads.append(thread) }
  }

  /// Helps with what is left and returns when all is done.
  ///
  /// - Throws: the error of the first task that failed.
  func finish() throws {
    // Who has nothing left to do gives back its canvas at once.
    callEnd()
    // From the other end: the report comes last, and who draws that needs no canvas of its own. One for the last pictures, of which
    // each of the others takes one, would be a seventh of all memory, to be done hardly sooner.
    var rest = 0
    while started > 0, let entry = board.takeLast(but: rest) {
      board.perform(entry, own)
      rest = threads.count
    }
    join()
    if let failure = board.queue.withLock(\.failure) { throw failure.error }
  }

  /// Returns when all that was begun is done; what waits is left undone.
  func stop() {
    board.queue.withLock { $0.tasks = [] }
    callEnd()
    join()
  }

  /// Says to the others that nothing more will come.
  private func callEnd() {
    board.queue.withLock { $0.isEnded = true }
    for _ in 0..<started { board.calls.signal() }
  }

  private func join() {
    for thread in threads { pthread_join(thread, nil) }
    threads = []
    started = 0
  }
}
