import SituationData
import SourceText

/// What the rows of indicators cover, by the days between them.
enum RowSpans {
  /// The word for `frequency` of each indicator whose days show one.
  static func frequencies(of tables: [TextFile]) -> [String: String] {
    var dates: [String: Set<String>] = [:]
    for file in tables {
      let text = DelimitedText(file: file, separator: UInt8(ascii: ","))
      var position = 0
      let header = text.record(at: &position).fields.map(text.text)
      guard let indicator = header.firstIndex(of: "indicator"), let asOf = header.firstIndex(of: "as_of") else {
        continue
      }
      while position < file.bytes.count {
        let fields = text.record(at: &position).fields
        guard max(indicator, asOf) < fields.count else { continue }
        dates[text.text(fields[indicator]), default: []].insert(text.text(fields[asOf]))
      }
    }
    return dates.compactMapValues { frequency(of: $0.compactMap { DateReader().asOf($0) }.sorted()) }
  }

  private static func frequency(of dates: [AsOf]) -> String? {
    let spans = dates.compactMap(\.days).map { $0.upperBound.number - $0.lowerBound.number + 1 }
    if let longest = spans.max(), longest > 1 { return Frequency(days: Int(spans.sorted()[spans.count / 2]))?.rawValue }
    let days = dates.compactMap(\.last).map(\.number)
    guard days.count > 2 else { return nil }
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    return Frequency(days: Int(gaps[gaps.count / 2]))?.rawValue ?? "irregular"
  }
}
