import Foundation
import Testing

/// Editions of one issue in several languages.
struct LanguageEditionTests {
  /// A situation with an edition in Arabic beside that in English.
  static let files: SituationFiles = {
    var files = SituationFiles()
    files["report.md"] = """
      ---
      title: "Floods in two valleys"
      number: 3
      date: 2025-02-20
      language: en
      languages: [en, ar]
      editions: [report, charts]
      derived:
        gap: {figure: "difference(deaths@ministry, deaths@relief) across dates", label: Difference of the two, label_ar: الفرق بين الاثنين}
      ---
      Deaths by the ministry’s count: {deaths@ministry}; to be freed: {captives@ministry announced}. {gap}

      ![](chart:toll)

      """
    files["report.ar.md"] = """
      ---
      title: "فيضانات في واديين"
      number: 3
      review: pending
      ---
      عدد الوفيات بحسب الوزارة: {deaths@ministry}؛ من ينتظر الإفراج عنهم: {captives@ministry announced}. {gap}

      ![](chart:toll)

      """
    files["charts.yaml"] = """
      - id: toll
        kind: bars
        title: Two bodies count the dead
        title_ar: جهتان تحصيان الوفيات
        figures: [deaths@ministry, deaths@relief]

      """
    files["indicators.csv"] = """
      id,label,label_ar,unit,accumulation
      deaths,Deaths,الوفيات,people,cumulative
      captives,Release of [captives],إطلاق سراح [المحتجزين],people,flow

      """
    files["sources.csv"] = """
      id,name,name_ar,kind
      ministry,Ministry of Health,وزارة الصحة,government
      relief,Relief Society,جمعية الإغاثة,civil society

      """
    files["terms.csv"] = """
      term,ar
      captives,المحتجزون|المحتجزين
      hostages,الرهائن|الرهائن

      """
    files["data.csv"] = """
      indicator,source,value,as_of,published,status,event,term,caveat,caveat_ar
      deaths,ministry,48291,2025-02-18,2025-02-18,reported,,,hospitals only,المستشفيات فقط
      deaths,relief,61709,2025-02-02,2025-02-02,estimated,,,,
      captives,ministry,6,2025-02-22,2025-02-18,announced,release,hostages,,

      """
    return files
  }()

  private static func bytes(_ path: String, in folder: ScratchFolder) throws -> Data {
    try Data(contentsOf: folder.url.appendingPathComponent(path))
  }

  @Test("Pages of the web in each language, which lead to each other")
  func pages() throws {
    let folder = try ScratchFolder()
    try Self.files.write(to: folder)
    let run = try Program.run("build", "s", "--edition", "html", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let (english, arabic) = (folder.text("out/report.html"), folder.text("out/report.ar.html"))
    #expect(english.contains("<html lang=\"en\" dir=\"ltr\"") && arabic.contains("<html lang=\"ar\" dir=\"rtl\""))
    #expect(english.contains("<a href=\"report.ar.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"))
    #expect(arabic.contains("<a href=\"report.html\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"))
    #expect(arabic.contains("<a href=\"report.ar.pdf\">report.ar.pdf</a>") && arabic.contains("انتقل إلى التقرير"))
  }

  @Test("One run writes each edition; the figures are one file, and no table holds an isolate")
  func build() throws {
    let folder = try ScratchFolder()
    try Self.files.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    for path in [
      "report.pdf", "report.ar.pdf", "figures.csv", "charts/toll.png", "charts/toll.ar.png", "charts/toll.ar.txt",
    ] {
      #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out/\(path)").path), "\(path)")
    }
    let text = folder.text("out/charts/toll.ar.txt")
    #expect(
      text.contains("وزارة الصحة") && text.contains("\u{2066}48,291\u{2069}") && text.contains("تقديري"), "\(text)")
    #expect(!text.contains("Ministry"))
    let english = folder.text("out/charts/toll.txt")
    #expect(!english.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    let figures = folder.text("out/figures.csv")
    #expect(!figures.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    // The second run finds all of it unchanged, and so does the check.
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test("An edition alone prints the same figures as beside the other")
  func alone() throws {
    let folder = try ScratchFolder()
    try Self.files.write(to: folder)
    for (name, arguments) in [("both", []), ("one", ["--language", "ar"])] {
      let run = try Program.run(["build", "s", "--output", name] + arguments, in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try Self.bytes("both/figures.csv", in: folder) == Self.bytes("one/figures.csv", in: folder))
    #expect(try Self.bytes("both/report.ar.pdf", in: folder) == Self.bytes("one/report.ar.pdf", in: folder))
  }

  @Test("Time runs from the left in a chart that is mirrored, or as the language does where the front matter says so")
  func time() throws {
    let folder = try ScratchFolder()
    var files = Self.files
    files["indicators.csv"] += "level,Level,المستوى,people,stock\n"
    files["data.csv"] += """
      level,ministry,1234,2025-02-17,2025-02-17,reported,,,,
      level,ministry,5678,2025-02-18,2025-02-18,reported,,,,

      """
    files["charts.yaml"] += """
      - id: levels
        kind: columns
        title: Levels
        title_ar: المستويات
        figures: [level@ministry]
        every: day

      """
    func isFromTheLeft(_ edition: String, _ out: String) throws -> Bool {
      let svg = folder.text("\(out)/charts/levels\(edition).svg")
      func place(_ number: String) throws -> Double {
        let text = try #require(svg.split(separator: "<text").dropFirst().first { $0.contains(number) })
        return try #require(Double(text.split(separator: "x=\"")[1].split(separator: "\"")[0]))
      }
      return try place("1,234") < place("5,678")
    }
    for (name, key) in [("default", ""), ("mirrored", "time: mirrored\n")] {
      files["report.md"] = Self.files["report.md"].replacing("language: en\n", with: "language: en\n\(key)")
      try files.write(to: folder)
      let run = try Program.run("charts", "s", "--output", name, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try isFromTheLeft("", name) && isFromTheLeft(".ar", name) == (name == "default"))
    }
  }

  /// The rules of the errors of a changed situation.
  private func faults(_ change: (inout SituationFiles) -> Void) throws -> [Finding] {
    let folder = try ScratchFolder()
    try Self.files.with(change).write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65, "\(run.output)")
    return run.faults
  }

  @Test("A text without a translation is one error with all its places; with untranslated: original it is printed")
  func untranslated() throws {
    func strip(_ files: inout SituationFiles) {
      files["sources.csv"] = files["sources.csv"].replacingOccurrences(of: "جمعية الإغاثة", with: "")
      files["charts.yaml"] = files["charts.yaml"].replacingOccurrences(
        of: "  title_ar: جهتان تحصيان الوفيات\n", with: "")
      files["data.csv"] = files["data.csv"].replacingOccurrences(of: "المستشفيات فقط", with: "")
    }
    let found = try faults(strip)
    #expect(found.map(\.rule) == ["untranslated", "untranslated", "untranslated"], "\(found)")
    let folder = try ScratchFolder()
    try Self.files.with {
      strip(&$0)
      $0["report.md"] = $0["report.md"].replacingOccurrences(of: "number: 3", with: "number: 3\nuntranslated: original")
      $0["report.ar.md"] = $0["report.ar.md"].replacingOccurrences(of: "number: 3\n", with: "")
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("out/charts/toll.ar.txt").contains("Relief Society"))
  }

  @Test("A text without a translation is checked in its own language, and once")
  func checkedInItsLanguage() throws {
    let folder = try ScratchFolder()
    try Self.files.with {
      $0["report.md"] = $0["report.md"].replacingOccurrences(of: "number: 3", with: "number: 3\nuntranslated: original")
      $0["charts.yaml"] = $0["charts.yaml"].replacingOccurrences(
        of: "  title_ar: جهتان تحصيان الوفيات\n", with: "  note: The ministry has counted since 11 January.\n")
      $0["statements.csv"] = """
        topic,party,statement,source,published,allow
        Roads,relief,The road has been cut since 11 January.,relief,2025-02-19,
        Bridges,relief,All 37 bridges are down.,relief,2025-02-19,
        Boats,relief,All 38 boats are lost.,relief,2025-02-19,unsourced-number

        """
      for file in ["report.md", "report.ar.md"] { $0[file] += "```statements\ntopics: [Roads, Bridges, Boats]\n```\n" }
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let said = run.errors.split(separator: "\n").filter { $0.contains("[unsourced-number]") }
    #expect(said.count == 1 && said[0].contains("37"), "\(run.errors)")
    #expect(!run.errors.contains("[idle-allowance]"), "\(run.errors)")
  }

  @Test("An edition says what report.md says, and prints the same figures")
  func otherEdition() throws {
    let number = try faults {
      $0["report.ar.md"] = $0["report.ar.md"].replacingOccurrences(of: "number: 3", with: "number: 4")
    }
    #expect(number.map(\.rule) == ["other-edition"])
    let figure = try faults { $0["report.ar.md"] = $0["report.ar.md"].replacingOccurrences(of: " {gap}", with: "") }
    #expect(figure.map(\.rule) == ["other-edition"], "\(figure)")
    let missing = try faults { $0.files["report.ar.md"] = nil }
    #expect(missing.map(\.rule) == ["missing-file"], "\(missing)")
    let unknown = try faults {
      $0["report.md"] = $0["report.md"].replacingOccurrences(of: "[en, ar]", with: "[en, xx]")
    }
    #expect(unknown.map(\.rule) == ["unknown-language"], "\(unknown)")
  }

  @Test("A sign for a person never stands for the dead, in the words of the edition either")
  func theDead() throws {
    let found = try faults {
      $0["report.md"] = $0["report.md"].replacingOccurrences(
        of: "language: en\nlanguages: [en, ar]", with: "language: ar"
      )
      .replacingOccurrences(of: "label_ar: الفرق بين الاثنين", with: "")
      .replacingOccurrences(of: "Difference of the two, }", with: "الفرق }")
      $0["indicators.csv"] =
        "id,label,unit,accumulation\ncount_x,الوفيات,people,cumulative\ncaptives,الإفراج,people,flow\n"
      $0["data.csv"] = $0["data.csv"].replacingOccurrences(of: "deaths,", with: "count_x,").replacingOccurrences(
        of: "48291", with: "48"
      )
      .replacingOccurrences(of: "61709", with: "61")
      $0["charts.yaml"] = "- id: toll\n  kind: people\n  title: عدد\n  figures: [count_x@ministry]\n"
      $0["report.md"] = $0["report.md"].replacingOccurrences(of: "deaths@", with: "count_x@")
    }
    #expect(found.contains { $0.rule == "never-for-the-dead" }, "\(found)")
  }

  @Test("Until a native reader has read an edition, its last page says so")
  func review() throws {
    let folder = try ScratchFolder()
    try Self.files.with {
      $0["report.md"] = $0["report.md"].replacingOccurrences(of: "languages: [en, ar]", with: "languages: [en, fr]")
        .replacingOccurrences(of: "label_ar: الفرق بين الاثنين", with: "label_fr: Écart")
      $0["report.fr.md"] = $0["report.ar.md"].replacingOccurrences(
        of: "فيضانات في واديين", with: "Crues dans deux vallées")
      for name in ["indicators.csv", "sources.csv", "data.csv", "terms.csv"] {
        $0[name] = $0[name].replacingOccurrences(of: "_ar", with: "_fr").replacingOccurrences(
          of: "term,ar", with: "term,fr")
      }
      $0["charts.yaml"] = $0["charts.yaml"].replacingOccurrences(of: "_ar", with: "_fr")
    }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try folder.pdfText("out/report.fr.pdf")
    #expect(text.contains("n’a pas encore été relue"))
    #expect(try !folder.pdfText("out/report.pdf").contains("native reader"))
  }

  @Test("A translator's table has what is lacking, and what is filled in is taken into terms.csv")
  func translate() throws {
    let folder = try ScratchFolder()
    try Self.files.with {
      $0["sources.csv"] = $0["sources.csv"].replacingOccurrences(of: "جمعية الإغاثة", with: "")
      $0["charts.yaml"] = $0["charts.yaml"].replacingOccurrences(of: "  title_ar: جهتان تحصيان الوفيات\n", with: "")
    }.write(to: folder)
    let first = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    let table = Table(csv: folder.text("t.csv"))
    #expect(Set(table.rows.map { $0["text"] }) == ["Relief Society", "Two bodies count the dead"])
    #expect(
      table.rows.map { $0["for"] }.contains("name_ar") && table.rows.map { $0["places"] }.contains("sources.csv:3"))
    let filled = folder.text("t.csv").replacingOccurrences(
      of: "Relief Society,,", with: "Relief Society,جمعية الإغاثة,"
    )
    .replacingOccurrences(of: "count the dead,,", with: "count the dead,جهتان تحصيان,")
    try folder.write(filled, to: "t.csv")
    let second = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output == "s/terms.csv: 2 texts taken over\n")
    #expect(
      folder.text("s/terms.csv").contains("hostages,الرهائن|الرهائن\nTwo bodies count the dead,جهتان تحصيان\n"))
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    #expect(Table(csv: folder.text("t.csv")).rows.isEmpty)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("out/charts/toll.ar.txt").contains("جمعية الإغاثة"))
  }
}
