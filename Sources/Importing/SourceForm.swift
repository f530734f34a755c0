import SourceText

/// What the name of a source looks like, where nobody has said that it is one.
enum SourceForm {
  /// Whether a text is likely the name of an organisation, an office or a medium.
  static func isName(_ text: String) -> Bool {
    let parts = text.split { "/&;+".contains($0) }.map { String($0).trimmed }
    return !parts.isEmpty && parts.allSatisfy { isKnown($0) || isInitials($0) }
  }

  /// Whether a word of it says so.
  static func isKnown(_ text: String) -> Bool {
    let words = ColumnWords(text)
    guard words.words.count <= 8, !text.contains(where: \.isNumber) else { return false }
    return words.say(offices) || words.words.count == 1 && known.contains(words.words[0])
  }

  /// “WHO”, “MoH”: capitals of which at most every second is followed by a small letter.
  private static func isInitials(_ text: String) -> Bool {
    let capitals = text.count { $0.isUppercase }
    return (2...8).contains(text.count) && text.allSatisfy(\.isLetter) && text.first?.isUppercase ?? false
      && 2 * capitals > text.count && capitals > 1 && !others.contains(text.lowercased())
  }

  /// What is written with its first letters, and is none.
  private static let others = ColumnWords.words(
    "usd eur gbp chf ils nis uah syp lbp iqd afn yer sdg ssp etb kes ngn inr pkr mt kg mmt bcm gdp gni hdi cpi cfr cmr imr nmr mmr ipc hh hhs idp idps pin pwd plw pbw gam sam mam muac opd ipd icu icus er nfi nfis wash cbi mpca uxo ied ieds yes no na nr id ids ref refs iso lga psu total male female m f u5 max min avg std lci uci"
  )

  private static let known = ColumnWords.words(
    "who moh mohs unicef unhcr unrwa ocha wfp iom dtm idmc acled icrc ifrc ohchr fao undp unfpa undss msf cdc paho government gov media authorities un ngo ngos"
  )

  private static let offices = ColumnWords.words(
    "ministry minister ministère ministerio ministerium office bureau agency authority directorate commission committee council government statistics institute organisation organization crescent observatory society network newspaper وزارة مكتب هيئة منظمة الهلال міністерство министерство משרד"
  )
}
