import ArgumentParser
import Typesetting

/// `sitrep watch`: builds again after each save.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Build, and build again after each save, until Ctrl-C.",
    discussion: """
      While a file is broken its faults are said and the last good output stays. The watch ends with 0 on Ctrl-C or \
      SIGTERM, and with 66 when the folder is moved or deleted.
      """)

  @OptionGroup var options: BuildOptions

  func run() throws {
    guard let signals = StopSignals() else {
      writeError("error: the system gives no pipe: \(systemErrorText())\n")
      throw ExitStatus.internalFault
    }
    try Session.endingWithStatus {
      let folder = try SituationFolder(options.situation.situation)
      guard let watch = FolderWatch(folder.path, isWanted: SituationFolder.isRead) else {
        throw Failure(ExitStatus.inputNotFound, "\(folder.path) cannot be watched: \(systemErrorText())")
      }
      var fonts: FontSet?
      // What no save of a file can mend ends the watch before it has begun.
      if let end = work(&fonts), end != ExitStatus.badData { throw end }
      if !options.situation.quiet { writeError("watching \(folder.path); Ctrl-C ends\n") }
      while !signals.haveCome {
        switch watch.next(orReadable: signals.descriptor) {
        case .stop: return
        case .gone:
          throw Failure(
            ExitStatus.inputNotFound, "\(folder.path) was moved or deleted; the watch ends, and the last output stays")
        case .change: _ = work(&fonts)
        }
      }
    }
  }

  /// One run of `sitrep build`.
  ///
  /// - Parameter fonts: loaded by the first run that needs them, and used by all that follow.
  /// - Returns: how it ended; nil where it was well.
  private func work(_ fonts: inout FontSet?) -> ExitCode? {
    defer { ProcessMemory.giveBack() }
    do {
      try Session.run(options.situation, output: options.output, fonts: fonts) { session in
        defer { fonts = session.loadedFonts }
        try options.build(session)
      }
      return nil
    } catch {
      return error as? ExitCode ?? ExitStatus.internalFault
    }
  }
}
