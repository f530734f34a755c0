import Foundation
import Testing
import WorkbookTestSupport

/// What tables of others take of the memory, in each form, by `new --from` and by `import`.
@Suite(.disabled(if: Program.isSanitized))
struct ImportMemoryTests {
  enum Form: String, CaseIterable {
    case csv, json, xlsx, ods
  }

  private static let header = ["Date", "District", "Cases", "Deaths", "Remarks"]

  /// A row of two values, with a name that many rows have and a text of its own.
  private static func cells(_ row: Int) -> [String] {
    let day = row / 200
    let date = "2024-\(String(101 + day / 28).dropFirst())-\(String(101 + day % 28).dropFirst())"
    let places = ["camp", "clinic", "well", "road", "school", "market", "bridge", "office", "farm", "harbour"]
    let digits = String(row).compactMap(\.wholeNumberValue).map { places[$0] }
    return [
      date, "District of the Northern Valley \(row % 200)", "\(row % 500)", "\(row * 7)",
      "visited: \(digits.joined(separator: " "))",
    ]
  }

  private static func table(_ form: Form, rows: Int) -> Data {
    let all = [header] + (0..<rows).map(cells)
    switch form {
    case .csv: return Data(all.map { "\($0.joined(separator: ","))\n" }.joined().utf8)
    case .json:
      let records = all.dropFirst().map { cells in
        "{" + zip(header, cells).map { "\"\($0)\": \(Double($1) == nil ? "\"\($1)\"" : $1)" }.joined(separator: ", ")
          + "}"
      }
      return Data("[\(records.joined(separator: ",\n"))]\n".utf8)
    case .xlsx: return Data(TestArchive.office(sheets: [("Data", all)]))
    case .ods:
      let rows = all.map { cells in
        let cells = cells.map { text in
          let value =
            Double(text) == nil
            ? "office:value-type=\"string\"" : "office:value-type=\"float\" office:value=\"\(text)\""
          return "<table:table-cell \(value)><text:p>\(text)</text:p></table:table-cell>"
        }
        return "<table:table-row>\(cells.joined())</table:table-row>"
      }
      return Data(
        TestArchive.openDocument(tables: "<table:table table:name=\"Data\">\(rows.joined())</table:table>"))
    }
  }

  /// The most memory that a run needs for a table of so many rows.
  private func peak(_ form: Form, rows: Int, isImported: Bool) throws -> Int {
    try peak(
      Self.table(form, rows: rows), form, isImported: isImported,
      [
        "--add-indicator", "deaths,Deaths,people,flow", "--map", "District=place", "--map",
        // A first report of sums has the remarks on all that they are of, which is not the table's.
        isImported ? "Remarks=caveat" : "Remarks=skip",
      ])
  }

  /// The most memory that a run needs for a table of the indicator `cases`.
  ///
  /// - Parameters:
  ///   - options: what else is said of it.
  ///   - isSummed: whether the report that it is imported into has the sum of all.
  ///   - status: how the run ends.
  private func peak(
    _ table: Data, _ form: Form = .csv, isImported: Bool, _ options: [String], isSummed: Bool = true,
    endingWith status: Int32 = 0
  ) throws -> Int {
    let folder = try ScratchFolder()
    let path = folder.path("t.\(form)")
    try table.write(to: URL(fileURLWithPath: path))
    let meanings =
      [
        "--quiet", "--add-source", "gov,Government,government", "--set", "source=gov", "--add-indicator",
        "cases,Cases,cases,flow",
      ] + options
    if isImported {
      var files = SituationFiles()
      let text = isSummed ? "All of it: {cases@gov}." : "Nothing of it."
      files["report.md"] = "---\ntitle: A case\ndate: 2025-12-31\n---\n\(text)\n"
      files["indicators.csv"] = "id,label,unit,accumulation\n"
      files["sources.csv"] = "id,name,kind\n"
      try files.write(to: folder)
    }
    let command =
      isImported ? ["import", path, "--into", folder.path("s")] : ["new", folder.path("s"), "--from", path]
    let run = try Program.measuredRun(command + meanings)
    #expect(run.status == status && folder.exists("s/t.csv") == (status == 0))
    return run.peakMemory
  }

  @Test("A row needs little memory, whatever its table is", arguments: Form.allCases, [false, true])
  func perRow(form: Form, isImported: Bool) throws {
    let few = try peak(form, rows: 1000, isImported: isImported)
    let many = try peak(form, rows: 5000, isImported: isImported)
    #expect(many - few < 4000 * 1800, "\((many - few) / 4000) bytes a row")
  }

  @Test("A place of its own in each row needs little memory, with the sum of all", arguments: [false, true])
  func perPlace(isImported: Bool) throws {
    func peak(_ rows: Int) throws -> Int {
      let table = "Village,Cases\n" + (0..<rows).map { "Village \($0),\($0 % 997)\n" }.joined()
      let options = ["--set", "as_of=2024-03-01", "--map", "Village=place"]
      return try self.peak(Data(table.utf8), isImported: isImported, options)
    }
    let (few, many) = (try peak(2000), try peak(12_000))
    #expect(many - few < 10_000 * 800, "\((many - few) / 10_000) bytes a row")
  }

  @Test("A place of two levels and codes in each row needs little memory", arguments: [false, true])
  func perCodedPlace(isImported: Bool) throws {
    func peak(_ rows: Int) throws -> Int {
      let table = (0..<rows).map { row in
        "Region \(row / 500),R\(row / 500),Village \(row),R\(row / 500)-\(row % 500),\(row % 997)\n"
      }
      let maps = ["Region=place", "District=place", "Region code=code of Region", "District code=code of District"]
      return try self.peak(
        Data("Region,Region code,District,District code,Cases\n\(table.joined())".utf8), isImported: isImported,
        ["--set", "as_of=2024-03-01"] + maps.flatMap { ["--map", $0] })
    }
    let (few, many) = (try peak(2000), try peak(12_000))
    #expect(many - few < 10_000 * 1400, "\((many - few) / 10_000) bytes a row")
  }

  /// Columns of which each is a value of one thing.
  enum Turned: CaseIterable {
    /// Of years, whose day of publication is said.
    case years
    /// The same without it, so that there is a fault in each value.
    case faults
    /// Of groups, below two rows of names: each value is of a series of its own.
    case groups
    /// Of places, below each other by days.
    case places

    func table(rows: Int) -> Data {
      let names = (2000..<2020).map { self == .places ? "District of the Valley \($0)" : "\($0)" }
      let values = (0..<rows).map { row in
        (0..<20).map { "\((row * 31 + $0 * 977) % 9000 + 1)" }.joined(separator: ",")
      }
      let lines = values.enumerated().map { row, values in
        let year = 2000 + row / 336
        let (month, day) = (String(101 + row / 28 % 12).dropFirst(), String(101 + row % 28).dropFirst())
        return "\(self == .places ? "\(year)-\(month)-\(day)" : "District \(row)"),\(values)\n"
      }
      let first = self == .groups ? ",Cases\(String(repeating: ",", count: 19))\n" : ""
      let header = ([self == .places ? "Date" : "District"] + names).joined(separator: ",")
      return Data("\(first)\(header)\n\(lines.joined())".utf8)
    }

    var options: [String] {
      let years = ["--set", "indicator=cases", "--map", "District=place", "--columns"]
      return switch self {
      case .years: years + ["years", "--set", "published=2024-02-01"]
      case .faults: years + ["years"]
      case .groups:
        years + [
          (2000..<2020).map { "Cases \($0)" }.joined(separator: ","), "--header", "1-2", "--map", "columns=group",
          "--set", "as_of=2024-03-01",
        ]
      case .places: ["--columns", "places", "--set", "indicator=cases", "--map", "Date=as_of"]
      }
    }
  }

  @Test(
    "A value of columns that become rows needs little memory, though each has a fault", arguments: Turned.allCases,
    [false, true])
  func perTurnedValue(kind: Turned, isImported: Bool) throws {
    // What is made of a table is asked about; what is brought into one that is there is wrong.
    let status: Int32 = kind != .faults ? 0 : isImported ? 65 : 64
    func peak(_ rows: Int) throws -> Int {
      try self.peak(kind.table(rows: rows), isImported: isImported, kind.options, endingWith: status)
    }
    let (few, many) = (try peak(100), try peak(1100))
    let most = kind == .years || kind == .groups ? 500 : 600
    #expect(many - few < 20_000 * most, "\((many - few) / 20_000) bytes a value")
  }

  @Test("A hundred thousand values are brought in with little memory for what is compared and written")
  func perImportedValue() throws {
    func peak(_ rows: Int) throws -> Int {
      try self.peak(Turned.years.table(rows: rows), isImported: true, Turned.years.options, isSummed: false)
    }
    let (few, many) = (try peak(1000), try peak(6000))
    #expect(many - few < 100_000 * 200, "\((many - few) / 100_000) bytes a value")
  }
}
