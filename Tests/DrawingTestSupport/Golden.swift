package import Drawing
import Foundation
package import Testing

/// Compares scenes with what was recorded before: their text form, in which a change is read, and beside it the picture as
/// SVG, in which it is looked at.
package enum Golden {
  /// Fails where a recorded form is missing or differs; the new form is then left beside it as `NAME.txt.new` and
  /// `NAME.svg.new`. With `SITREP_RECORD_GOLDENS=1` in the environment (`make golden`) the forms are recorded instead.
  ///
  /// - Parameters:
  ///   - scenes: one picture, or the pages of a document.
  ///   - notices: what is said beside them.
  package static func expect(
    _ scenes: [Scene], notices: String = "", named name: String, in testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let forms = [
      "txt": scenes.map(\.description).joined(separator: "\n") + notices,
      "svg": SVGEncoder(palette: .light, unitsPerPoint: 1).encode(contactSheet(of: scenes)),
    ]
    for ending in ["txt", "svg"] {
      try expect(
        forms[ending] ?? "", in: folder(of: testFile).appendingPathComponent("\(name).\(ending)"), sourceLocation)
    }
  }

  /// Fails for each recorded form that no case writes; delete it.
  package static func expectNoOthers(
    than names: [String], in testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let names = Set(names.flatMap { ["\($0).txt", "\($0).svg"] })
    for file in try FileManager.default.contentsOfDirectory(atPath: folder(of: testFile).path).sorted()
    where (file.hasSuffix(".txt") || file.hasSuffix(".svg")) && !names.contains(file) {
      Issue.record(
        "No case writes the golden \(file): delete it, or bring its case back.", sourceLocation: sourceLocation)
    }
  }

  private static func folder(of testFile: String) -> URL {
    URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Goldens")
  }

  private static func expect(_ form: String, in file: URL, _ sourceLocation: SourceLocation) throws {
    let rejected = file.appendingPathExtension("new")
    if ProcessInfo.processInfo.environment["SITREP_RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try form.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard recorded != form else {
      try? FileManager.default.removeItem(at: rejected)
      return
    }
    try form.write(to: rejected, atomically: true, encoding: .utf8)
    Issue.record(
      recorded == nil
        ? "No golden \(file.lastPathComponent): look at \(rejected.path), then record it with `make golden`."
        : "The form of \(file.lastPathComponent) has changed: compare \(rejected.path) with \(file.path).",
      sourceLocation: sourceLocation)
  }

  /// The ink of the scenes, one below the other, without what marks mean and exact to a tenth of a point, so that the files
  /// stay small.
  private static func contactSheet(of scenes: [Scene]) -> Scene {
    guard let first = scenes.first else {
      return Scene(size: Size(width: 1, height: 1), background: Color(0xFFFFFF), items: [])
    }
    let gap = 20.0
    var (items, top): ([SceneItem], Double) = ([], 0)
    for scene in scenes {
      let paper = Rect(x: 0, y: top, width: scene.size.width, height: scene.size.height)
      items.append(.rectangle(paper, fill: scene.background, stroke: nil))
      items += scene.items.flatMap { ink($0, at: Point(x: 0, y: top)) }
      top += scene.size.height + gap
    }
    let size = Size(width: scenes.map(\.size.width).max() ?? 0, height: top - gap)
    return Scene(size: size, background: first.background.mixed(over: Color(0x000000), share: 0.8), items: items)
  }

  private static func ink(_ item: SceneItem, at origin: Point) -> [SceneItem] {
    func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    func moved(_ point: Point) -> Point { Point(x: tenth(point.x + origin.x), y: tenth(point.y + origin.y)) }
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      let (from, to) = (moved(Point(x: rect.x, y: rect.y)), moved(Point(x: rect.maxX, y: rect.maxY)))
      // A hairline stays one.
      let size = Size(
        width: max(to.x - from.x, rect.width > 0 ? 0.3 : 0), height: max(to.y - from.y, rect.height > 0 ? 0.3 : 0))
      let box = Rect(x: from.x, y: from.y, width: tenth(size.width), height: tenth(size.height))
      return [.rectangle(box, fill: fill, stroke: stroke)]
    case .path(let path, let fill, let stroke):
      let segments = path.segments.map { segment -> Path.Segment in
        switch segment {
        case .move(let point): .move(moved(point))
        case .line(let point): .line(moved(point))
        case .curve(let first, let second, let end): .curve(moved(first), moved(second), moved(end))
        case .close: .close
        }
      }
      return [.path(Path(segments), fill: fill, stroke: stroke)]
    case .text(let block, let point): return [.text(block, at: moved(point))]
    case .image(let image, let rect): return [.image(image, in: rect.offset(x: origin.x, y: origin.y))]
    case .group(let items, let offset):
      return items.flatMap { ink($0, at: Point(x: origin.x + offset.x, y: origin.y + offset.y)) }
    case .link(_, let items), .semantic(_, let items): return items.flatMap { ink($0, at: origin) }
    }
  }
}
