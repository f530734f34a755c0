import Glibc

/// What the system gives this process: enough of it, or words that say so.
package enum ProcessLimits {
  /// As many files are open at once in a run on many processors.
  private static let files: rlim_t = 32
  private static let wanted: rlim_t = 256

  /// Takes as many open files as the system allows, up to what is useful.
  ///
  /// - Returns: what is lacking; nil where there is enough.
  package static func raise() -> String? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < wanted else {
      return nil
    }
    limit.rlim_cur = min(limit.rlim_max, wanted)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    guard limit.rlim_cur < files else { return nil }
    return
      "this process may have \(limit.rlim_cur) files open at once, and needs \(files); allow more (ulimit -n \(wanted))"
  }

  /// Has words said where the program is stopped by what should never happen, such as memory that the system refuses: else a shell
  /// says no more than a number. What has not its name yet is left, and removed by the next run.
  package static func explainCrashes() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      var action = sigaction()
      // Sanitizers and debuggers have handlers of their own.
      guard sigaction(signal, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil else { continue }
      action.__sigaction_handler.sa_handler = { _ in
        let words: StaticString =
          "error: a fault of the program itself, which had to stop; where its memory is limited (ulimit -v), allow more. No output is half written\n"
        // Nothing but this may be done while a signal is handled.
        _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(ExitStatus.internalFault.rawValue)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_ONSTACK | SA_NODEFER
      sigaction(signal, &action, nil)
    }
  }
}
