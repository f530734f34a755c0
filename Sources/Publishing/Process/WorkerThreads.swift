import Glibc

/// Threads with as much room as the first one of the process has. Each is one of the system's own: what hands out work to threads for
/// many needs descriptors of its own, and ends the process where there are none.
enum WorkerThreads {
  /// How many threads work where nobody says so: one for each processor, at most eight.
  static var usual: Int { min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static let stackSize = 8 << 20

  private final class Work: Sendable {
    let perform: @Sendable () -> Void
    init(_ perform: @escaping @Sendable () -> Void) { self.perform = perform }
  }

  /// Does something on several threads at once, that of the caller among them, and returns when all are done. Where the system
  /// gives no more threads, it is done by fewer.
  static func perform(on count: Int, _ work: @escaping @Sendable () -> Void) {
    let threads = (1..<max(1, count)).compactMap { _ in start(work) }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Does something beside all else, until the process ends; not at all where the system gives no thread.
  static func detach(_ work: @escaping @Sendable () -> Void) {
    if let thread = start(work) { pthread_detach(thread) }
  }

  /// What ends the program comes to the first thread, which may have to put it off.
  ///
  /// - Returns: a thread that does something beside all else; nil where the system gives none.
  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    var (ending, before) = (sigset_t(), sigset_t())
    sigemptyset(&ending)
    for signal in StopSignals.ending { sigaddset(&ending, signal) }
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let error = pthread_create(
      &thread, &attributes,
      { box in
        guard let box else { return nil }
        Unmanaged<Work>.fromOpaque(box).takeRetainedValue().perform()
        return nil
      }, box.toOpaque())
    if error != 0 { box.release() }
    return error == 0 ? thread : nil
  }
}
