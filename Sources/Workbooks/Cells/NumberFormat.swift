/// What the format of a cell makes of its number.
enum NumberFormat: Equatable {
  case number
  case percent
  case day
  case month
  case year
  case dayAndTime
  case time

  /// The formats that have a number of their own in every workbook (ECMA-376, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 17: self = .month
    case 18...21, 45...47: self = .time
    case 22: self = .dayAndTime
    case 14...16, 27...36, 50...58: self = .day
    default: self = .number
    }
  }

  /// A format by its code, of which the part for positive numbers counts.
  init(code: String) {
    var letters = NumberFormat.letters(of: code)
    if letters.contains("%") {
      self = .percent
      return
    }
    // Beside hours and seconds `m` stands for minutes.
    for (index, letter) in letters.enumerated() where letter == "m" {
      let before = letters[..<index].last
      let after = letters[(index + 1)...].first
      if before == "h" || after == "s" { letters[index] = "n" }
    }
    let hasDay = letters.contains("d")
    let hasMonth = letters.contains("m")
    let hasYear = letters.contains("y")
    let hasTime = letters.contains { "hns".contains($0) }
    switch (hasDay || hasMonth || hasYear, hasTime) {
    case (false, false): self = .number
    case (false, true): self = .time
    case (true, true): self = .dayAndTime
    case (true, false): self = hasDay || !hasYear ? .day : hasMonth ? .month : .year
    }
  }

  /// The signs of a code that say something, each run of one letter once.
  private static func letters(of code: String) -> [Character] {
    var letters: [Character] = []
    var rest = Substring(code.lowercased().replacing("general", with: "").replacing("am/pm", with: "h"))
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Hours, minutes or seconds that go on counting.
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          letters.append(first == "m" ? "n" : first)
        }
      case "e" where rest.first == "+" || rest.first == "-":
        rest = rest.dropFirst()
      case "b", "e":
        letters.append("y")
      case "y", "m", "d", "h", "s", "%":
        if letters.last != sign { letters.append(sign) }
      default: break
      }
    }
    return letters
  }
}
