import Testing

@testable import Publishing

struct OutputSummaryTests {
  @Test(
    "What lies in the folder, in a line",
    arguments: [
      ([], ""), (["report.pdf"], "report.pdf"), (["report.pdf", "figures.csv"], "report.pdf and figures.csv"),
      (["summary.pdf", "summary.png", "report.pdf", "figures.csv"], "summary, report.pdf and figures.csv"),
      (["summary-social.png", "charts/a.png"], "summary-social.png and 1 chart"),
      (["charts/a.png", "charts/a.svg", "charts/b.png", "charts/b.svg"], "2 charts"),
      (
        [
          "report.pdf", "report.html", "figures.csv", "charts/a.png", "charts/a.ar.png", "report.ar.pdf",
          "report.ar.html",
        ],
        "2 reports, 2 webpages, figures.csv and 2 charts"
      ),
    ])
  func text(_ paths: [String], _ text: String) { #expect(OutputSummary(paths).text == text) }
}
