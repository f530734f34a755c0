import Wording

/// Finds the dates among the tokens of a text: "18 and 19 February 2025", "February 18, 2025", "February 2025", "18 de febrero de
/// 2025", “18 كانون الثاني/يناير 2025”.
struct DateFinder {
  let language: any Language
  let isMonth: (TextToken?) -> Bool

  func mark(_ tokens: inout [TextToken]) {
    for index in tokens.indices where isMonth(tokens[index]) { markDate(around: index, &tokens) }
  }

  private func markDate(around month: Int, _ tokens: inout [TextToken]) {
    let months = language.runningWords.months
    var number = months[tokens[month].lower]
    var days = days(before: month, in: tokens)
    var next = month + 1
    // A name of two words, and another name of the same month behind it.
    if next < tokens.count, let own = months["\(tokens[month].lower) \(tokens[next].lower)"] {
      number = own
      next += 1
    }
    if next < tokens.count, tokens[next].isWord, months[tokens[next].lower] == number { next += 1 }
    if next + 1 < tokens.count, isLink(tokens[next]), tokens[next + 1].number?.mayBeYear ?? false { next += 1 }
    if days.isEmpty, let day = day(at: next, in: tokens), isDay(at: next, in: tokens) {
      days.append(next)
      next += 1
      var joint = next
      // "February 18 and 19"
      while joint + 1 < tokens.count, isJoint(tokens[joint]), self.day(at: joint + 1, in: tokens) != nil,
        isDay(at: joint + 1, in: tokens), day > 0
      {
        days.append(joint + 1)
        (next, joint) = (joint + 2, joint + 2)
      }
    }
    let comma = next < tokens.count && tokens[next].content == .pause ? next + 1 : next
    var year: Int?
    if comma < tokens.count, let typed = tokens[comma].number, typed.mayBeYear, comma == next || !days.isEmpty {
      year = Int(typed.readings[0])
      tokens[comma].content = .date(TypedDate(year: year))
    }
    for day in days {
      tokens[day].content = .date(
        TypedDate(year: year, month: number, day: tokens[day].number.map { Int($0.readings[0]) }))
    }
    if days.isEmpty, year != nil { tokens[month].content = .date(TypedDate(year: year, month: number)) }
  }

  private func day(at index: Int, in tokens: [TextToken]) -> Double? {
    guard index < tokens.count, let number = tokens[index].number, number.mayBeDay else { return nil }
    return number.readings[0]
  }

  private func isJoint(_ token: TextToken) -> Bool {
    token.content == .pause || (token.isWord && language.runningWords.joints.contains(token.lower))
  }

  /// Whether a word stands between a day and its month, or a month and its year: "18 de febrero".
  private func isLink(_ token: TextToken) -> Bool {
    token.isWord && language.runningWords.dateLinks.contains(token.lower)
  }

  /// The days that stand before a month, in a list or range.
  private func days(before month: Int, in tokens: [TextToken]) -> [Int] {
    var days: [Int] = []
    var index = month - 1
    if index > 0, isLink(tokens[index]) { index -= 1 }
    // "the 18th of": only what stands directly before, or behind a joint.
    while index >= 0, day(at: index, in: tokens) != nil {
      days.append(index)
      var joint = index - 1
      while joint > 0, isJoint(tokens[joint]), index - joint < 3 { joint -= 1 }
      guard joint >= 0 else { break }
      index = joint
    }
    return days
  }

  /// Whether a number behind a month is its day and does not count what follows it.
  private func isDay(at index: Int, in tokens: [TextToken]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let words = language.runningWords
    let next = tokens[index + 1]
    return !next.isWord || words.joints.contains(next.lower) || words.beforeYears.contains(next.lower)
  }
}
