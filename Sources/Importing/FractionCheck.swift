import SituationData
import SourceText

/// Looks whether the values of a percentage may be fractions of one: all of them between 0 and 1, but for those with its sign.
struct FractionCheck {
  private struct Values {
    var first: ImportDraft.Cell
    var count = 0
    var hasFraction = false
    var hasOther = false
  }

  private var values: [String: Values] = [:]
  private var order: [String] = []

  mutating func take(_ number: DecimalNumber, _ cell: ImportDraft.Cell, of indicator: Indicator) {
    guard ImportNumbers.isPercentage(indicator), !cell.text.contains("%") else { return }
    if values[indicator.id] == nil {
      values[indicator.id] = Values(first: cell)
      order.append(indicator.id)
    }
    let one = DecimalNumber(digits: 1)
    values[indicator.id]?.count += 1
    if number > one || number.isNegative { values[indicator.id]?.hasOther = true }
    if !number.isWhole { values[indicator.id]?.hasFraction = true }
  }

  func questions(in table: ImportedTable) -> [ImportQuestion] {
    order.compactMap { id in
      guard let found = values[id], found.hasFraction, !found.hasOther else { return nil }
      return ImportQuestion(
        "--percent-of-one", or: "--factor 1",
        "\(table.place(of: found.first.offset)): all \(found.count) values of “\(id)”, which is in %, that stand without a sign lie between 0 and 1, as “\(found.first.text)”; --percent-of-one takes 1 for 100 %, --factor 1 takes them as they stand"
      )
    }
  }
}
