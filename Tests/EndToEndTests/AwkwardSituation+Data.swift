import Foundation

extension AwkwardSituation {
  /// Values that charts and tables find hard.
  static let ofValues: [AwkwardSituation] = [
    places("forty bars", (1...40).map { (place: "District \($0) of the coast", value: "\($0 * 137 % 1009 + 3)") }),
    places(
      "forty columns", (1...40).map { (place: "District \($0)", value: "\($0 * 137 % 1009 + 3)") }, kind: "columns"),
    places(
      "names of sixty letters",
      (1...8).map { number in
        let long = "Provisional registration centre of the northern coast road "
        return (place: "\(long)\(number)", value: "\(number * 1234)")
      }),
    places(
      "one word of sixty letters",
      [
        (place: String(repeating: "Donaudampfschiff", count: 4).prefix(60).description, value: "12"),
        (place: "Bay", value: "30"),
      ]),
    places("one bar", [(place: "Port", value: "3567")]),
    places("one column", [(place: "Port", value: "3567")], kind: "columns"),
    places("zeros", [(place: "Port", value: "0"), (place: "Hill", value: "0"), (place: "Lake", value: "12")]),
    places("only zeros", [(place: "Port", value: "0"), (place: "Hill", value: "0")]),
    places(
      "negative values", [(place: "Port", value: "-1234"), (place: "Hill", value: "567"), (place: "Lake", value: "-8")]),
    places("only negative values", [(place: "Port", value: "-1234"), (place: "Hill", value: "-567")], kind: "columns"),
    places(
      "from very small to very large",
      [(place: "Port", value: "0.004"), (place: "Hill", value: "17.5"), (place: "Lake", value: "53200000000")],
      unit: "USD"),
    places(
      "Arabic and Hebrew names",
      [
        (place: "غزة", value: "1204"), (place: "خان يونس 2", value: "866"),
        (place: "באר שבע", value: "310"), (place: "Rafah (رفح)", value: "95"), (place: "Deir al-Balah", value: "640"),
      ]),
    places(
      "names in other scripts",
      ["አዲስ አበባ", "ঢাকা", "กรุงเทพ", "თბილისი", "Գյումրի", "தமிழ்", "ရန်ကုန်", "ភ្នំពេញ"].enumerated().map {
        (place: $1, value: "\(40 + $0 * 11)")
      }),
    rows("two hundred rows", 200).expecting(["shortened-label"]),
    series(
      "an empty month", [("2024-10-31", "40"), ("2024-12-15", "55"), ("2025-01-31", "70")], every: "month",
      accumulation: "flow"),
    series(
      "five hundred days", (0..<500).map { (day: day(497 - $0), value: "\(300 + $0 * 37 % 211)") }.reversed(),
      every: "day",
      accumulation: "flow"),
    series(
      "a running total that falls", [("2024-12-31", "400"), ("2025-01-31", "380"), ("2025-02-18", "410")],
      every: "month",
      accumulation: "cumulative"
    ).expecting(["falling-cumulative"]),
  ]

  static func rows(_ name: String, _ count: Int) -> AwkwardSituation {
    places(name, (1...count).map { (place: "Village \($0)", value: "\($0 * 7919 % 10007)") })
  }

  /// A day before 2025-02-20.
  private static func day(_ before: Int) -> String {
    let end: TimeInterval = 1_740_009_600
    return Date(timeIntervalSince1970: end - Double(before) * 86400).formatted(.iso8601.year().month().day())
  }

  private func expecting(_ warnings: Set<String>) -> AwkwardSituation {
    var copy = self
    copy.warnings = warnings
    return copy
  }
}
