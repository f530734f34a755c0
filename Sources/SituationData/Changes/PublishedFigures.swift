/// The rows of a `figures.csv` that was published.
package struct PublishedFigures: Hashable, Sendable {
  package let rows: [FigureRow]
  /// The day whose knowledge they are.
  package let day: Day

  /// - Parameter day: the day whose knowledge the rows are, where it is known; otherwise the last day on which one of them
  ///   was published is taken.
  /// - Returns: nil where the file is no `figures.csv` with a date in it.
  package init?(_ file: TextFile, knownOn day: Day? = nil) {
    guard let rows = FigureRow.read(file), let day = day ?? rows.compactMap({ $0.published?.day }).max() else {
      return nil
    }
    (self.rows, self.day) = (rows, day)
  }
}

extension FigureRow {
  /// Reads a `figures.csv`; nil where the file is none.
  static func read(_ file: TextFile) -> [FigureRow]? {
    var reader = TableReader(file: file, columns: TableReader.Columns(required: columns, optional: []))
    var rows: [FigureRow] = []
    while let row = reader.next() { rows.append(FigureRow(columns.map { row[$0] })) }
    return reader.faults.isEmpty ? rows : nil
  }

  subscript(column: String) -> String { Self.columns.firstIndex(of: column).map { cells[$0] } ?? "" }

  /// When it was said.
  var published: Published? {
    let text = self["published"]
    let isLatestPossible = text.hasPrefix("by ")
    return DateReader().day(isLatestPossible ? String(text.dropFirst(3)) : text).map {
      Published($0, isLatestPossible: isLatestPossible)
    }
  }

  /// The names of the rows it comes from.
  var inputs: [String] { self["inputs"].split(separator: "|").map(String.init) }

  /// The row as a figure, with no rows of the data behind it; nil where it has no value.
  func figure(in situation: Situation) -> Figure? {
    func number(_ column: String) -> DecimalNumber? { try? NumberReader().number(self[column]) }
    func names(_ column: String) -> [String] { self[column].split(separator: "|").map(String.init) }
    func name(_ column: String) -> String? { self[column].isEmpty ? nil : self[column] }
    let (value, low, high) = (number("value"), number("low"), number("high"))
    let caveat = self["caveat"]
    let remarks = Set(caveat.split(separator: "; ").map(String.init))
    guard value != nil || low != nil && high != nil || remarks.contains(Figure.Absence.numberNotGiven.rawValue) else {
      return nil
    }
    let qualifier = Qualifier.allCases.first { remarks.contains($0.rawValue) } ?? .exactly
    let asked = try? Reference.parse(self["figure"]).get()
    return Figure(
      reference: self["figure"], asked: asked, indicator: situation.indicators[self["indicator"]], unit: self["unit"],
      value: value, absence: value == nil && low == nil ? .numberNotGiven : nil, low: low, high: high, bounds: "",
      qualifier: qualifier, asOf: names("as_of").compactMap { DateReader().asOf($0) }, published: published,
      status: Status(rawValue: self["status"]) ?? .reported, sources: names("source"), via: [], place: name("place"),
      group: name("group"), scope: "", term: "", caveats: caveat.isEmpty ? [] : [caveat], rows: [])
  }
}
