import SeededRandom

/// A situation that nobody would make by hand: long names in three scripts, zeros, values below zero, tiny and huge ones, one
/// place or sixty; with a chart of each kind in each layout.
struct RandomSituation {
  private var random: SplitMix64
  private(set) var files = SituationFiles()

  private static let names = [
    [
      "Office for the Coordination of Humanitarian Affairs", "Ministry of Health", "Relief Society", "A",
      "Northern Ireland",
    ],
    ["Union of Municipalities of the Northern Governorates", "Donaudampfschifffahrtsgesellschaft", "Khan Younis"],
    ["وزارة الصحة الفلسطينية في غزة", "حركة المقاومة الإسلامية – حماس", "رفح", "مكتب تنسيق الشؤون الإنسانية"],
    ["משרד ראש הממשלה", "מטה המשפחות להחזרת החטופים והנעדרים", "ירושלים"],
  ]
  private static let units = ["people", "USD billion", "houses"]

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    let places = (0..<pick([1, 2, 4, 9, 20, 60])).map { name($0) }
    let groups = (0..<pick([2, 2, 3, 5])).map { name($0) }
    let power = pick([0, 1, 3, 6, 9])
    let unit = pick(Self.units)
    files["report.md"] =
      "---\ntitle: T\ndate: 2025-02-20\nderived:\n  gap: difference(level@a, level@b) across dates\n---\nText.\n"
    files["sources.csv"] = "id,name,kind\na,\(name(1)),party\nb,\(name(2)),government\n"
    files["indicators.csv"] = """
      id,label,unit,accumulation,reporting,groups,part_of,since
      parted,\(name(1)),\(unit),stock,,exclusive,,
      level,\(name(2)),\(unit),stock,,,,
      inside,\(name(3)),\(unit),stock,,,level,
      balance,\(name(4)),\(unit),stock,,,,
      total,\(name(5)),people,cumulative,,,,2024-01-01
      moved,\(name(6)),people,flow,events,exclusive,,

      """
    files["observations.csv"] = observations(places, groups, power: power, isMixed: chance(0.5))
    files["charts.yaml"] = charts(isTwo: groups.count == 2)
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  private mutating func pick<Element>(_ values: [Element]) -> Element {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func name(_ number: Int) -> String {
    let first = pick(pick(Self.names))
    return (chance(0.3) ? "\(first) \(pick(pick(Self.names)))" : first) + " \(number)"
  }

  /// A value of some size; of mixed ones also zero, and below it.
  private mutating func value(_ power: Int, isMixed: Bool) -> String {
    let limit = (0..<power).reduce(10) { limit, _ in limit * 10 }
    let value = Int.random(in: 0..<limit, using: &random)
    guard isMixed else { return String(value) }
    return pick(["0", "-\(value)", "0.000\(value % 10)", "\(value)", "\(value)", "\(value)00000"])
  }

  // MARK: - Rows

  private mutating func observations(_ places: [String], _ groups: [String], power: Int, isMixed: Bool) -> String {
    var rows = ["indicator,source,value,as_of,published,status,event,group,place,low,high,includes,via"]
    for place in places {
      for group in groups where place == places[0] || chance(0.93) {
        rows.append("parted,a,\(value(power, isMixed: false)),2025-02-18,,,,\(group),\(place),,,,")
      }
      for source in ["a", "b"] where place == places[0] || chance(0.95) {
        let date = source == "a" ? "2025-02-18" : "2025-02-02"
        let status = chance(0.15) ? "2025-02-18,estimated" : ","
        rows.append("balance,\(source),\(value(power, isMixed: isMixed)),\(date),\(status),,,\(place),,,,")
      }
    }
    for (index, source) in ["a", "b"].enumerated() {
      let level = Int.random(in: 10...61_709, using: &random)
      let date = "2025-02-1\(index)"
      let bounds = chance(0.3) ? "\(level / 2),\(level * 2)" : ","
      rows.append("level,\(source),\(level),\(date),,,,,,\(bounds),inside@\(source),\(source == "a" ? "b" : "")")
      rows.append("inside,\(source),\(level / pick([2, 3, 9])),\(date),,,,,,,,,")
    }
    var total = 0
    for day in 0..<pick([1, 3, 28]) {
      total += pick([0, 1, 50, 900])
      rows.append("total,a,\(total),2025-01-\(day < 9 ? "0" : "")\(day + 1),,,,,,,,,")
    }
    for event in 0..<pick([1, 3, 8]) {
      for group in groups.prefix(2) {
        rows.append(
          "moved,\(pick(["a", "b"])),\(pick([0, 1, 6, 40])),2025-02-0\(event + 1),,completed,e\(event),\(group),,,,,")
      }
    }
    rows.append("moved,a,6,2025-02-26,2025-02-18,announced,later,\(groups[0]),,,,,")
    return rows.joined(separator: "\n") + "\n"
  }

  // MARK: - Charts

  private mutating func charts(isTwo: Bool) -> String {
    var charts: [String] = []
    func add(_ id: String, _ kind: String, _ keys: String, _ title: String) {
      charts.append("- id: \(id)\n  kind: \(kind)\n  title: \"\(title) on 24 January 2025\"\n  \(keys)\n")
    }
    for kind in ["bars", "columns"] {
      for layout in ["grouped", "stacked", "share", "multiples"] + (isTwo ? ["diverging"] : []) {
        add(
          "\(kind)-\(layout)", kind, "figures: [parted@a]\n  by: place\n  series: group\n  layout: \(layout)", name(0))
      }
      add("\(kind)-places", kind, "figures: [balance@a]\n  by: place\n  sort: -value", name(0))
      add("\(kind)-sources", kind, "figures: [balance@a, balance@b]\n  by: place\n  series: source", name(0))
      add("\(kind)-gap", kind, "figures: [level@a, level@b]\n  parts: [inside@a, inside@b]\n  gap: gap", name(0))
      for period in ["day", "week", "month"] {
        add("\(kind)-\(period)", kind, "figures: [total@a]\n  every: \(period)", name(0))
      }
      add(
        "\(kind)-events", kind, "figures: [moved, moved announced]\n  every: event\n  series: group\n  layout: stacked",
        name(0))
    }
    add("people", "people", "figures: [moved]\n  every: event\n  series: group", name(0))
    add("dumbbells", "dumbbells", "figures: [balance@a, balance@b]\n  by: place\n  series: source", name(0))
    return charts.joined()
  }
}
