import Drawing
import Glibc
import ImageReading
import Reporting
import SourceText

/// Builds a situation, and builds it again after each save.
package enum SituationWatch {
  /// Returns when it was told to stop.
  ///
  /// - Throws: why there is nothing to watch, or nothing any more.
  package static func run(_ options: RunOptions, _ request: BuildRequest, jobs: Int?) throws {
    guard let signals = StopSignals(([SIGINT, SIGTERM] + StopSignals.unhandled).unique) else {
      throw Failure(.internalFault, "the system gives no pipe: \(systemErrorText())")
    }
    let folder = try SituationFolder(options.situation, style: options.style, readsShared: options.readsShared)
    var watch = try WatchedFolders(folder: folder).watch()
    var place = FileSystem.resolved(folder.path)
    let tools = RunTools(drawn: DrawnFiles())
    // What no save of a file can mend ends the watch before it has begun.
    if let end = build(options, request, jobs: jobs, tools), end != .badData { throw Failure(end, "") }
    if !options.isQuiet { writeError("watching \(FindingPrinter.printable(folder.path)); Ctrl-C ends\n") }
    while !signals.haveCome {
      let event = watch.next(orReadable: signals.descriptor)
      if case .stop = event { return }
      guard let now = FileSystem.resolved(folder.path) else { throw gone(folder) }
      if now == place {
        if case .gone = event { throw gone(folder) }
      } else if !options.isQuiet {
        writeError(FindingPrinter.printable("\(folder.path) leads to \(now) now") + "\n")
      }
      // A link may lead elsewhere now, and another folder be shared. Before the files are read: no change is missed.
      watch = try WatchedFolders(folder: folder).watch()
      place = now
      _ = build(options, request, jobs: jobs, tools)
    }
  }

  private static func gone(_ folder: SituationFolder) -> Failure {
    Failure(.inputNotFound, "\(folder.path) was moved or deleted; the watch ends, and the last output stays")
  }

  /// One run of `sitrep build`.
  ///
  /// - Parameter tools: those of all runs.
  /// - Returns: how it ended; nil where it was well.
  private static func build(
    _ options: RunOptions, _ request: BuildRequest, jobs: Int?, _ tools: RunTools
  ) -> ExitStatus? {
    do {
      return try ExitStatus.ending {
        var run = try SituationRun(options, writes: true, tools: tools)
        try run.publish(request, jobs: jobs)
      }
    } catch {
      return .internalFault
    }
  }
}

/// What a run reads of the disk, to be watched.
private struct WatchedFolders {
  let folder: SituationFolder

  private var path: String { folder.path }

  func watch() throws(Failure) -> FolderWatch {
    let own = FolderWatch.Folder(path: path, isWanted: SituationFolder.isRead)
    let links = FileSystem.links(on: path).map { link in
      FolderWatch.Folder(path: link.folder) { $0 == link.name }
    }
    guard let watch = FolderWatch(own, and: otherFolders + links) else {
      throw Failure(.inputNotFound, "\(path) cannot be watched: \(systemErrorText())")
    }
    return watch
  }

  /// The other folders that a run reads, and what it reads in them.
  private var otherFolders: [FolderWatch.Folder] {
    let ofStyle = folder.style.map { style in
      FolderWatch.Folder(path: style) { $0 == HouseStyle.fileName || ImageFile.isNamed($0) }
    }
    let shared = (folder.readsShared ? SharedTables(of: folder).name : nil).map { name in
      let files = FolderWatch.Folder(path: "\(path)/../\(name)") { SharedTables.names.contains($0.lowercased()) }
      return [files, FolderWatch.Folder(path: "\(path)/..") { $0 == name }]
    }
    let fonts = [path, folder.style].compactMap(\.self).map { folder in
      FolderWatch.Folder(path: "\(folder)/\(SituationFonts.folder)", isWanted: SituationFonts.isFont)
    }
    return [ofStyle].compactMap(\.self) + (shared ?? []) + fonts
  }
}
