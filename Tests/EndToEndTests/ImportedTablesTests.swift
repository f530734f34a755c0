import Foundation
import Testing

/// Tables as people have them, from the file to figures that are right.
struct ImportedTablesTests {
  private static let situation: SituationFiles = {
    var files = SituationFiles()
    files["report.md"] = "---\ntitle: A case\ndate: 2025-12-31\n---\nText.\n"
    files["indicators.csv"] =
      "id,label,unit,accumulation,groups\npupils,Pupils,people,flow,exclusive\nshare,Share at school,%,stock,\n"
    files["sources.csv"] = "id,name,kind\nschools,Office of schools,government\n"
    files["observations.csv"] = "indicator,source,value,as_of,place\n"
    return files
  }()

  private func folder(_ table: String, named name: String = "t.csv") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Self.situation.write(to: folder)
    try folder.write(table, to: name)
    return folder
  }

  private func value(_ reference: String, in folder: ScratchFolder) throws -> String {
    let run = try Program.run("figures", "s", "--only", reference, "--format", "csv", in: folder)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard lines.count == 2, let index = lines[0].firstIndex(of: "value") else { return run.errors }
    return String(lines[1][index])
  }

  /// The words of a command as a shell takes them apart.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var isOpen = false
    for character in text {
      if character == "'" {
        isQuoted.toggle()
        if !isOpen { words.append("") }
        isOpen = true
      } else if character == " ", !isQuoted {
        isOpen = false
      } else {
        if !isOpen { words.append("") }
        isOpen = true
        words[words.count - 1].append(character)
      }
    }
    return words
  }

  @Test(
    "The options that are offered, pasted until nothing is open, bring a table in",
    arguments: [
      ("Area,Day,Pupils\nNorth,18/02/2025,120\n,19/02/2025,80\nTotal,19/02/2025,200\n", ["--map", "Area=place"], 2),
      (
        "Pupils of February 2025,,\nArea,Month,Pupils\nNorth,2025-02,120\nNote: first count,,\n",
        ["--map", "Area=place", "--map", "Month=as_of"], 1
      ),
      ("Year;Month;Pupils\n2025;January;1.234,5\n", ["--factor", "10"], 1),
      ("Day,Share\n2025-02-18,0.47\n2025-02-19,0.5\n", ["--map", "Share=share", "--map", "Day=as_of"], 2),
      ("date,Pupils\n2025-02-18,3\n2025-02-18,3\n", [], 2),
    ] as [(String, [String], Int)])
  func pasted(table: String, given: [String], rows: Int) throws {
    let folder = try folder(table)
    var options = given + ["--set", "source=schools", "--set", "published=2025-03-01"]
    if table.contains("1.234,5") { options += ["--decimal", "comma"] }
    var run = try Program.run(["import", "t.csv", "--into", "s"] + options, in: folder)
    #expect(run.status == 64)
    for _ in 0..<4 where run.status == 64 {
      #expect(!folder.exists("s/t.csv"))
      let offered = run.errors.split(separator: "\n").filter { $0.hasPrefix("  --") }.map(String.init)
      #expect(!offered.isEmpty, "\(run.errors)")
      options += offered.flatMap(Self.words)
      run = try Program.run(["import", "t.csv", "--into", "s"] + options, in: folder)
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("s/t.csv").split(separator: "\n").count == rows + 1, "\(folder.text("s/t.csv"))")
    #expect(try Program.run("check", "s", in: folder).status == 0)
  }

  @Test("Days as columns under two rows of names, a total at the foot and notes below")
  func shape() throws {
    let folder = try folder(
      "Pupils by day,,\n,January 2025,February 2025\nArea,Pupils,Pupils\nNorth,10,15\nSouth,7,9\nAll areas,17,24\nSource: schools,,\n"
    )
    let run = try Program.run(
      "import", "t.csv", "--into", "s", "--header", "2-3", "--until", "Source:", "--map", "Area=place", "--map",
      "Area:All areas=skip", "--map", "January 2025 Pupils=pupils on 2025-01", "--map",
      "February 2025 Pupils=pupils on 2025-02", "--set", "source=schools", "--set", "published=2025-03-01", in: folder)
    #expect(run.status == 0 && run.errors.contains("below the table, line 7: Source: schools"), "\(run.errors)")
    #expect(try value("pupils@schools at North", in: folder) == "25")
    #expect(run.output.contains("in the file          4   41       7       15"), "\(run.output)")
  }

  @Test("Levels of places are not added to what they lie within")
  func levels() throws {
    let folder = try folder("Region,Town,Month,Pupils\nNorth,,2025-01,200\nNorth,A,2025-01,120\nSouth,A,2025-01,80\n")
    let run = try Program.run(
      "import", "t.csv", "--into", "s", "--map", "Region=place", "--map", "Town=place", "--map", "Month=as_of", "--set",
      "source=schools", "--set", "published=2025-03-01", in: folder)
    #expect(run.status == 0 && run.output.hasPrefix("s/places.csv\ns/t.csv\n"), "\(run.errors)\(run.output)")
    #expect(
      folder.text("s/places.csv") == "id,name,parent,code\nnorth,North,,\na,A,north,\nsouth,South,,\nsouth-a,A,south,\n"
    )
    #expect(try value("pupils@schools at north", in: folder) == "200")
    #expect(try value("pupils@schools at south-a", in: folder) == "80")
  }

  @Test(
    "A weekly file: what changed is written, what is gone is listed and withdrawn, a renamed column is one question")
  func weeks() throws {
    let folder = try folder("Day,Area,Pupils\n2025-02-01,North,10\n2025-02-02,North,12\n", named: "list.csv")
    func run(_ arguments: String...) throws -> Program.Run {
      try Program.run(["import", "list.csv", "--into", "s"] + arguments, in: folder)
    }
    let first = try run(
      "--map", "Day=as_of", "--map", "Area=place", "--set", "source=schools", "--set", "published=2025-02-03")
    #expect(first.status == 0 && folder.exists("s/imports.yaml"), "\(first.errors)")
    try folder.write("Day,Area,Pupils\n2025-02-02,North,14\n2025-02-03,North,9\n", to: "list.csv")
    let preview = try run("--again", "list", "--set", "published=2025-02-08", "--preview")
    #expect(preview.status == 0 && preview.output.contains("pupils,schools,14,2025-02-02,2025-02-08,North"))
    #expect(!folder.exists("s/list-2.csv"))
    let second = try run("--again", "list", "--set", "published=2025-02-08")
    #expect(second.output.contains("observations: 1 new, 1 corrected, 1 gone, 0 as they were"), "\(second.output)")
    #expect(second.output.contains("pupils@schools at North on 2025-02-01: 10 (list.csv:2)"))
    let before = folder.contents(of: "s")
    let third = try run("--again", "list", "--set", "published=2025-02-15")
    #expect(third.output.contains("observations: 0 new, 0 corrected, 1 gone, 2 as they were"), "\(third.output)")
    #expect(folder.contents(of: "s") == before)
    let fourth = try run("--again", "list", "--set", "published=2025-02-15", "--withdraw")
    #expect(
      fourth.output.contains("1 withdrawn") && folder.text("s/list-3.csv").contains("withdrawn"), "\(fourth.output)")
    #expect(try value("pupils@schools at North", in: folder) == "23")
    try folder.write("Day,Town,Pupils\n2025-02-04,North,4\n", to: "list.csv")
    let renamed = try run("--again", "list", "--set", "published=2025-02-16")
    #expect(renamed.status == 64 && renamed.errors.contains("error: one thing is left open"), "\(renamed.errors)")
    #expect(renamed.errors.contains("  --map Town=place\n"))
    #expect(try run("--again", "list", "--set", "published=2025-02-16", "--map", "Town=place").status == 0)
    #expect(try Program.run("check", "s", in: folder).status == 0)
  }
}
