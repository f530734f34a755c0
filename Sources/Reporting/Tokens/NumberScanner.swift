import Wording

/// Reads a number in digits from a text, in any of the spellings that people use: 48,291 and 48 291, 48.291 and 48’291, 48.3K.
struct NumberScanner {
  let scalars: [Unicode.Scalar]
  let language: any Language

  enum Found {
    case number(TypedNumber)
    case date(TypedDate)
    /// A time, a version, a name.
    case name
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  static func hasDigit(_ text: String) -> Bool { text.unicodeScalars.contains { digit($0) != nil } }

  static let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}", " "]
  private static let marks: Set<Unicode.Scalar> = [",", ".", "'", "’", "٬", "٫", "·", "_"]
  private static let percents: Set<Unicode.Scalar> = ["%", "٪", "‰"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "‑", "−"]

  private func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
  private func digit(_ index: Int) -> Int? { scalar(index).flatMap(Self.digit) }
  private func isLetter(_ index: Int) -> Bool { scalar(index)?.properties.isAlphabetic ?? false }

  /// - Parameter mayJoin: whether a blank before three digits may part thousands.
  /// - Returns: what begins at a digit, and where it ends.
  func read(at start: Int, mayJoin: Bool) -> (found: Found, end: Int) {
    if let date = numericDate(at: start) { return date }
    var groups: [[Int]] = [[]]
    var separators: [Unicode.Scalar] = []
    var index = start
    while index < scalars.count {
      if let digit = digit(index) {
        groups[groups.count - 1].append(digit)
        index += 1
      } else if digit(index + 1) != nil, Self.marks.contains(scalars[index]) || isGroup(at: index, groups, mayJoin) {
        separators.append(scalars[index])
        groups.append([])
        index += 1
      } else {
        break
      }
    }
    // A time or a proportion: 18:30.
    if scalar(index) == ":", digit(index + 1) != nil {
      while index < scalars.count, digit(index) != nil || scalars[index] == ":" { index += 1 }
      return (.name, index)
    }
    guard var readings = readings(groups, separators) else {
      return groups.count == 3 && groups[0].count <= 2 && groups[1].count <= 2
        ? (
          .date(TypedDate(year: Self.whole(groups[2]), month: Self.whole(groups[1]), day: Self.whole(groups[0]))), index
        )
        : (.name, index)
    }
    var isBare = separators.isEmpty
    // 4½ thousand.
    if isBare, let part = scalar(index)?.properties.numericValue, digit(index) == nil, (0.001..<1).contains(part) {
      (readings, isBare, index) = (readings.map { $0 + part }, false, index + 1)
    }
    let letters = scalars[index...].prefix { $0.properties.isAlphabetic }
    // "10,000s of people"; the 747s and the 1990s are names.
    if !isBare, letters.elementsEqual("s".unicodeScalars) {
      index += 1
    } else if !letters.isEmpty {
      let end = index + letters.count
      guard let power = language.runningWords.magnitudes[Self.text(letters).lowercased()], digit(end) == nil else {
        return (.name, nameEnd(from: index))
      }
      (readings, isBare, index) = (readings.map { $0 * power }, false, end)
    }
    var isPercentage = false
    let sign = scalar(index).map(Self.blanks.contains) == true ? index + 1 : index
    if let mark = scalar(sign), Self.percents.contains(mark) {
      (isPercentage, isBare, index) = (true, false, sign + 1)
      if mark == "‰" { readings = readings.map { $0 / 10 } }
    }
    if groups.count == 1, isBare, let end = yearSpan(groups[0], from: index) {
      return (.date(TypedDate(year: Self.whole(groups[0]))), end)
    }
    return (.number(TypedNumber(readings: readings, isPercentage: isPercentage, isBare: isBare)), index)
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func nameEnd(from start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index].properties.isAlphabetic || digit(index) != nil { index += 1 }
    return index
  }

  /// Whether a blank parts thousands: exactly three digits follow, and all groups before are as in such a number.
  private func isGroup(at index: Int, _ groups: [[Int]], _ mayJoin: Bool) -> Bool {
    guard mayJoin, Self.blanks.contains(scalars[index]), (1...3).contains(groups[0].count), groups[0] != [0],
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return false }
    return digit(index + 2) != nil && digit(index + 3) != nil && digit(index + 4) == nil && !isLetter(index + 4)
  }

  /// 2025-02-18, 2025-02, 18/02/2025.
  private func numericDate(at start: Int) -> (found: Found, end: Int)? {
    var parts: [[Int]] = [[]]
    var mark: Unicode.Scalar?
    var index = start
    while index < scalars.count {
      if let digit = digit(index) {
        parts[parts.count - 1].append(digit)
      } else if parts.count < 3, digit(index + 1) != nil, scalars[index] == "-" || scalars[index] == "/",
        mark == nil || mark == scalars[index]
      {
        mark = scalars[index]
        parts.append([])
      } else {
        break
      }
      index += 1
    }
    let (counts, numbers) = (parts.map(\.count), parts.map(Self.whole))
    if mark == "-", counts == [4, 2, 2] {
      return (.date(TypedDate(year: numbers[0], month: numbers[1], day: numbers[2])), index)
    }
    if mark == "-", counts == [4, 2], numbers[0] >= 1500, numbers[0] <= 2100, (1...12).contains(numbers[1]) {
      return (.date(TypedDate(year: numbers[0], month: numbers[1])), index)
    }
    guard counts.count == 3, counts[0] <= 2, counts[1] <= 2, counts[2] == 2 || counts[2] == 4 else { return nil }
    return (.date(TypedDate(year: numbers[2], month: numbers[1], day: numbers[0])), index)
  }

  /// The end of 2023/24 and 2023–2025.
  private func yearSpan(_ year: [Int], from index: Int) -> Int? {
    guard year.count == 4, (1500...2100).contains(Self.whole(year)), let mark = scalar(index),
      mark == "/" || Self.dashes.contains(mark)
    else { return nil }
    let rest = scalars[(index + 1)...].prefix { Self.digit($0) != nil }
    let end = index + 1 + rest.count
    guard rest.count == 2 || rest.count == 4, !isLetter(end) else { return nil }
    return end
  }

  private static func whole(_ digits: [Int]) -> Int { digits.prefix(9).reduce(0) { $0 * 10 + $1 } }

  // MARK: - What digits and signs say

  /// nil where they are no number: 18.02.2025, 1.2.3.
  private func readings(_ groups: [[Int]], _ separators: [Unicode.Scalar]) -> [Double]? {
    guard groups.reduce(0, { $0 + $1.count }) <= 20 else { return nil }
    guard let last = separators.last else { return [Self.value(groups[...])] }
    let whole = groups.dropLast()
    let isDecimal = Self.isGrouped(whole) && !separators.dropLast().contains(last)
    let asGroups = Self.isGrouped(groups[...]) ? Self.value(groups[...]) : nil
    let asDecimal =
      isDecimal && last != "'" && last != "’" && last != "_" && last != "٬" && !Self.blanks.contains(last)
      ? Self.value(whole) + Self.fraction(groups[groups.count - 1]) : nil
    // Three digits behind a lone sign may be thousands or decimals: what the language has it for comes first.
    let isDecimalSign = String(Character(last)) == language.decimalSeparator || last == "٫"
    let readings = isDecimalSign ? [asDecimal, asGroups] : [asGroups, asDecimal]
    let found = readings.compactMap(\.self)
    if found.isEmpty { return nil }
    return isDecimalSign || asGroups == nil ? found : Array(found.prefix(1))
  }

  private static func value(_ groups: ArraySlice<[Int]>) -> Double {
    groups.joined().reduce(0.0) { $0 * 10 + Double($1) }
  }

  private static func fraction(_ digits: [Int]) -> Double {
    var (value, power) = (0.0, 1.0)
    for digit in digits { (value, power) = (value * 10 + Double(digit), power * 10) }
    return value / power
  }

  /// Groups of three, the first shorter or not; of two before the last three, as in 1,20,000.
  private static func isGrouped(_ groups: ArraySlice<[Int]>) -> Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return true }
    guard (1...3).contains(first.count), last.count == 3, first != [0] else { return false }
    let inner = groups.dropFirst().dropLast()
    return inner.allSatisfy { $0.count == 3 } || (first.count <= 2 && inner.allSatisfy { $0.count == 2 })
  }
}
