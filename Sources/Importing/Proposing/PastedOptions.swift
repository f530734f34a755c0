import SourceText

extension ImportChoices {
  /// Takes options as they stand in a question, where each word is one of its own and no word in capitals is left to be replaced.
  ///
  /// - Returns: whether all of them were taken.
  mutating func take(pasted text: String) -> Bool {
    var words = ShellText.words(text)[...]
    while let option = words.popFirst() {
      if option == "--percent-of-one" {
        isPercentOfOne = true
        continue
      }
      guard let value = words.popFirst() else { return false }
      switch option {
      case "--map": maps.append(value)
      case "--set": sets.append(value)
      case "--add-indicator": indicators.append(value)
      case "--add-source": sources.append(value)
      case "--add-place": places.append(value)
      case "--header": header = value
      case "--rows": rows = value
      case "--until": until = value
      case "--columns": columns = value
      case "--fill": fills.append(value)
      case "--decimal": decimal = value
      case "--groups": groups = value
      case "--missing": missing = missing.map { "\($0),\(value)" } ?? value
      case "--marks": marks = marks.map { "\($0),\(value)" } ?? value
      case "--factor": factors.append(value)
      case "--dates": dates = value
      case "--as-of": asOf = value
      case "--events": events = value
      case "--duplicates": duplicates = value
      default: return false
      }
    }
    return true
  }
}
