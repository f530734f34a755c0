import Glibc

/// Ctrl-C, SIGTERM and whatever else ends a program, as something that can be read, so that a run is not torn apart by them.
/// The second one ends the program at once.
struct StopSignals {
  /// Can be read once a signal has come.
  let descriptor: Int32

  /// Those that end a program that does nothing about them, as SIGHUP does when a window is closed. Those are left out that tell of
  /// a fault of the program itself, and SIGPIPE, by which the system answers a call of its own.
  static let ending: [Int32] =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGIO, SIGPWR,
      SIGSTKFLT,
    ] + Array(firstOfRealTime...lastOfRealTime)

  /// As the kernel has them, but for two that the C library keeps for itself.
  private static let firstOfRealTime: Int32 = 34
  private static let lastOfRealTime: Int32 = 64

  /// Those that would end the program now: neither ignored, as in a shell's background, nor waited for by somebody else.
  static var unhandled: [Int32] {
    ending.filter { signal in
      var action = sigaction()
      return sigaction(signal, nil, &action) == 0 && action.__sigaction_handler.sa_handler == nil
    }
  }

  init?(_ signals: [Int32]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    stopPipe = ends[1]
    // Whoever started the program may have blocked them.
    var both = sigset_t()
    sigemptyset(&both)
    for signal in signals {
      sigaddset(&both, signal)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        // Nothing but this may be done while a signal is handled.
        let error = errno
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(stopPipe, &byte, 1)
        errno = error
      }
      action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
    sigprocmask(SIG_UNBLOCK, &both, nil)
  }

  /// Does something that no signal interrupts; one that comes meanwhile waits.
  static func held<Fault: Error>(_ work: () throws(Fault) -> Void) throws(Fault) {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  /// Whether one has come.
  var haveCome: Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&descriptors, 1, 0) > 0
  }

  /// Waits for one, has something put away, and lets the program end as the signal would have ended it.
  func end(after putAway: () -> Void) {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    var byte: UInt8 = 0
    while poll(&descriptors, 1, -1) < 0 || read(descriptor, &byte, 1) != 1 {}
    putAway()
    kill(getpid(), Int32(byte))
  }
}

/// Where a signal leaves its mark. Written before there is a handler.
nonisolated(unsafe) private var stopPipe: Int32 = -1
