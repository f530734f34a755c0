import Drawing
import ImageReading
import Reporting
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
    let own = FolderWatch.Folder(path: folder.path, isWanted: SituationFolder.isRead)
    guard let watch = FolderWatch(own, and: folder.styleFolders) else {
      throw Failure(.inputNotFound, "\(folder.path) cannot be watched: \(systemErrorText())")
    }
    var fonts: FontSet?
    // What no save of a file can mend ends the watch before it has begun.
    if let end = build(options, request, jobs: jobs, &fonts), end != .badData { throw Failure(end, "") }
    if !options.isQuiet { writeError("watching \(FindingPrinter.printable(folder.path)); Ctrl-C ends\n") }
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

extension SituationFolder {
  /// The other folders that a run reads, and what it reads in them.
  fileprivate var styleFolders: [FolderWatch.Folder] {
    let shared = style.map { style in
      FolderWatch.Folder(path: style) { $0 == HouseStyle.fileName || ImageFile.isNamed($0) }
    }
    let fonts = [path, style].compactMap(\.self).map { folder in
      FolderWatch.Folder(path: "\(folder)/\(Self.fontFolder)", isWanted: Self.isFont)
    }
    return [shared].compactMap(\.self) + fonts
  }
}
