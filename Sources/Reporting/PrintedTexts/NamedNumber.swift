import Wording

/// Numbers in a text that name or measure something rather than count it: a resolution, an aircraft, an age, a place on the
/// globe, a length of time.
struct NamedNumber {
  private let tokens: [TextToken]
  private let words: RunningWords
  /// Words for what the data count.
  private let units: Set<String>

  init(_ tokens: [TextToken], _ words: RunningWords, units: Set<String>) {
    (self.tokens, self.words, self.units) = (tokens, words, units)
  }

  private static let oldest = 120.0
  /// Of an hour.
  private static let minutes = 60.0
  /// The greatest number of degrees on the globe.
  private static let degrees = 180.0

  /// The word at a place in lower case; nil where none is.
  func word(_ index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].isWord ? tokens[index].lower : nil
  }

  private func number(_ index: Int) -> TypedNumber? { tokens.indices.contains(index) ? tokens[index].number : nil }

  /// Whether a word for what the data count follows.
  func isCounted(_ index: Int) -> Bool { word(index + 1).map(units.contains) ?? false }

  /// Whether something that can be counted follows: a word for what the data count, for people, or in the plural.
  private func isBeforeThings(_ index: Int) -> Bool {
    guard let next = word(index + 1), !words.ages.contains(next) else { return false }
    if units.contains(next) || words.persons.contains(next) { return true }
    return next.count > 3 && tokens[index + 1].text.first?.isLowercase == true && next.hasSuffix("s")
      && !next.hasSuffix("ss") && !next.hasSuffix("us") && !next.hasSuffix("is") && !words.verbs.contains(next)
  }

  /// Whether the number is a name, an age, a time or a coordinate.
  func holds(_ index: Int) -> Bool {
    guard let number = number(index) else { return false }
    if isCoordinate(index, number) { return true }
    guard number.isBare else { return false }
    return isNumbered(index) || isAge(index, number) || isTimeOfDay(index) || isListed(index)
  }

  // MARK: - Names

  /// "Resolution 2735", "page 12", "Camp 17", "a Boeing 737".
  private func isNumbered(_ index: Int) -> Bool {
    guard let before = word(index - 1) else { return false }
    // "In resolution 2735 people are called upon" counts people.
    if words.numbered.contains(before) { return !isCounted(index) }
    let isCapitalized = tokens[index - 1].text.first?.isUppercase ?? false
    let article = word(index - 2)
    if words.numberedThings.contains(before) {
      // "In the camp 12 died", "that day 300 homes burned".
      let isNamed = isCapitalized || !(article.map(words.determiners.contains) ?? false)
      return isNamed && !isBeforeThings(index)
    }
    guard isCapitalized, words.months[before] == nil, !isBeforeThings(index) else { return false }
    return words.numberedNames.contains(before) || (article.map(words.articles.contains) ?? false)
  }

  private func isTimeOfDay(_ index: Int) -> Bool {
    // "14 h 30"
    if let before = word(index - 1), words.timesOfDay.contains(before), number(index - 2)?.isBare == true,
      let minutes = number(index)?.readings.first, minutes < Self.minutes
    {
      return !isBeforeThings(index)
    }
    guard let next = word(index + 1) else { return false }
    if words.timesOfDay.contains(next) { return true }
    guard let after = word(index + 2) else { return false }
    return words.timesOfDay.contains("\(next).\(after)")
  }

  /// The others of "Articles 49, 50 and 53", "pages 12–15", "aged 15–24"; not "In Camp 17, 250 died".
  private func isListed(_ index: Int) -> Bool {
    guard !isBeforeThings(index) else { return false }
    if let start = rangeStart(to: index), let first = number(start), first.isBare {
      return isNumbered(start) || isAge(start, first) || isListed(start)
    }
    var head = index
    // "49, 50 and 53"
    for _ in 0..<Self.mostListed {
      var before = head - 1
      while before >= 0, tokens[before].content == .pause || word(before).map(words.joints.contains) == true {
        before -= 1
      }
      guard before >= 0, head - before <= 3, number(before)?.isBare == true else { return false }
      if let named = word(before - 1), named.hasSuffix("s"), isNumbered(before) { return true }
      head = before
    }
    return false
  }

  private static let mostListed = 12

  // MARK: - Ages

  /// "aged 17", "under the age of 18", "children under 15", "girls 15–24", "adults 18 and over", "people 65+".
  private func isAge(_ index: Int, _ number: TypedNumber) -> Bool {
    guard number.readings.count == 1, number.readings[0] <= Self.oldest, let before = word(index - 1) else {
      return false
    }
    if words.ages.contains(before) { return !isCounted(index) }
    if let age = word(index - 2), words.ages.contains(age), words.bases.contains(before) { return true }
    guard !isBeforeThings(index) else { return false }
    let limit = words.comparatives.contains(before) ? index - 2 : index - 1
    if let word = word(limit), words.ageLimits.contains(word) { return isOfPersons(before: limit) }
    guard words.persons.contains(before) else { return false }
    if number.isOpen { return true }
    if let next = word(index + 1), words.joints.contains(next), let limit = word(index + 2),
      words.ageLimits.contains(limit)
    {
      return true
    }
    guard let end = rangeEnd(from: index), let last = self.number(end)?.readings.first else { return false }
    return last > number.readings[0] && last <= Self.oldest && !isBeforeThings(end)
  }

  /// Whether people stand before what bounds an age: "children under 15"; but "of the children over 60 died" counts them.
  private func isOfPersons(before limit: Int) -> Bool {
    let near = (max(0, limit - 3)..<limit).reversed().prefix { tokens[$0].isWord }
    guard var place = near.first(where: { words.persons.contains(tokens[$0].lower) }) else { return false }
    while let before = word(place - 1), words.determiners.contains(before) { place -= 1 }
    return !(word(place - 1).map(words.bases.contains) ?? false)
  }

  /// The first number of a range that ends at a number.
  private func rangeStart(to index: Int) -> Int? {
    [index - 1, index - 2].first { rangeEnd(from: $0) == index }
  }

  /// The second number of a range that begins at a number: "15–24", "15-24", "15 to 24", "between 15 and 24".
  private func rangeEnd(from index: Int) -> Int? {
    guard number(index) != nil else { return nil }
    if number(index + 1) != nil { return index + 1 }
    guard tokens.indices.contains(index + 1), number(index + 2) != nil,
      tokens[index + 1].isDash || word(index + 1).map(words.ranges.contains) == true
        || (word(index + 1).map(words.joints.contains) == true && word(index - 1).map(words.spans.contains) == true)
    else { return nil }
    return index + 2
  }

  // MARK: - Measures

  /// "Latitude 31.5, longitude 34.45", "coordinates: 31.5, 34.45".
  private func isCoordinate(_ index: Int, _ number: TypedNumber) -> Bool {
    guard !number.isPercentage, number.readings.contains(where: { $0 <= Self.degrees }) else { return false }
    return (max(0, index - 4)..<index).reversed().prefix { tokens[$0].content != .stop }.prefix {
      tokens[$0].content == .pause || tokens[$0].number != nil || isCoordinateWord($0)
    }.contains(where: isCoordinateWord)
  }

  private func isCoordinateWord(_ index: Int) -> Bool { word(index).map(words.coordinates.contains) ?? false }

  /// "72 hours", "12 pages", "10 to 12 days", "per 1,000 people".
  func isMeasure(_ index: Int) -> Bool {
    if let before = word(index - 1), words.percent.contains(before) { return true }
    if let before = word(index - 1),
      words.factors.contains(where: { $0.last == before && $0.first == word(index - 2) })
    {
      return true
    }
    if isLength(index) { return true }
    guard let end = rangeEnd(from: index), let first = number(index)?.readings.first,
      let last = number(end)?.readings.first, first < last
    else { return false }
    return isLength(end) || (number(end)?.isOfCompound ?? false)
  }

  private func isLength(_ index: Int) -> Bool {
    guard let unit = word(index + 1) else { return false }
    if words.durations.contains(unit) { return true }
    // How far away something is, and how long a bridge.
    return words.distances.contains(unit) && word(index + 2).map(words.directions.contains) ?? false
  }
}
