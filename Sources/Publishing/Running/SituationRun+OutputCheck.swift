import SituationData
import Synchronization

extension SituationRun {
  /// Says what is wrong with the situation, and with its outputs where they are asked for; ends with 65 where something is.
  ///
  /// - Parameter isStrict: whether warnings count as errors.
  package func check(isStrict: Bool, outputs: Bool) throws {
    var request = Request()
    request.writesReport = true
    request.pictures = PictureOptions()
    request.pictures?.formats = []
    // Only a layout shows which labels do not fit.
    let studio = Studio(request, jobs: nil) { nil }
    let publications = try draw(request, in: studio)
    say(studio.notices)
    let results = outputs ? try outputResults(of: publications[0]) : []
    try finishCheck(isStrict: isStrict, outputs: results)
  }

  /// What is found of each output: whether it is still what the data give.
  private func outputResults(of publication: Publication) throws -> [OutputCheck.Result] {
    let folder = outputFolder
    guard let manifest = folder.manifest else {
      return [
        OutputCheck.Result(
          path: Manifest.name,
          fault: (.missingOutput, "missing: there is nothing to check outputs by; run sitrep build"))
      ]
    }
    let origin = try origin()
    let check = OutputCheck(manifest: manifest, origin: origin, issue: publication.manifestIssue)
    return try check.results(read: folder.read) { settings in
      let hashes = Hashes()
      for request in Request.drawing(settings) {
        let studio = Studio(request, jobs: nil) {
          { file in
            let hash = Fingerprint.of(file.bytes)
            hashes.byPath.withLock { $0[file.path] = $0[file.path] ?? hash }
          }
        }
        _ = try draw(request, in: studio)
      }
      return hashes.byPath.withLock(\.self)
    }
  }

  /// Says of each output whether it matches; ends with 65 where one does not.
  func finish(_ results: [OutputCheck.Result]) throws(Failure) {
    let folder = outputFolder.path
    if isText, !isQuiet {
      for result in results { try print("\(folder)/\(result.path): \(result.fault?.message ?? "matches")") }
    }
    let faults = results.count { $0.fault != nil }
    guard faults > 0 else { return }
    throw Failure(
      .badData,
      "\(faults) of \(count(results.count, "output")) in \(folder) \(faults == 1 ? "does" : "do") not match the data; run sitrep build"
    )
  }
}

/// The hashes of what several threads have drawn.
private final class Hashes: Sendable {
  let byPath = Mutex<[String: String]>([:])
}

extension OutputCheck.Result {
  /// For programs and code hosts; nil where the output matches.
  var diagnostic: Diagnostic? {
    fault.map { Diagnostic(.error, $0.rule, at: SourceLocation(file: path, line: 1, column: 1), $0.message) }
  }
}

extension Request {
  /// What has to be asked for so that outputs are drawn with the settings that they have. What was compared with a
  /// published report cannot be drawn without it.
  static func drawing(_ outputs: [String: [String: String]]) -> [Request] {
    var groups: [[String: String]: [String]] = [:]
    for (path, settings) in outputs { groups[settings, default: []].append(path) }
    return groups.sorted { $0.value.min() ?? "" < $1.value.min() ?? "" }.compactMap { settings, paths in
      var request = Request()
      request.knownOn = settings["known_on"].flatMap { DateReader().day($0) }
      if let since = settings["since"] {
        guard let day = DateReader().day(since) else { return nil }
        request.baseline = .day(day)
      }
      request.languages = settings["language"].map { [$0] } ?? []
      guard let size = settings["size"].flatMap(PictureSize.init) else {
        request.writesReport = true
        return request
      }
      var pictures = PictureOptions()
      pictures.formats = PictureFormat.allCases.filter { format in
        paths.contains { $0.hasSuffix(".\(format.rawValue)") }
      }
      pictures.size = size
      pictures.scale = settings["scale"].flatMap(Int.init).flatMap { (1...3).contains($0) ? $0 : nil } ?? 1
      pictures.theme = settings["theme"].flatMap(Theme.init(rawValue:)) ?? .light
      pictures.only = paths.compactMap(OutputPath.chart).unique.sorted()
      request.pictures = pictures
      return request
    }
  }
}
