import Foundation
import Testing

/// What editions in other languages make of texts that people forget.
struct EditionTextTests {
  private static func with(_ change: (inout SituationFiles) -> Void) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try LanguageEditionTests.files.with(change).write(to: folder)
    return folder
  }

  private static func build(_ change: (inout SituationFiles) -> Void) throws -> Program.Run {
    try Program.run("build", "s", "--output", "out", in: with(change))
  }

  @Test("The label of a derived figure may be the same in both languages, and may be translated by terms.csv")
  func labels() throws {
    let own = try Self.build {
      $0["report.md"] = $0["report.md"].replacing(
        "label_ar: الفرق بين الاثنين", with: "label_ar: Difference of the two")
    }
    #expect(own.status == 0, "\(own.errors)")
    let folder = try Self.with {
      $0["report.md"] = $0["report.md"].replacing(", label_ar: الفرق بين الاثنين", with: "")
    }
    let first = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(first.status == 0 && folder.text("t.csv").contains("Difference of the two,,label_ar,"), "\(first.errors)")
    try folder.write(
      folder.text("t.csv").replacing("Difference of the two,,", with: "Difference of the two,الفرق,"), to: "t.csv")
    let second = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(second.status == 0, "\(second.errors)")
    #expect(folder.text("s/terms.csv").contains("Difference of the two,الفرق"))
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("Names of documents, of places that are sums and of what their parts are have to be translated too")
  func texts() throws {
    let run = try Self.build {
      $0["places.csv"] =
        "id,name,parent,kind,name_ar\nland,The Land,,,\neast,East,land,district,الشرق\nwest,West,land,district,الغرب\n"
      $0["indicators.csv"] += "sick,Sick,المرضى,people,stock\n"
      $0["more.csv"] = """
        indicator,source,value,as_of,published,place
        sick,ministry,12,2025-02-18,2025-02-18,east
        sick,ministry,31,2025-02-18,2025-02-18,west

        """
      $0["statements.csv"] = """
        topic,topic_ar,party,statement,statement_ar,source,published,document
        Roads,الطرق,ministry,They are open.,هي مفتوحة.,ministry,2025-02-18,Letter of the minister

        """
      for name in ["report.md", "report.ar.md"] {
        $0[name] += "\n{sick@ministry at parts of land}\n\n```statements\n```\n"
      }
    }
    #expect(run.status == 65)
    for column in [
      "“The Land” has no translation into “ar”; fill in name_ar", "“district”", "“Letter of the minister”",
    ] {
      #expect(run.errors.contains(column), "\(column): \(run.errors)")
    }
  }

  @Test("With a language that is not known, all other faults of the report are said too")
  func unknownLanguage() throws {
    let run = try Self.build {
      $0["report.md"] =
        $0["report.md"].replacing("language: en\nlanguages: [en, ar]", with: "language: xx") + "\n{nosuch@ministry}\n"
      $0.files["report.ar.md"] = nil
    }
    #expect(run.faults.map(\.rule).contains("unknown-language") && run.errors.contains("nosuch"), "\(run.errors)")
  }

  @Test("What lies in the folder for an edition and is not read is said")
  func notRead() throws {
    let run = try Self.build {
      $0["report.uk.md"] = $0["report.ar.md"]
      $0["terms.csv"] = $0["terms.csv"].replacing("term,ar\n", with: "term,ar,frr\n")
      $0["indicators.csv"] = $0["indicators.csv"].replacing("label_ar", with: "label_arabic")
    }
    #expect(run.errors.contains("report.uk.md:1:1: warning: report.uk.md is not read"), "\(run.errors)")
    #expect(run.errors.contains("the column “frr” is not read"), "\(run.errors)")
    #expect(run.errors.contains("the column “label_arabic” is not read"), "\(run.errors)")
  }

  @Test("A notice about the data is said once, however many editions there are")
  func once() throws {
    let run = try Self.build { $0["data.csv"] += "deaths,ministry,48400,2025-02-24,2025-02-24,reported,,,,\n" }
    #expect(run.errors.components(separatedBy: "[published-later]").count == 2, "\(run.errors)")
  }

  @Test("A table for translators is not written of a situation that cannot be read")
  func broken() throws {
    let folder = try Self.with { $0["data.csv"] = "value\n3\n" }
    let run = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(run.status == 65 && run.errors.contains("nothing was changed"), "\(run.errors)")
    #expect(!folder.files(in: ".").contains("t.csv"))
  }
}
