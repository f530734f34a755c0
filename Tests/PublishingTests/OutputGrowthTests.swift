import ProcessorTime
import Testing

@testable import Publishing

/// What a run does with the names of its outputs grows as their number does.
struct OutputGrowthTests {
  private func outline(_ count: Int) -> ReportOutline {
    ReportOutline(
      date: "2025-02-20", language: "en", languages: ["en"], charts: (0..<count).map { "c\($0)" }, editions: nil)
  }

  /// The manifest of a run of so many charts, of which one is gone and one is new.
  private func manifest(_ count: Int) -> Manifest {
    var outline = outline(count)
    let outputs = BuildRequest().plan(outline).outputs.map { output in
      (output.path, Manifest.Output(sha256: "a", fingerprint: "b", madeFrom: "c", settings: output.settings))
    }
    outline.charts[0] = "new"
    return Manifest(
      origin: OutputOrigin(program: "p", inputs: [], fonts: []), outline: outline,
      outputs: Dictionary(uniqueKeysWithValues: outputs))
  }

  private func seconds(_ count: Int) throws -> Double {
    let manifest = manifest(count)
    let start = processorTime()
    let read = try #require(Manifest(manifest.bytes, of: EditionCatalog.forms))
    #expect(read == manifest)
    #expect(read.orphans(among: EditionCatalog.forms).count == 3)
    let check = OutputCheck(
      manifest: manifest, origin: manifest.origin, outline: outline(count), forms: EditionCatalog.forms)
    let results = check.results(read: { _ in nil }, draw: { _ in [:] })
    #expect(results.count == 3 * count + 2)
    var asked = ChartsEdition()
    asked.charts = outline(count).charts
    var request = BuildRequest()
    request.editions = .these([asked])
    #expect(request.plan(outline(count)).outputs.count == 3 * count)
    let requests = BuildRequest.drawing(manifest.outputs.mapValues(\.settings), of: outline(count))
    #expect(requests.count == 1)
    return processorTime() - start
  }

  @Test("Ten times as many charts take at most 25 times as long")
  func growth() throws {
    // Ten, with room for memory that is no longer near; what looks at all pairs takes a hundred times as long.
    let few = try (0..<3).map { _ in try seconds(200) }.min() ?? 0
    let many = try (0..<2).map { _ in try seconds(2000) }.min() ?? 0
    #expect(many < 25 * few, "\(few) and \(many) seconds")
  }

  @Test("A manifest that names what no edition writes was edited by somebody, and is none")
  func nameOfNoEdition() {
    for name in ["charts/c1.pnn", "report.doc", "../report.pdf", "deep/er/report.pdf"] {
      var manifest = manifest(3)
      #expect(Manifest(manifest.bytes, of: EditionCatalog.forms) != nil)
      manifest.outputs[name] = manifest.outputs["charts/c1.png"]
      #expect(Manifest(manifest.bytes, of: EditionCatalog.forms) == nil, "\(name)")
    }
  }
}
