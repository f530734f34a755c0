import Testing

/// Keys of charts and columns of tables that are asked for daily, from end to end.
struct ChartKeysTests {
  private static let groups = ["Wells", "Tanks", "Pumps", "Pipes", "Filters", "Taps", "Hoses", "Drums", "Kits"]

  private func folder(_ charts: String, groups: String = "exclusive") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = "---\ntitle: A case\ndate: 2025-02-20\n---\n\nA report.\n"
    files["sources.csv"] = "id,name,kind\nrelief,Relief Office,international organisation\n"
    files["indicators.csv"] =
      "id,label,short,unit,accumulation,groups\npoints,Places where water is given out,Water points,sites,stock,\(groups)\n"
    files["places.csv"] = "id,name,short\ntolen,The Governorate of Tolen and its Islands,Tolen\nvesk,Vesk,\n"
    let rows = ["tolen", "vesk"].flatMap { place in
      Self.groups.enumerated().map {
        "points,relief,\(90 - 9 * $0 + (place == "vesk" ? 1 : 0)),2025-02-10,\(place),\($1)"
      }
    }
    files["observations.csv"] =
      (["indicator,source,value,as_of,place,group"] + rows).joined(separator: "\n") + "\n"
    files["charts.yaml"] = charts
    try files.write(to: folder)
    return folder
  }

  private func words(_ folder: ScratchFolder, _ chart: String) -> String { folder.text("out/charts/\(chart).txt") }

  @Test("Beyond six series “top” gathers the rest where they may be added up, and the total is of all")
  func moreThanSixSeries() throws {
    let chart =
      "- {id: a, kind: bars, title: Water, figures: [points@relief], by: place, series: group, layout: stacked"
    let folder = try folder("\(chart), top: 5}\n")
    let run = try Program.run("charts", "s", "--output", "out", "--format", "svg", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = words(folder, "a")
    #expect(text.contains("Wells 91, Tanks 82, Pumps 73, Pipes 64, Filters 55, 4 others 130 (total 495)"), "\(text)")
    try folder.write("\(chart)}\n", to: "s/charts.yaml")
    let refused = try Program.run("charts", "s", "--output", "out", in: folder)
    #expect(refused.status == 65 && refused.errors.contains("9 series are more than the 6 colours"))
    #expect(refused.errors.contains("top: 5"))
    // Groups that overlap are never gathered: the smallest stand in grey beside the others.
    let overlapping = try self.folder(
      "- {id: a, kind: bars, title: Water, figures: [points@relief], by: place, series: group, top: 5}\n",
      groups: "overlapping")
    let kept = try Program.run("charts", "s", "--output", "out", in: overlapping)
    #expect(kept.status == 0, "\(kept.errors)")
    let all = words(overlapping, "a")
    #expect(all.contains("Kits: Highest: Vesk: 19") && !all.contains("others"), "\(all)")
    #expect(all.contains("Grey: Taps, Hoses, Drums and Kits."), "\(all)")
  }

  @Test("Charts call places and indicators by their short names, and the report by their whole ones")
  func shortNames() throws {
    let folder = try folder(
      "- {id: a, kind: bars, title: Water, figures: [points/Wells@relief], by: place}\n")
    try folder.write(
      "---\ntitle: A case\ndate: 2025-02-20\n---\n\n```figures\npoints/Wells@relief at tolen\n```\n\n![](chart:a)\n",
      to: "s/report.md")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(words(folder, "a").contains("Tolen: 90") && !words(folder, "a").contains("Governorate"))
    #expect(try folder.pdfText("out/report.pdf").contains("Governorate"))
    try folder.write("id,name,short\ntolen,The Governorate of Tolen,Vesk\nvesk,Vesk,\n", to: "s/places.csv")
    let twice = try Program.run("check", "s", in: folder)
    #expect(twice.status == 65 && twice.errors.contains("“Vesk” is what charts call “tolen” too"), "\(twice.errors)")
  }

  @Test("A chart has a size and columns of panels of its own, unless a size is asked for")
  func sizes() throws {
    let folder = try folder(
      """
      - {id: a, kind: bars, title: Water, figures: [points/Wells@relief], by: place, size: square}
      - {id: b, kind: bars, title: Water, figures: [points@relief], by: place, series: group, layout: multiples, columns: 2}

      """)
    func size(_ chart: String) -> PictureSize? { PictureSize(folder.bytes("out/charts/\(chart).png")) }
    let run = try Program.run("charts", "s", "--output", "out", "--format", "png", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(size("a") == PictureSize(width: 1080, height: 1080) && size("b") == PictureSize.slide)
    #expect(
      try Program.run("charts", "s", "--output", "out", "--format", "png", in: folder).output.contains("up to date"))
    #expect(
      try Program.run("charts", "s", "--output", "out", "--format", "png", "--size", "slide", in: folder).status == 0)
    #expect(size("a") == PictureSize.slide)
    #expect(try Program.run("check", "s", "--outputs", "--output", "out", in: folder).status == 0)
    try folder.write(
      "- {id: a, kind: bars, title: Water, figures: [points/Wells@relief], by: place, size: huge, columns: 2}\n",
      to: "s/charts.yaml")
    let faults = try Program.run("check", "s", in: folder).faults
    #expect(faults.map(\.rule) == ["wrong-type", "wrong-type"], "\(faults)")
  }
}
