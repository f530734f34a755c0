import SituationData
import SourceText
import Testing

@testable import Publishing

/// What is asked for, and what a manifest keeps of it.
struct BuildRequestTests {
  private let outline = ReportOutline(
    date: "2025-02-20", language: "en", languages: ["en"], charts: ["toll", "roads"], editions: nil)

  private func paths(_ request: BuildRequest, _ outline: ReportOutline? = nil) -> [String] {
    request.plan(outline ?? self.outline).outputs.map(\.path)
  }

  @Test("What nobody chooses is report and charts; what report.md names comes before that; the figures come with any")
  func choice() {
    let charts = ["toll", "roads"].flatMap { id in ["png", "svg", "txt"].map { "charts/\(id).\($0)" } }
    #expect(paths(BuildRequest()) == ["report.pdf", "figures.csv"] + charts)
    var named = outline
    named.editions = ["charts"]
    #expect(paths(BuildRequest(), named) == ["figures.csv"] + charts)
    #expect(paths(BuildRequest(editions: ["report"]), named) == ["report.pdf", "figures.csv"])
    #expect(paths(BuildRequest(editions: ["charts", "report"])) == ["report.pdf", "figures.csv"] + charts)
  }

  @Test("Each language has files of its own, but for the figures")
  func languages() {
    var request = BuildRequest(editions: ["report"])
    request.languages = ["ar", "en"]
    #expect(paths(request) == ["report.ar.pdf", "figures.csv", "report.pdf"])
    #expect(request.plan(outline).outputs.map { $0.settings["language"] } == ["ar", nil, "en"])
  }

  @Test("An output keeps what its bytes depend on")
  func settings() throws {
    var dark = ChartsEdition()
    (dark.theme, dark.scale, dark.formats, dark.charts) = (.dark, 2, [.pdf], ["roads"])
    var request = BuildRequest()
    request.editions = .these([dark])
    request.knownOn = DateReader().day("2025-02-18")
    let outputs = request.plan(outline).outputs
    #expect(outputs.map(\.path) == ["charts/roads.pdf", "charts/roads.txt"])
    let settings = ["language": "en", "known_on": "2025-02-18", "size": "1920x1080", "scale": "2", "theme": "dark"]
    #expect(outputs.allSatisfy { $0.settings == settings })
    request.knownOn = DateReader().day(outline.date)
    #expect(request.plan(outline).outputs.allSatisfy { $0.settings["known_on"] == nil })
  }

  @Test("From what a manifest keeps the same is asked for again")
  func again() throws {
    var dark = ChartsEdition()
    (dark.theme, dark.formats, dark.charts) = (.dark, [.png], ["roads"])
    var pages = ChartsEdition()
    (pages.formats, pages.text, pages.charts) = ([.pdf, .svg], .outlines, ["toll"])
    var planned: [String: [String: String]] = [:]
    for editions in [[ReportEdition(), FiguresEdition(), pages] as [any Edition], [dark]] {
      var request = BuildRequest()
      request.editions = .these(editions)
      for output in request.plan(outline).outputs { planned[output.path] = output.settings }
    }
    var earlier = BuildRequest(editions: ["report"])
    earlier.knownOn = DateReader().day("2025-02-18")
    let published = earlier.plan(outline).outputs
    planned["report.pdf"] = published.first { $0.path == "report.pdf" }?.settings
    let requests = BuildRequest.drawing(planned, of: outline)
    // One for the day of the report, one for the earlier one.
    #expect(requests.count == 2)
    var again: [String: [String: String]] = [:]
    for request in requests {
      for output in request.plan(outline).outputs
      where again[output.path] == nil || planned[output.path] == output.settings {
        again[output.path] = output.settings
      }
    }
    #expect(again == planned)
  }

  @Test("What was compared with a published report cannot be drawn without it, and what nobody knows not at all")
  func undrawable() {
    let outputs = [
      "report.pdf": ["language": "en", "since": "figures 12ab known on 2025-02-13"],
      "charts/toll.png": ["language": "en", "size": "enormous", "scale": "1", "theme": "light"],
      "deck.pptx": ["language": "en"],
    ]
    let requests = BuildRequest.drawing(outputs, of: outline)
    #expect(requests.allSatisfy { $0.plan(outline).outputs.isEmpty })
  }
}
