import Wording

/// Numbers of houses and postcodes in a text: they count nothing.
struct StreetAddress {
  private let tokens: [TextToken]
  private let words: RunningWords

  init(_ tokens: [TextToken], _ words: RunningWords) { (self.tokens, self.words) = (tokens, words) }

  /// Whether the number belongs to an address.
  func holds(_ index: Int) -> Bool {
    guard let number = tokens[index].number, number.isBare else { return false }
    return isHouse(index) || isPostcode(index, number)
  }

  private func word(_ index: Int) -> TextToken? {
    tokens.indices.contains(index) && tokens[index].isWord ? tokens[index] : nil
  }

  private func isName(_ token: TextToken) -> Bool { token.text.first?.isUppercase ?? false }

  private func isStreet(_ token: TextToken) -> Bool {
    isName(token) && (words.streets.contains(token.lower) || token.lower.hasSuffix("straße"))
  }

  /// "at 221 Harbour Street", "12 rue des Pins", "Harbour Street 12."
  private func isHouse(_ index: Int) -> Bool {
    if let next = word(index + 1), words.beforeStreetNames.contains(next.lower) { return true }
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

  /// Behind a house in the same sentence: "75011 Paris", "Springfield 62704".
  private func isPostcode(_ index: Int, _ number: TypedNumber) -> Bool {
    guard tokens[index].text.count >= 4, tokens[index].text.count <= 6, word(index + 1).map(isName) ?? true else {
      return false
    }
    return tokens[max(0, index - 10)..<index].indices.reversed().prefix { tokens[$0].content != .stop }
      .contains { tokens[$0].number?.isBare == true && isHouse($0) }
  }
}
