import Typesetting

/// Builds a situation, and builds it again after each save.
package enum SituationWatch {
  /// Returns when it was told to stop.
  ///
  /// - Throws: why there is nothing to watch, or nothing any more.
  package static func run(_ options: RunOptions, _ request: BuildRequest, jobs: Int?) throws {
    guard let signals = StopSignals() else {
      throw Failure(.internalFault, "the system gives no pipe: \(systemErrorText())")
    }
    let folder = try SituationFolder(options.situation, style: options.style)
    guard let watch = FolderWatch(folder.path, isWanted: SituationFolder.isRead) else {
      throw Failure(.inputNotFound, "\(folder.path) cannot be watched: \(systemErrorText())")
    }
    var fonts: FontSet?
    // What no save of a file can mend ends the watch before it has begun.
    if let end = build(options, request, jobs: jobs, &fonts), end != .badData { throw Failure(end, "") }
    if !options.isQuiet { writeError("watching \(folder.path); Ctrl-C ends\n") }
    while !signals.haveCome {
      switch watch.next(orReadable: signals.descriptor) {
      case .stop: return
      case .gone:
        throw Failure(
          .inputNotFound, "\(folder.path) was moved or deleted; the watch ends, and the last output stays")
      case .change: _ = build(options, request, jobs: jobs, &fonts)
      }
    }
  }

  /// One run of `sitrep build`.
  ///
  /// - Parameter fonts: loaded by the first run that needs them, and used by all that follow.
  /// - Returns: how it ended; nil where it was well.
  private static func build(
    _ options: RunOptions, _ request: BuildRequest, jobs: Int?, _ fonts: inout FontSet?
  ) -> ExitStatus? {
    do {
      return try ExitStatus.ending {
        var run = try SituationRun(options, writes: true, fonts: fonts)
        defer { fonts = run.loadedFonts }
        try run.publish(request, jobs: jobs)
      }
    } catch {
      return .internalFault
    }
  }
}
