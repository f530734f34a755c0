import SourceText
import Wording

/// A day that a text names as the first or the last that its figures speak of.
struct DayClaim {
  var date: TypedDate
  var isFirst: Bool
  /// Where it stands among the tokens.
  var token: Int

  var text: String { date.iso }

  func fits(_ span: DaySpan) -> Bool { isFirst ? span.begins(with: fits) : span.ends(with: fits) }

  private func fits(_ day: Day) -> Bool {
    let (year, month, number) = day.components
    return date.day == number && date.month == month && (date.year.map { $0 == year || $0 == year % 100 } ?? true)
  }
}

/// Finds such days.
struct DayClaims {
  private let words: RunningWords
  private let beforeLast: [[String]]

  init(_ words: RunningWords) {
    self.words = words
    beforeLast = words.beforeLastDays.map { $0.split(separator: " ").map(String.init) }
  }

  /// - Parameter ofReports: whether "On 5 February the office counted" is one too, as in sentences; where not, a day that stands by
  ///   itself is, as in the subtitle of a chart: "Lives lost, 5 February 2026".
  func claims(in tokens: ArraySlice<TextToken>, ofReports: Bool) -> [DayClaim] {
    let days = tokens.indices.filter { date(at: $0, in: tokens) != nil }
    var claims: [DayClaim] = []
    var index = 0
    while index < days.count {
      let run = run(from: index, of: days, in: tokens)
      if run == 2 {
        claims += [claim(days[index], isFirst: true, in: tokens), claim(days[index + 1], isFirst: false, in: tokens)]
          .compactMap(\.self)
      } else if run == 1,
        isLast(days[index], in: tokens)
          || (ofReports ? isOfReport(days, in: tokens) : isAlone(days[index], in: tokens)),
        let claim = claim(days[index], isFirst: false, in: tokens)
      {
        claims.append(claim)
      }
      index += run
    }
    return claims
  }

  /// A day with its month, in a token that is none of a year alone.
  private func date(at index: Int, in tokens: ArraySlice<TextToken>) -> TypedDate? {
    guard case .date(let date) = tokens[index].content, date.day != nil, date.month != nil else { return nil }
    return date
  }

  private func claim(_ index: Int, isFirst: Bool, in tokens: ArraySlice<TextToken>) -> DayClaim? {
    date(at: index, in: tokens).map { DayClaim(date: $0, isFirst: isFirst, token: index) }
  }

  private func isPartOfDate(_ token: TextToken) -> Bool {
    if case .date = token.content { return true }
    return token.isWord && words.months[token.lower] != nil
  }

  /// How many days stand in a row: two are a range where no word but one of ranges stands between them.
  private func run(from index: Int, of days: [Int], in tokens: ArraySlice<TextToken>) -> Int {
    var (count, isList) = (1, false)
    while index + count < days.count {
      let between = tokens[(days[index + count - 1] + 1)..<days[index + count]].filter { !isPartOfDate($0) }
      let joints = between.filter(\.isWord)
      guard between.allSatisfy({ $0.content == .pause || ($0.isWord && words.joints.contains($0.lower)) }) else {
        break
      }
      isList = isList || joints.contains { !words.ranges.contains($0.lower) } || joints.count > 1
      count += 1
    }
    // "Between 12 and 18 May" is read as a list, which claims nothing.
    return isList && count == 2 ? 3 : count
  }

  /// The word before a day, months left out.
  private func wordBefore(_ index: Int, in tokens: ArraySlice<TextToken>) -> Int? {
    var place = index - 1
    while place >= tokens.startIndex, isPartOfDate(tokens[place]) || tokens[place].lower == "the" { place -= 1 }
    return place >= tokens.startIndex && tokens[place].isWord ? place : nil
  }

  private func isLast(_ index: Int, in tokens: ArraySlice<TextToken>) -> Bool {
    guard let end = wordBefore(index, in: tokens) else { return false }
    return beforeLast.contains { phrase in
      let start = end - phrase.count + 1
      return start >= tokens.startIndex && zip(start...end, phrase).allSatisfy { tokens[$0].lower == $1 }
    }
  }

  /// Whether a day is all that a text says, or stands with its year behind its last pause: an event has a word before its day.
  private func isAlone(_ index: Int, in tokens: ArraySlice<TextToken>) -> Bool {
    var (start, end) = (index, index + 1)
    while end < tokens.endIndex, isPartOfDate(tokens[end]) { end += 1 }
    guard end == tokens.endIndex, case .date(let date) = tokens[index].content else { return false }
    while start > tokens.startIndex, isPartOfDate(tokens[start - 1]) { start -= 1 }
    if start > tokens.startIndex, tokens[start - 1].content == .pause, start - 1 > tokens.startIndex,
      words.weekdays.contains(tokens[start - 2].lower)
    {
      start -= 2
    }
    return start == tokens.startIndex || (date.year != nil && tokens[start - 1].content == .pause)
  }

  /// Whether the one day of a sentence begins it, and a verb of counting stands behind: "On 5 February the office counted".
  private func isOfReport(_ days: [Int], in tokens: ArraySlice<TextToken>) -> Bool {
    guard days.count == 1, let before = wordBefore(days[0], in: tokens), before == tokens.startIndex,
      words.beforeDays.contains(tokens[before].lower)
    else { return false }
    return tokens[days[0]...].contains { $0.isWord && words.counting.contains($0.lower) }
  }
}
