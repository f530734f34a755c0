import SituationData

/// What stands before or behind a number and says that it is not exactly so, as tables in several languages write it.
enum QualifierSigns {
  private static let before: [(sign: String, qualifier: Qualifier)] = listed([
    (
      .about,
      """
      ~|≈|about|approx.|approx|approximately|around|circa|ca.|ca|c.|some|roughly|nearly|almost|close to|\
      environ|près de|presque|quelque|aproximadamente|alrededor de|unos|unas|cerca de|casi|etwa|rund|zirka|\
      ungefähr|fast|близько|приблизно|майже|نحو|حوالي|قرابة|ما يقارب|כ-|כ־|בערך|קרוב ל-|קרוב ל־
      """
    ),
    (
      .moreThan,
      """
      >|more than|over|above|greater than|in excess of|plus de|más de|mehr als|über|понад|більше ніж|більше|\
      أكثر من|ما يزيد على|ما يزيد عن|יותר מ-|יותר מ־|מעל
      """
    ),
    (
      .lessThan,
      """
      <|less than|fewer than|under|below|moins de|menos de|weniger als|unter|менше ніж|менше|أقل من|פחות מ-|\
      פחות מ־
      """
    ),
    (
      .atLeast,
      """
      >=|≥|at least|no fewer than|no less than|not less than|au moins|al menos|como mínimo|mindestens|\
      щонайменше|не менше ніж|не менше|على الأقل|ما لا يقل عن|לפחות
      """
    ),
    (
      .atMost,
      """
      <=|≤|at most|no more than|not more than|au plus|como máximo|höchstens|щонайбільше|не більше ніж|не більше|\
      على الأكثر|לכל היותר
      """
    ),
    (.upTo, "up to|jusqu’à|jusqu'à|hasta|bis zu|до|ما يصل إلى|حتى|עד"),
  ])

  private static let behind: [(sign: String, qualifier: Qualifier)] = listed([
    (
      .atLeast,
      "+|or more|and more|and over|and above|ou plus|et plus|o más|y más|oder mehr|und mehr|або більше|أو أكثر"
    ),
    (.atMost, "|or less|or fewer|ou moins|o menos|oder weniger|або менше|أو أقل"),
    (.about, "approx.|approx|(approx.)|(approx)|approximately|environ|aproximadamente"),
  ])

  /// Longer signs before those that they begin with.
  private static func listed(_ signs: [(Qualifier, String)]) -> [(sign: String, qualifier: Qualifier)] {
    signs.flatMap { qualifier, texts in texts.split(separator: "|").map { (String($0), qualifier) } }
      .sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count }
  }

  /// A text without the first of these signs, which is in lower case; nil where it has none.
  static func split(_ text: String) -> (qualifier: Qualifier, rest: Substring)? {
    guard let first = text.unicodeScalars.first, !("0"..."9").contains(first) || text.last?.isNumber == false else {
      return nil
    }
    let lower = text.lowercased()
    for (sign, qualifier) in before where lower.hasPrefix(sign) {
      let rest = lower.dropFirst(sign.count)
      if rest.first?.isLetter == false { return (qualifier, ScriptDigits.western(digitsOf: rest)) }
    }
    for (sign, qualifier) in behind where lower.hasSuffix(sign) {
      let rest = lower.dropLast(sign.count)
      if rest.last?.isLetter == false { return (qualifier, ScriptDigits.western(digitsOf: rest)) }
    }
    return nil
  }
}
