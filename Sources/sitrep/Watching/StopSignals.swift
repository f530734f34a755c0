import Glibc

/// Ctrl-C and SIGTERM as something that can be read, so that a run is not torn apart by them. The second one ends the
/// program at once.
struct StopSignals {
  /// Can be read once a signal has come.
  let descriptor: Int32

  init?() {
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
    for signal in [SIGINT, SIGTERM] {
      sigaddset(&both, signal)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        // Nothing but this may be done while a signal is handled.
        let error = errno
        var byte: UInt8 = 0
        _ = write(stopPipe, &byte, 1)
        errno = error
      }
      action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
    sigprocmask(SIG_UNBLOCK, &both, nil)
  }

  /// Whether one has come.
  var haveCome: Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&descriptors, 1, 0) > 0
  }
}

/// Where a signal leaves its mark. Written once, before there is a handler.
nonisolated(unsafe) private var stopPipe: Int32 = -1
