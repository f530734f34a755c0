import Content
import SituationData
import SourceText

extension ChartSpecification {
  /// More are no longer a trend of what is drawn.
  private static let longestAverage = 2...60

  /// “7 days”: so many of the periods that the chart is drawn by.
  mutating func readAverage(_ keys: inout KeyReader) {
    guard keys.has("average"), let text = keys.text("average") else { return }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), Self.longestAverage.contains(count),
      let unit = Frequency.allCases.first(where: { "\($0.rawValue)s" == words[1] })
    else {
      keys.fail(
        .wrongType, in: "average",
        "“average” is how many periods are averaged, from 2 to 60, as “7 days” or “3 months”, not “\(text)”")
      return
    }
    guard isKindKnown, kind == .lines || kind == .columns, layout ?? .grouped == .grouped || layout == .multiples
    else {
      keys.fail(
        .wrongType, in: "average",
        "an average is drawn over lines and columns that stand side by side; write “kind: lines”, or leave it out")
      return
    }
    guard frequency == unit else {
      keys.fail(
        .wrongType, in: "average",
        "an average of \(unit.rawValue)s is one of values by \(unit.rawValue); write “every: \(unit.rawValue)”\(frequency.map { ", or “average: \(count) \($0.rawValue)s”" } ?? "")"
      )
      return
    }
    average = count
  }
}
