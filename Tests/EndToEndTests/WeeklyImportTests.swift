import Foundation
import Testing

/// A file that comes each week, ten weeks long, brought in again and again: what was known in each week can be told at any time.
struct WeeklyImportTests {
  /// A value of a week's file.
  private struct Cell: Hashable {
    var indicator: String
    var place: String
    /// A Sunday.
    var day: String
  }

  private static let sundays = [
    "2024-01-07", "2024-01-14", "2024-01-21", "2024-01-28", "2024-02-04", "2024-02-11", "2024-02-18", "2024-02-25",
    "2024-03-03", "2024-03-10",
  ]
  /// Each file is published on the Tuesday after its last Sunday.
  private static let tuesdays = [
    "2024-01-09", "2024-01-16", "2024-01-23", "2024-01-30", "2024-02-06", "2024-02-13", "2024-02-20", "2024-02-27",
    "2024-03-05", "2024-03-12",
  ]

  /// What the file of a week says, all earlier weeks with it.
  private static func truth(_ week: Int) -> [Cell: Int] {
    var cells: [Cell: Int] = [:]
    for (index, day) in sundays[...week].enumerated() {
      // A third district reports from the fourth week on.
      for (number, place) in ["Tolen", "Vesk", "Orra"].enumerated() where number < 2 || index >= 3 {
        cells[Cell(indicator: "cases", place: place, day: day)] = 100 + 37 * index + 11 * number
        cells[Cell(indicator: "deaths", place: place, day: day)] = (3 * index + number) % 7
      }
    }
    // Corrections: week 3 says more of week 2, week 6 of weeks 1 and 5, and week 9 takes back what week 6 said.
    if week >= 2 { cells[Cell(indicator: "cases", place: "Tolen", day: sundays[1])] = 141 }
    if week >= 5 { cells[Cell(indicator: "cases", place: "Vesk", day: sundays[0])] = 90 }
    if (5...7).contains(week) { cells[Cell(indicator: "deaths", place: "Tolen", day: sundays[4])] = 60 }
    // Withdrawn in week 8: Vesk's third week.
    if week >= 7 {
      cells[Cell(indicator: "cases", place: "Vesk", day: sundays[2])] = nil
      cells[Cell(indicator: "deaths", place: "Vesk", day: sundays[2])] = nil
    }
    return cells
  }

  private static func file(_ week: Int) -> String {
    let cells = truth(week)
    // The column of deaths is called otherwise from the seventh week on.
    var text = "Week ending,District,Cases,\(week >= 6 ? "Fatalities" : "Deaths")\n"
    for day in sundays[...week] {
      for place in ["Tolen", "Vesk", "Orra"] {
        guard let cases = cells[Cell(indicator: "cases", place: place, day: day)] else { continue }
        let deaths = cells[Cell(indicator: "deaths", place: place, day: day)].map(String.init) ?? ""
        text += "\(day),\(place),\(cases),\(deaths)\n"
      }
    }
    return text
  }

  private static func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  @Test("Ten weeks with corrections, a withdrawn value, a new place and a renamed column")
  func weeks() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.file(0), to: "weekly.csv")
    let start = try Program.run(
      "new", "s", "--from", "weekly.csv", "--add-indicator", "cases,Cases,cases,flow,,week", "--add-indicator",
      "deaths,Deaths,people,flow,,week", "--add-source", "moh,Ministry of Health,government", "--set",
      "published=\(Self.tuesdays[0])", in: folder)
    #expect(start.status == 0, "\(start.errors)")
    for week in 1..<10 {
      try folder.write(Self.file(week), to: "weekly.csv")
      var command = [
        "import", "weekly.csv", "--into", "s", "--again", "weekly", "--set", "published=\(Self.tuesdays[week])",
      ]
      if week == 6 {
        let asked = try Program.run(command, in: folder)
        #expect(
          asked.status == 64 && NewFromTests.questions(asked) == [["--map Fatalities=deaths", "--map Deaths=skip"]],
          "\(asked.errors)")
        command += ["--map", "Fatalities=deaths"]
      }
      if week == 7 {
        let listed = try Program.run(command + ["--preview"], in: folder)
        #expect(
          listed.output.contains("2 gone") && listed.output.contains("cases@moh at Vesk on 2024-01-21"),
          "\(listed.output)")
        command += ["--withdraw"]
      }
      let run = try Program.run(command, in: folder)
      #expect(run.status == 0, "week \(week + 1): \(run.errors)")
      let (old, new) = (Self.truth(week - 1), Self.truth(week))
      let added = new.keys.count { old[$0] == nil }
      let corrected = new.count { key, value in old[key].map { $0 != value } ?? false }
      let gone = old.keys.count { new[$0] == nil }
      let kept = new.count { old[$0.key] == $0.value }
      #expect(
        run.output.contains(
          "\(added) new, \(corrected) corrected, \(gone) \(week == 7 ? "withdrawn" : "gone"), \(kept) as they were"),
        "week \(week + 1): \(run.output)")
    }
    try checkKnown(in: folder)
    try checkChanges(in: folder)
    try folder.write(
      folder.text("s/report.md").replacing("date: \(Self.tuesdays[0])", with: "date: \(Self.tuesdays[9])"),
      to: "s/report.md")
    let build = try Program.run("build", "s", in: folder)
    #expect(build.status == 0, "\(build.errors)")
  }

  /// Each value as it was known in each week.
  private func checkKnown(in folder: ScratchFolder) throws {
    for week in 0..<10 {
      let truth = Self.truth(week)
      for place in ["Tolen", "Vesk", "Orra"] where week >= 3 || place != "Orra" {
        for indicator in ["cases", "deaths"] {
          let run = try Program.run(
            "figures", "s", "--only", "\(indicator)@moh at \(place)", "--every", "week", "--known-on",
            Self.tuesdays[week],
            "--format", "csv", in: folder)
          var known: [Cell: Int] = [:]
          for row in Self.rows(run.output) {
            guard let day = row["to"], let value = row["value"].flatMap({ Int($0) }) else { continue }
            known[Cell(indicator: indicator, place: place, day: day)] = value
          }
          let expected = truth.filter { $0.key.place == place && $0.key.indicator == indicator }
          #expect(known == expected, "\(indicator) at \(place) in week \(week + 1): \(run.errors)\(run.output)")
        }
      }
    }
  }

  /// What `changes` says of a value: its figures before and after, each with its day.
  private struct Change: Hashable {
    var kind: String
    var indicator: String
    var place: String
    var old: [String]
    var new: [String]
  }

  /// What has changed between two weeks, by what the files of both say: values of one day, and the last value of each series.
  private static func changes(_ old: [Cell: Int], _ new: [Cell: Int]) -> Set<Change> {
    func side(_ cell: Cell, _ cells: [Cell: Int]) -> [String] { [cell.day, cells[cell].map(String.init) ?? ""] }
    var changes: Set<Change> = []
    func add(_ kind: String, _ cell: Cell, _ before: [String], _ after: [String]) {
      changes.insert(Change(kind: kind, indicator: cell.indicator, place: cell.place, old: before, new: after))
    }
    for cell in old.keys where new[cell] != old[cell] {
      add(new[cell] == nil ? "withdrawn" : "revised", cell, side(cell, old), side(cell, new))
    }
    func last(_ cells: [Cell: Int], like cell: Cell) -> Cell? {
      cells.keys.filter { $0.indicator == cell.indicator && $0.place == cell.place }.max { $0.day < $1.day }
    }
    for cell in new.keys where last(new, like: cell) == cell && old[cell] == nil {
      let before = last(old, like: cell)
      add(before == nil ? "new" : "updated", cell, before.map { side($0, old) } ?? ["", ""], side(cell, new))
    }
    return changes
  }

  /// What has changed from each week to the next, and since the first and the fifth.
  private func checkChanges(in folder: ScratchFolder) throws {
    let pairs = (1..<10).map { ($0 - 1, $0) } + (2..<10).map { (0, $0) } + (6..<10).map { (4, $0) }
    for (since, week) in pairs {
      let run = try Program.run(
        "changes", "s", "--since", Self.tuesdays[since], "--known-on", Self.tuesdays[week], "--format", "csv",
        in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let told = Self.rows(run.output).map { row in
        func texts(_ columns: String...) -> [String] { columns.map { row[$0] ?? "?" } }
        return Change(
          kind: row["kind"] ?? "?", indicator: row["indicator"] ?? "?", place: row["place"] ?? "?",
          old: texts("old_as_of", "old_value"), new: texts("new_as_of", "new_value"))
      }
      let expected = Self.changes(Self.truth(since), Self.truth(week))
      #expect(told.count == expected.count && Set(told) == expected, "week \(since + 1) to \(week + 1):\n\(run.output)")
    }
  }
}
