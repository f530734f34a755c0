import SourceText

/// Finds values of an indicator that are read otherwise than those beside them: a comma or a point before three digits that may
/// stand for the other sign, and the only value below zero.
struct DoubtfulNumbers {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable
  private let isSignDeclared: Bool

  /// - Parameter isSignDeclared: whether the situation says what stands before decimals.
  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable, isSignDeclared: Bool) {
    (self.indicator, self.rows, self.table, self.isSignDeclared) = (indicator, rows, table, isSignDeclared)
  }

  func slips() -> [RowSlip] { (isSignDeclared ? [] : signs()) + negatives() + scaledTwice() }

  private func value(_ row: Int) -> DecimalNumber? { table.rows.value(of: row) }

  // MARK: - Signs before three digits

  private func signs() -> [RowSlip] {
    guard indicator.measure != .count else { return [] }
    let fractions = rows.filter { value($0).map { !$0.isWhole } ?? false }
    let whole = rows.filter { value($0)?.isWhole ?? false }
    if !fractions.isEmpty, fractions.count * 2 <= whole.count {
      return fractions.compactMap { slip(at: $0, ".", "a decimal point", "whole numbers") }
    }
    guard !fractions.isEmpty || isOfLargeUnit else { return [] }
    // Where many are so large, it is no slip.
    let large = whole.filter { value($0).map { $0 >= Self.thousand && $0 < Self.million } ?? false }
    guard large.count * 4 <= rows.count + 3 else { return [] }
    return large.compactMap { slip(at: $0, ",", "a sign between thousands", "decimals or far smaller numbers") }
  }

  private static let thousand = DecimalNumber(digits: 1_000)
  private static let million = DecimalNumber(digits: 1_000_000)

  /// Whether thousands of its unit are hardly ever meant: of billions, or of the hundredths of something.
  private var isOfLargeUnit: Bool {
    let words = indicator.unit.lowercased().split { $0 == " " }
    return words.contains { ["billion", "billions", "bn", "milliard", "milliards", "percent", "%"].contains($0) }
  }

  private func slip(at row: Int, _ sign: Character, _ meaning: String, _ others: String) -> RowSlip? {
    let text = table.text(.value, of: row)
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count { $0.isNumber }),
      text.allSatisfy({ $0.isNumber || $0 == sign || $0 == "-" })
    else { return nil }
    return RowSlip(
      rule: .doubtfulNumber, row: row, column: .value,
      message:
        "“\(text)” is read with \(meaning), and other values of “\(indicator.id)” are \(others); write it without the sign, or with the other one"
    )
  }

  // MARK: - Scales

  /// 53,200,000,000 of “USD billion”: more than there is of anything that people count, since the unit has the scale already.
  private func scaledTwice() -> [RowSlip] {
    let words = indicator.unit.lowercased().split { !$0.isLetter }
    guard let scale = words.lazy.compactMap({ Self.scales[String($0)] }).first else { return [] }
    return rows.compactMap { row in
      guard let number = value(row), number.approximation.magnitude * scale >= Self.mostOfAnything else { return nil }
      return RowSlip(
        rule: .doubtfulNumber, row: row, column: .value,
        message:
          "\(number.plain) of “\(indicator.unit)” is more than there is: the unit has the scale already; write the number of \(indicator.unit)"
      )
    }
  }

  private static let scales = [
    "million": 1e6, "millions": 1e6, "mn": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "milliard": 1e9,
    "milliards": 1e9, "trillion": 1e12, "trillions": 1e12,
  ]
  /// A hundred times what all countries produce in a year, in dollars.
  private static let mostOfAnything = 1e16

  // MARK: - Below zero

  private static let wordsOfChanges: Set = [
    "net", "change", "changes", "balance", "difference", "growth", "anomaly", "deficit", "surplus", "gain", "loss",
    "trend", "variation", "deviation", "migration", "temperature", "elevation", "level",
  ]

  /// What may fall below zero mostly says so.
  private func negatives() -> [RowSlip] {
    guard indicator.measure == .amount else { return [] }
    let negative = rows.filter { value($0)?.isNegative ?? false }
    guard negative.count == 1, let row = negative.first, let number = value(row) else { return [] }
    let words = [indicator.id, indicator.label, indicator.unit, indicator.definition]
      .flatMap { $0.lowercased().split { !$0.isLetter } }
    guard !words.contains(where: { Self.wordsOfChanges.contains(String($0)) }) else { return [] }
    return [
      RowSlip(
        rule: .doubtfulNumber, row: row, column: .value,
        message:
          "\(number.plain) is the only value of “\(indicator.id)” below zero; take the minus out, or say in its label or definition that it is a change or a balance"
      )
    ]
  }
}
