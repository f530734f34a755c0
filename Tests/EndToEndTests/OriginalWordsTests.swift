import Foundation
import Testing

/// Editions of a situation whose first language is French, in which some texts have no translation.
struct OriginalWordsTests {
  private static let files: SituationFiles = {
    var files = SituationFiles()
    let body = """
      {deaths@ministry}

      ![](chart:toll)

      ```changes
      ```

      """
    files["report.md"] = """
      ---
      title: "Inondations"
      number: 3
      date: 2025-02-20
      since: 2025-02-10
      language: fr
      languages: [fr, uk, ar]
      untranslated: original
      editions: [report, charts, html, deck]
      ---
      Décès : \(body)
      """
    files["report.uk.md"] = "---\ntitle: \"Повені\"\nreview: pending\n---\nСмерті: \(body)"
    files["report.ar.md"] = "---\ntitle: \"فيضانات\"\nreview: pending\n---\nالوفيات: \(body)"
    files["charts.yaml"] = """
      - id: toll
        kind: bars
        title: Deux organismes comptent les morts
        title_uk: Двоє рахують
        title_ar: جهتان تحصيان الوفيات
        note: Sans les disparus
        figures: [deaths@ministry, deaths@relief]

      """
    files["indicators.csv"] = """
      id,label,label_uk,label_ar,unit,accumulation
      deaths,Décès,Смерті,الوفيات,people,cumulative

      """
    files["sources.csv"] = """
      id,name,name_uk,name_ar,kind
      ministry,Ministère de la santé,Міністерство,وزارة الصحة,government
      relief,Société de secours,,,civil society

      """
    files["data.csv"] = """
      indicator,source,value,as_of,published,status,caveat,caveat_uk,caveat_ar
      deaths,ministry,47291,2025-02-08,2025-02-08,reported,,,
      deaths,ministry,48291,2025-02-18,2025-02-18,reported,hôpitaux seulement,лише лікарні,المستشفيات فقط
      deaths,relief,61709,2025-02-02,2025-02-02,reported,,,

      """
    return files
  }()

  /// The folder in which all editions lie in `out`.
  private func built() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Self.files.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test("They are marked as French in every edition, and nothing is where all is translated")
  func marked() throws {
    let folder = try built()
    for edition in ["uk", "ar"] {
      let page = folder.text("out/report.\(edition).html")
      #expect(page.contains("<span lang=\"fr\" dir=\"ltr\">Société de secours</span>"), "\(edition)")
      #expect(page.contains("<span lang=\"fr\" dir=\"ltr\">Sans les disparus</span>"), "\(edition)")
      let picture = folder.text("out/charts/toll.\(edition).svg")
      #expect(picture.firstMatch(of: /xml:lang="fr"[^>]*>Société de secours</) != nil, "\(edition)")
    }
    #expect(!folder.text("out/report.html").contains("<span lang="))
  }

  @Test("What has changed is told in the language of the edition, remarks too, and a sentence has one stop")
  func words() throws {
    let folder = try built()
    let (ukrainian, arabic) = (folder.text("out/report.uk.html"), folder.text("out/report.ar.html"))
    #expect(ukrainian.contains("лише лікарні") && !ukrainian.contains("hôpitaux"))
    #expect(arabic.contains("المستشفيات فقط") && !arabic.contains("hôpitaux"))
    #expect(ukrainian.contains("2025\u{202F}р.") && !ukrainian.contains("р.."))
    #expect(!folder.text("out/charts/toll.uk.txt").contains("р.."))
  }
}
