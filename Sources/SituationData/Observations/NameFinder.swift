import SourceText

/// Finds the numbers of places, or of groups, by their cells, and says so where a cell holds no such name. A name that was found
/// once is then known by its bytes.
struct NameFinder {
  /// Empty for groups.
  let places: PlaceTree
  private let areGroups: Bool
  private var hints: WordHints
  private var short = KnownTexts()
  /// Names that `KnownTexts` does not remember, each with its number in the table.
  private var long = TextNumbers()
  private var numbers: [Int] = []
  /// The numbers of all names, each once, in the order in which rows have them.
  private(set) var found: [Int] = []
  private var isFound: Set<Int> = []

  /// Of groups.
  init() { (places, areGroups, hints) = (PlaceTree(), true, WordHints([])) }

  /// Of places.
  init(of places: PlaceTree) {
    (self.places, areGroups, hints) = (places, false, WordHints { places.words })
  }

  /// The number of a name that an earlier row has; nil for others, which are checked.
  @inline(__always)
  mutating func find(_ column: TableColumn, in cells: inout RowReader) -> Int? {
    short.position(of: column, in: cells.row) ?? findAnew(column, in: &cells)
  }

  @inline(never)
  private mutating func findAnew(_ column: TableColumn, in cells: inout RowReader) -> Int? {
    if let known = cells.row.withBytes(of: column, { long.number(of: $0) }), let known { return numbers[known] }
    check(cells.row[column], column, in: &cells)
    return nil
  }

  /// The number of a name that was checked and that no earlier row has.
  mutating func number(_ column: TableColumn, in row: TableRow, of table: inout ObservationTable) -> Int {
    let name = row[column]
    var number: Int
    if case .place(let place) = places.find(name) {
      number = table.intern(name: place.id)
    } else {
      number = table.intern(name: name)
    }
    if isFound.insert(number).inserted { found.append(number) }
    if row.shortText(of: column) != nil {
      short.insert(number, for: column, in: row)
    } else {
      number = remember(number, column, in: row)
    }
    return number
  }

  private mutating func remember(_ number: Int, _ column: TableColumn, in row: TableRow) -> Int {
    let position = row.withBytes(of: column) { long.insert($0) }
    if position == numbers.count { numbers.append(number) }
    return number
  }

  private mutating func check(_ name: String, _ column: TableColumn, in cells: inout RowReader) {
    if !places.isEmpty {
      switch places.find(name) {
      case .place: break
      case .several(let found): cells.fail(.ambiguousPlace, in: column, PlaceTree.message(name, found))
      case .unknown where places.unread.contains(name): break
      case .unknown:
        cells.fail(
          .unknownPlace, in: column,
          "the place “\(name.visible)” is not in places.csv\(hints.hint(to: name)); correct it, or add a row for it there"
        )
      }
      return
    }
    if let fault = NameCheck.fault(ofPlaceOrGroup: name) { return cells.fail(.wholeAsPart, in: column, fault) }
    guard name.contains(where: { "\"/@".contains($0) }) else { return }
    if areGroups, DateLikeName.matches(name) {
      return cells.fail(
        .badName, in: column,
        "the group “\(name.visible)” looks like a date that a spreadsheet made of something else, as 5-9 or 10-14; write what stood there"
      )
    }
    cells.fail(.badName, in: column, areGroups ? Self.message(ofGroup: name) : Self.message(ofPlace: name))
  }

  private static func message(ofGroup name: String) -> String {
    let other = NameForm.printed(
      name.replacing("\"", with: "").replacing("/", with: " or ").replacing("@", with: " at "))
    return "a group may not hold a double quote, “/” or “@”, which references need; write it as “\(other)”"
  }

  private static func message(ofPlace name: String) -> String {
    let id = String(
      name.lowercased().unicodeScalars.split { !isIdentifier(String($0)) }.map { String($0) }.joined(separator: "-"))
    return
      "a place may not hold a double quote, “/” or “@”, which references need; give it a row in places.csv, with the id \(id) and this name, which is then printed"
  }
}
