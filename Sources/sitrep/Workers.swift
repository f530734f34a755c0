import Dispatch
import Glibc
import Synchronization

/// Work that is done on several processors at once.
enum Workers {
  private struct Progress<Output: Sendable>: Sendable {
    var next = 0
    var results: [Result<Output, any Error>?]
  }

  /// Works on all inputs, each worker with a state of its own, and returns the outputs in the order of the inputs.
  ///
  /// - Parameter jobs: how many workers; as many as there are processors, at most eight, where none are given.
  /// - Throws: the error of the first input that failed.
  static func map<Input: Sendable, Output: Sendable, State>(
    _ inputs: [Input], jobs: Int?, state: @escaping @Sendable () -> State,
    work: @escaping @Sendable (Input, State) throws -> Output
  ) throws -> [Output] {
    let count = min(jobs ?? min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))), inputs.count)
    let progress = Mutex(Progress<Output>(results: Array(repeating: nil, count: inputs.count)))
    let run = { @Sendable (_: Int) in
      let own = state()
      while true {
        let index = progress.withLock { progress in
          progress.next += 1
          return progress.next - 1
        }
        guard index < inputs.count else { return }
        let result = Result { try work(inputs[index], own) }
        progress.withLock { $0.results[index] = result }
      }
    }
    if count > 1 { DispatchQueue.concurrentPerform(iterations: count, execute: run) } else { run(0) }
    return try progress.withLock(\.results).map { result in
      guard let result else { preconditionFailure("every input has been worked on") }
      return try result.get()
    }
  }
}
