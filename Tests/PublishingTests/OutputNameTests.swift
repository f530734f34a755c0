import Testing

@testable import Publishing

/// Which path belongs to whom.
struct OutputNameTests {
  @Test("No two editions can write one path")
  func editions() {
    let forms = EditionCatalog.forms
    #expect(Set(forms).count == forms.count)
    for form in forms {
      // Ids are not known: where each chart has a file, nothing else has one of that folder and ending.
      let rivals = forms.filter { other in
        other != form && other.folder == form.folder && other.ending == form.ending
          && (other.stem == nil || form.stem == nil || other.stem == form.stem)
      }
      #expect(rivals.isEmpty, "\(form) and \(rivals)")
      #expect(form.stem != nil || !form.folder.isEmpty, "\(form): the manifest lies in the output folder itself")
    }
    #expect(Set(EditionCatalog.all.map { $0.name }).count == EditionCatalog.all.count)
  }

  @Test("A path leads to its name, and the name to its path")
  func paths() throws {
    for form in EditionCatalog.forms {
      for chart in form.stem == nil ? ["toll", "by_month-2", "report", "ar"] : [nil] {
        for language in form.isInEachLanguage ? [nil, "ar", "zh-Hant"] : [nil] {
          let name = OutputName(form, chart: chart, language: language)
          #expect(OutputName(name.path, among: EditionCatalog.forms) == name, "\(name.path)")
        }
      }
    }
    let report = try #require(EditionCatalog.forms.first { $0.stem == "report" })
    #expect(OutputName(report, language: "ar").path == "report.ar.pdf")
  }

  @Test(
    "Paths of nobody",
    arguments: [
      "", ".", "/", "report", "report.", "report.pdf.x", "report.ar.he.pdf", "figures.ar.csv", "manifest.json",
      "charts/", "charts/toll", "charts/toll.gif", "charts/toll.ar.x.png", "toll.png", "other/toll.png",
      "charts/deep/toll.png", "reports.pdf",
    ])
  func strangers(_ path: String) {
    #expect(OutputName(path, among: EditionCatalog.forms) == nil)
  }
}
