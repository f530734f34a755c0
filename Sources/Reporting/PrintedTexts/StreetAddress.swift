import Wording

/// Numbers of houses and postcodes in a text: they count nothing.
struct StreetAddress {
  private let tokens: [TextToken]
  private let words: RunningWords

  init(_ tokens: [TextToken], _ words: RunningWords) { (self.tokens, self.words) = (tokens, words) }

  /// Whether the number belongs to an address.
  func holds(_ index: Int) -> Bool {
    guard let number = tokens[index].number, number.isBare else { return false }
    return isHouse(index) || isPostcode(index, number) || isPostcodeAlone(index)
  }

  private func word(_ index: Int) -> TextToken? {
    tokens.indices.contains(index) && tokens[index].isWord ? tokens[index] : nil
  }

  private func isName(_ token: TextToken) -> Bool { token.text.first?.isUppercase ?? false }

  private func isStreet(_ token: TextToken) -> Bool {
    isName(token) && (words.streets.contains(token.lower) || token.lower.hasSuffix("straße"))
  }

  /// "at 221 Harbour Street", "12 rue des Pins", "12, rue des Pins", "Harbour Street 12.", "calle Mayor, 12".
  private func isHouse(_ index: Int) -> Bool {
    let isParted = tokens.indices.contains(index + 1) && tokens[index + 1].content == .pause
    if let next = word(isParted ? index + 2 : index + 1), words.beforeStreetNames.contains(next.lower) { return true }
    if isBehindStreetName(index) { return true }
    if let before = word(index - 1), isStreet(before) {
      // "On Harbour Street 12 people were hurt" counts people.
      return word(index + 1).map(isName) ?? true
    }
    guard word(index - 1).map({ words.beforeAddresses.contains($0.lower) }) ?? true else { return false }
    for place in (index + 1)..<(index + 5) {
      guard let name = word(place), isName(name) else { return false }
      if isStreet(name) { return place > index + 1 }
    }
    return false
  }

  /// "In calle Mayor 12 people were hurt" counts people, as any word behind the number says.
  private func isBehindStreetName(_ index: Int) -> Bool {
    guard word(index + 1) == nil else { return false }
    let end = index > 0 && tokens[index - 1].content == .pause ? index - 2 : index - 1
    for place in stride(from: end, through: max(end - 3, 0), by: -1) {
      guard let name = word(place) else { return false }
      if words.beforeStreetNames.contains(name.lower) { return place < end }
    }
    return false
  }

  /// Behind a house in the same sentence: "75011 Paris", "Springfield 62704".
  private func isPostcode(_ index: Int, _ number: TypedNumber) -> Bool {
    guard tokens[index].text.count >= 4, tokens[index].text.count <= 6, word(index + 1).map(isName) ?? true else {
      return false
    }
    return tokens[max(0, index - 10)..<index].indices.reversed().prefix { tokens[$0].content != .stop }
      .contains { tokens[$0].number?.isBare == true && isHouse($0) }
  }

  /// With nothing but its town: "at 10115 Berlin", "Our office moved to 20095 Hamburg."
  private func isPostcodeAlone(_ index: Int) -> Bool {
    let digits = tokens[index].text
    guard digits.count >= 4, digits.count <= 6, let town = word(index + 1), isName(town),
      words.months[town.lower] == nil,
      !words.weekdays.contains(town.lower), endsName(index + 1)
    else { return false }
    let before = word(index - 1)?.lower
    if before.map(words.beforePostcodes.contains) == true { return true }
    // "To 10115 Syrians" counts people, also in a sentence of an office.
    guard before.map(words.beforeAddresses.contains) ?? true, !town.lower.hasSuffix("s") else { return false }
    return sentence(around: index).contains { tokens[$0].isWord && words.offices.contains(tokens[$0].lower) }
  }

  /// Whether what begins at a word is a name of three words at most, behind which nothing is told of it.
  private func endsName(_ start: Int) -> Bool {
    for place in (start + 1)..<(start + 4) {
      guard let next = word(place) else { return true }
      if !isName(next) { return words.beforeAddresses.contains(next.lower) || words.joints.contains(next.lower) }
    }
    return false
  }

  private func sentence(around index: Int) -> Range<Int> {
    let start = tokens[..<index].lastIndex { $0.content == .stop } ?? 0
    let end = tokens[index...].firstIndex { $0.content == .stop } ?? tokens.count
    return max(start, index - 40)..<min(end, index + 40)
  }
}
