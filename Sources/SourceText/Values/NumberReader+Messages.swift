extension NumberReader {
  /// What is said of a text that is no number.
  package static func message(_ text: String, _ fault: Fault) -> String {
    let shown = "“\(text.visible)”"
    switch fault {
    case .ambiguousSign:
      return
        "\(shown) may mean two numbers in a file without commas between its cells; say in report.md what stands before the decimals: csv: {decimal: comma} or csv: {decimal: point}"
    case .tooLong: return "\(shown) has more than 18 digits; choose a larger unit in indicators.csv"
    case .notANumber: break
    }
    let strangers = strangers(in: text).prefix(3).map { "“\($0)”" }
    let unseen = text.unseenSigns
    if strangers.isEmpty, !unseen.isEmpty {
      return "\(shown) is no number: it holds a \(unseen.joined(separator: " and a ")), which nobody sees; delete it"
    }
    let reason =
      strangers.isEmpty
      ? "its signs do not stand between groups of three digits or before decimals"
      : "\(strangers.joined(separator: " and ")) \(strangers.count == 1 ? "is" : "are") no part of one"
    return
      "\(shown) is no number: \(reason); put digits here, “about” or “more than” in the column qualifier, ends of a range in low and high, and powers of ten in the indicator’s unit"
  }
}
