import SituationData
import SourceText

/// Readings of cells that are no numbers as they stand: those that have one meaning alone, and those that are asked about.
struct NumberProposals {
  /// Options that say the only meaning.
  private(set) var taken: [String] = []
  private(set) var notices: [Diagnostic] = []
  private(set) var questions: [ImportQuestion] = []
  /// Whether some wait for what stands before the decimals, which is asked: another answer makes other numbers of them.
  private(set) var isWaiting = false
  private let all: [RefusedNumber]
  private let isDecimalOpen: Bool
  /// What is known to stand between groups of digits.
  private let groups: DigitGroups?

  var isEmpty: Bool { taken.isEmpty && questions.isEmpty }

  /// - Parameters:
  ///   - said: what is known of numbers already.
  ///   - isDecimalOpen: whether the decimal sign among that is an answer to a question that is still asked.
  init(_ refused: [RefusedNumber], _ said: ImportSettings, isDecimalOpen: Bool) {
    (all, groups, self.isDecimalOpen) = (refused, said.groups, isDecimalOpen)
    if groups == nil { proposeGroups() }
    if isEmpty, said.decimal == nil { proposeDecimals() }
    // What a number is, is clear once its decimal sign is.
    if isEmpty { proposeMarks() }
    if isEmpty { proposeWords() }
  }

  /// 1 234 and 1'234 are one number in any country.
  private mutating func proposeGroups() {
    for groups in DigitGroups.allCases {
      let first = all.first { cell in
        let amount = QualifierSigns.split(cell.bare)?.rest ?? Substring(cell.bare)
        let text = String(amount.filter { !"%$€£".contains($0) }).trimmed
        return groups.joined(String(text.drop { NumberReading.dashes.contains($0) })) != nil
      }
      guard let first else { continue }
      taken.append("--groups \(groups.rawValue)")
      let words =
        switch groups {
        case .blank: "blanks stand between groups of three digits"
        case .apostrophe: "apostrophes stand between groups of three digits"
        case .arabic: "“٬” stands between groups of three digits"
        case .indian: "commas stand between groups of two digits above the thousands"
        }
      notices.append(first.notice("\(words), as in “\(first.text.visible)”, which is read as one number"))
      return
    }
  }

  // MARK: - Decimal signs

  private mutating func proposeDecimals() {
    func reads(_ sign: NumberReader.DecimalSign, _ text: String) -> Bool {
      let text = text.filter { !"%$€£".contains($0) }.trimmed
      return (try? NumberReader(decimal: sign).number(groups?.joined(text) ?? text)) != nil
    }
    let signed = all.compactMap { cell -> (cell: RefusedNumber, number: String)? in
      let texts = [cell.text, Self.doubtful(cell)].compactMap { $0 }.filter { $0.contains { ",.".contains($0) } }
      return texts.first { reads(.comma, $0) || reads(.point, $0) }.map { (cell, $0) }
    }
    guard let first = signed.first?.cell else { return }
    let onlyComma = signed.first { !reads(.point, $0.number) }?.cell
    let onlyPoint = signed.first { !reads(.comma, $0.number) }?.cell
    switch (onlyComma, onlyPoint) {
    case (let comma?, nil): takeDecimal("comma", comma)
    case (nil, let point?): takeDecimal("point", point)
    default:
      questions.append(
        ImportQuestion(
          "--decimal comma", or: "--decimal point",
          "\(first.place): “\(first.text.visible)” is one number with a decimal comma and another with a decimal point; what stands before the decimals?"
        ))
    }
  }

  /// The number in a cell with other signs, where the table does not say how it is read: `1.234¹`.
  private static func doubtful(_ cell: RefusedNumber) -> String? {
    let number = cell.text.firstMatch(of: /[0-9][0-9.,]*[0-9]/).map { String($0.output) }
    return number.flatMap { (try? cell.form.number($0)) == nil ? $0 : nil }
  }

  private mutating func takeDecimal(_ sign: String, _ cell: RefusedNumber) {
    taken.append("--decimal \(sign)")
    notices.append(
      cell.notice(
        "numbers have a decimal \(sign), as “\(cell.text.visible)” can be read in no other way; --decimal says otherwise"
      ))
  }

  // MARK: - Marks

  /// Marks behind several numbers are those of the table.
  private mutating func proposeMarks() {
    let cells = all.compactMap { cell -> (cell: RefusedNumber, mark: String)? in
      if isDecimalOpen, cell.text.contains(where: { ",.".contains($0) }) { return nil }
      return NumberReading.mark(of: cell.bare, cell.form).map { (cell, $0) }
    }
    guard let first = cells.first?.cell, Set(cells.map(\.cell.text)).count > 1 else { return }
    let marks = cells.map(\.mark).unique.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    questions.append(
      ImportQuestion(
        "--marks \(ShellText.quoted(marks.joined(separator: ",")))",
        "\(first.place): “\(first.text.visible)”, here and \(cells.count - 1) more: numbers with the marks of notes, \(marks.map { "“\($0)”" }.joined(separator: ", ")), which their caveats then name; leave out what is none, and say what such a cell means as 'COLUMN:TEXT=NUMBER' behind --map"
      ))
  }

  // MARK: - Words

  /// More different words than this are no signs of a table.
  private static let mostWords = 40

  private mutating func proposeWords() {
    var columns: [String: [RefusedNumber]] = [:]
    var order: [String] = []
    for cell in all {
      if columns[cell.text] == nil { order.append(cell.text) }
      columns[cell.text, default: []].append(cell)
    }
    guard order.count <= Self.mostWords else { return }
    for text in order {
      guard let cells = columns[text], let first = cells.first else { continue }
      if isDecimalOpen, text.contains(where: { ",.".contains($0) }), text.contains(where: \.isNumber) {
        isWaiting = true
        continue
      }
      let names = cells.map(\.column).unique
      func maps(_ word: String) -> String {
        names.map { "--map \(ShellText.quoted(ImportMapping.map($0, text, word)))" }.joined(separator: " ")
      }
      let more = cells.count > 1 ? " and \(cells.count - 1) more" : ""
      // “: c”: nothing is shown, and why.
      if CellForm.missing.contains(text.lowercased()) || text.hasPrefix(": ") {
        take(maps("missing"), first, "“\(text.visible)”, here\(more), stands for no value")
      } else if CellForm.doubtful.contains(text.lowercased()) {
        let bounds = text.hasPrefix("*") ? [maps("low 1 high 4")] : []
        questions.append(
          ImportQuestion(
            maps("missing"), alternatives: [maps("0")] + bounds,
            "\(first.place): “\(text.visible)”, here\(more): no value, or nothing (0)\(bounds.isEmpty ? "" : ", or a small number that is not shown")? The notes of the table say which"
          ))
      } else if let (words, number) = NumberReading.compared(first.bare, first.form) {
        take(maps("\(words) \(number)"), first, "“\(text.visible)”, here\(more), is read as \(words) \(number)")
      } else if let (low, high) = NumberReading.range(first.bare, first.form) {
        questions.append(
          ImportQuestion(
            maps("low \(low) high \(high)"), or: maps("missing"),
            "\(first.place): “\(text.visible)”, here\(more): bounds without a value, or none"))
      } else if let reading = NumberReading(first.bare, first.form, first.measure) {
        questions.append(
          ImportQuestion(
            maps(reading.words[0]), alternatives: reading.words.dropFirst().map(maps),
            "\(first.place): “\(text.visible)”, here\(more): \(reading.remark)"))
      }
    }
  }

  private mutating func take(_ option: String, _ cell: RefusedNumber, _ words: String) {
    taken.append(option)
    notices.append(cell.notice("\(words); \(option), with another word, says otherwise"))
  }
}
