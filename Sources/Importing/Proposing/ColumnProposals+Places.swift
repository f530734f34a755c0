import SourceText

/// Places of a table: their levels and their codes.
extension ColumnProposals {
  mutating func proposePlaces() {
    var found: [(index: Int, rank: Int)] = kinds.indices.compactMap { index in
      if case .place(let rank)? = kinds[index] { return (index, rank) }
      return nil
    }
    let codes = all(.code)
    if found.isEmpty, !gives("place"), let code = codes.first(where: { ColumnWords(table.columns[$0].name).isOfPlace })
    {
      // The names that the codes stand for, where a column has them.
      let named = kinds.indices.first { kinds[$0] == .text && ColumnPair(table, code, $0).areCodes } ?? code
      kinds[named] = .place(1)
      found = [(named, 1)]
    }
    found.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
    guard !found.isEmpty, !gives("place") else {
      for (index, _) in found {
        ask(index, ["place", "group", "skip"], "another column gives places already; are these groups?")
      }
      return proposeCodes(codes, of: mapping.levels(of: "place"))
    }
    // What is as large as another and does not lie within it is a second place of the same value.
    var levels = [found[0].index]
    var others: [Int] = []
    for (index, rank) in found.dropFirst() {
      let isSameSize = found.contains { $0.rank == rank && $0.index != index && levels.contains($0.index) }
      if isSameSize, !ColumnPair(table, index, levels[levels.count - 1]).isWithin {
        others.append(index)
      } else {
        levels.append(index)
      }
    }
    if let other = others.first { return askPairs(levels, other, codes) }
    for (number, index) in levels.enumerated() {
      let outer = number > 0 ? ", within “\(shown(levels[number - 1]))”" : ""
      take(index, as: "place", "places\(outer)", or: "group")
    }
    proposeCodes(codes, of: levels)
  }

  /// Two places that belong to one value, as where people come from and where they are.
  private mutating func askPairs(_ levels: [Int], _ other: Int, _ codes: [Int]) {
    // People are counted where they are, by where they come from.
    let isOrigin = ColumnWords(table.columns[levels[levels.count - 1]].name).say([
      "origin", "nationality", "citizenship",
    ])
    let (rival, other) = isOrigin ? (other, levels[levels.count - 1]) : (levels[levels.count - 1], other)
    func options(_ place: Int, _ group: Int, _ meaning: String = "group") -> String {
      "--map \(ShellText.quoted("\(name(place))=place")) --map \(ShellText.quoted("\(name(group))=\(meaning)"))"
    }
    for index in levels + [other] { kinds[index] = nil }
    questions.append(
      ImportQuestion(
        options(rival, other), alternatives: [options(other, rival), options(rival, other, "skip")],
        "\(table.place(of: table.columns[other].offset)): “\(shown(rival))” and “\(shown(other))” both have places, and neither lies within the other; one of them is the place of a value, and by the other it is broken down, or it is not wanted"
      ))
    for index in codes { leaveOut(index, "codes", or: "group") }
  }

  private mutating func proposeCodes(_ codes: [Int], of levels: [Int]) {
    var taken: Set<Int> = []
    for code in codes where kinds[code] != nil {
      let subject = Set(ColumnWords(table.columns[code].name).subject)
      let same = levels.first { !taken.contains($0) && Set(ColumnWords(table.columns[$0].name).subject) == subject }
      let beside = levels.first { !taken.contains($0) && abs($0 - code) == 1 && ColumnPair(table, code, $0).areCodes }
      let place =
        same
        ?? (ColumnWords(table.columns[code].name).isOfPlace || subject.isEmpty
          ? levels.first { !taken.contains($0) && ColumnPair(table, code, $0).areCodes } : nil)
        ?? beside
      if let place, ColumnPair(table, code, place).areCodes {
        taken.insert(place)
        take(code, as: "code of \(name(place))", "the codes of “\(shown(place))”", or: "skip")
      } else {
        leaveOut(code, "codes", or: "group")
      }
    }
  }
}
