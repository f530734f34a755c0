import Foundation
import SourceText
import Testing
import WorkbookTestSupport

/// `sitrep new NAME --from FILE`: a situation of a table as people have it.
struct NewFromTests {
  /// A table of Tests/Import, and what of it has to stand in figures.csv.
  struct Case: CustomTestStringConvertible {
    var file: String
    /// Whether it is given as .xlsx.
    var isWorkbook = false
    /// Options that the user chooses instead of the first ones.
    var chosen: [String] = []
    /// Beginnings of rows of observations.
    var rows: [String]
    /// References and the values that they have.
    var figures: [(String, String)]
    /// How many things are asked.
    var questions: Int

    var testDescription: String { file }
  }

  private static let folder = Program.repository.appendingPathComponent("Tests/Import")

  private func folder(_ table: Case) throws -> (folder: ScratchFolder, path: String) {
    let folder = try ScratchFolder()
    let text = try String(contentsOf: Self.folder.appendingPathComponent(table.file), encoding: .utf8)
    guard table.isWorkbook else {
      try folder.write(text, to: table.file)
      return (folder, table.file)
    }
    let path = table.file.replacing(".csv", with: ".xlsx")
    try Data(TestArchive.office(delimited: text)).write(to: folder.url.appendingPathComponent(path))
    return (folder, path)
  }

  /// The first option of each question, with words for those in capitals.
  static func answers(_ run: Program.Run) -> [String] { questions(run).flatMap { filled($0[0]) } }

  /// The options of each question.
  static func questions(_ run: Program.Run) -> [[String]] {
    var questions: [[String]] = []
    for line in run.errors.split(separator: "\n") {
      if line.hasPrefix("  --") { questions.append([String(line.dropFirst(2))]) }
      if line.hasPrefix("    or --") { questions[questions.count - 1].append(String(line.dropFirst(7))) }
    }
    return questions
  }

  static func filled(_ option: String) -> [String] {
    ShellText.words(
      option.replacing("ID,NAME,KIND", with: "bureau,Bureau,research").replacing(",KIND", with: ",research")
        .replacing("=DATE", with: "=2024-12-01"))
  }

  /// The value of a figure; what was said where there is none.
  static func value(_ reference: String, in folder: ScratchFolder) throws -> String {
    let run = try Program.run("figures", "s", "--only", reference, "--format", "csv", in: folder)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard lines.count == 2, let index = lines[0].firstIndex(of: "value") else { return run.errors + run.output }
    return String(lines[1][index])
  }

  @Test("From a public table to a report with two charts in four commands", arguments: cases)
  func table(_ table: Case) throws {
    let (folder, path) = try folder(table)
    let first = try Program.run("new", "s", "--from", path, in: folder)
    #expect(first.status == 64, "\(first.errors)")
    #expect(Self.questions(first).count == table.questions, "\(first.errors)")
    #expect(folder.files(in: ".") == [path])
    var options = table.chosen
    for question in Self.questions(first) where !question.contains(where: { table.chosen.containsOption($0) }) {
      options += Self.filled(question[0])
    }
    var second = try Program.run(["new", "s", "--from", path] + options, in: folder)
    if second.status == 64 {
      options += Self.answers(second)
      second = try Program.run(["new", "s", "--from", path] + options, in: folder)
    }
    #expect(second.status == 0, "\(second.errors)")
    let build = try Program.run("build", "s", in: folder)
    #expect(build.status == 0 && build.faults.isEmpty && build.warnings.isEmpty, "\(build.errors)")
    #expect(folder.files(in: "Output/s/charts").count { $0.hasSuffix(".png") } == 2, "\(folder.text("s/charts.yaml"))")
    let tables = folder.files(in: "s").filter { $0.hasSuffix(".csv") }.map { folder.text("s/\($0)") }.joined()
    for row in table.rows { #expect(tables.contains(row), "\(row)\n\(tables)") }
    for (reference, value) in table.figures { #expect(try Self.value(reference, in: folder) == value, "\(reference)") }
    // The same file next week has nothing new.
    let week =
      folder.text("s/imports.yaml").contains("each-time: [\"published\"]") ? ["--set", "published=2024-12-08"] : []
    let name = String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
    let again = try Program.run(["import", path, "--into", "s", "--again", name] + week, in: folder)
    #expect(again.status == 0 && again.output.contains(" 0 new, 0 corrected, 0 gone"), "\(again.errors)\(again.output)")
  }

  @Test("Levels of years are drawn by year, whose axis names the years; what is named as a whole is not called a sum")
  func levelsOfYears() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "Year,Region,Beds\n2021,North,20\n2021,South,31\n2022,North,22\n2022,South,36\n2022,Total,59\n", to: "t.csv")
    let first = try Program.run("new", "s", "--from", "t.csv", in: folder)
    #expect(first.errors.contains("“Total” is by its name the whole of the other places"), "\(first.errors)")
    let second = try Program.run(["new", "s", "--from", "t.csv"] + Self.answers(first), in: folder)
    #expect(second.status == 0, "\(second.errors)")
    #expect(folder.text("s/indicators.csv").contains("stock"))
    #expect(folder.text("s/charts.yaml").contains("  every: year\n"), "\(folder.text("s/charts.yaml"))")
  }

  @Test("Every option that a question offers works when it is pasted", arguments: cases)
  func options(_ table: Case) throws {
    let (folder, path) = try folder(table)
    let questions = Self.questions(try Program.run("new", "s", "--from", path, in: folder))
    for (index, question) in questions.enumerated() {
      for option in question.dropFirst() {
        var options = questions.enumerated().flatMap { $0 == index ? Self.filled(option) : Self.filled($1[0]) }
        var run = try Program.run(["new", "s", "--from", path, "--preview"] + options, in: folder)
        // What is chosen otherwise may lead to other questions.
        for _ in 0..<3 where run.status == 64 {
          #expect(run.errors.contains("left open"), "\(option): \(run.errors)")
          options += Self.answers(run)
          run = try Program.run(["new", "s", "--from", path, "--preview"] + options, in: folder)
        }
        #expect(run.status == 0, "\(option): \(run.errors)")
      }
    }
  }
}

extension [String] {
  /// Whether an option stands among words that were chosen.
  fileprivate func containsOption(_ option: String) -> Bool {
    let words = ShellText.words(option)
    return words.count > 1 && contains(words[1])
  }
}
