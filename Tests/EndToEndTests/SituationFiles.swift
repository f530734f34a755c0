import Foundation

/// The files of a situation, made in code.
struct SituationFiles: Sendable {
  var files: [String: [UInt8]] = [:]

  subscript(name: String) -> String {
    get { String(decoding: files[name] ?? [], as: UTF8.self) }
    set { files[name] = Array(newValue.utf8) }
  }

  /// Writes them into a folder of their own.
  func write(to folder: ScratchFolder, as name: String = "s") throws {
    let url = folder.url.appendingPathComponent(name)
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (file, bytes) in files { try Data(bytes).write(to: url.appendingPathComponent(file)) }
  }

  func with(_ change: (inout SituationFiles) throws -> Void) rethrows -> SituationFiles {
    var copy = self
    try change(&copy)
    return copy
  }

  /// Has the report name the editions that are built, as `[report, deck]`.
  mutating func name(editions: String) {
    self["report.md"] = self["report.md"]
      .replacingOccurrences(of: "language: en", with: "language: en\neditions: \(editions)")
  }

  /// A small situation without a fault.
  static let healthy: SituationFiles = {
    var files = SituationFiles()
    files["report.md"] = """
      ---
      title: "A flood in two valleys"
      number: 3
      date: 2025-02-20
      covers: 2025-02-13/2025-02-20
      language: en
      derived:
        rise: change(deaths@ministry, since 2025-02-13)
        gap: difference(roads_closed@relief, roads_closed@ministry) across dates
        moved: sum(evacuated/women@relief, evacuated/men@relief)
        carried: sum(evacuated/women@relief, evacuated/men@relief)
        taken: sum(evacuated/women@relief, evacuated/men@relief)
      ---
      The ministry counts {deaths@ministry} deaths, {rise} more than a week before.
      The relief society counts {deaths@relief}; {gap} more roads.

      ```key-figures
      deaths@ministry
      cost@bank
      ```

      ## The toll

      ![](chart:toll)
      ![](chart:by-month)
      ![](chart:roads)

      - In shelters in the north: {sheltered@relief at "North valley"}
      - Evacuated so far: {moved}
      - To be evacuated: {evacuated@relief announced}

      ```table
      rows: place
      columns: [sheltered@relief]
      ```

      ## What is said

      ```statements
      ```

      """
    files["charts.yaml"] = """
      - id: toll
        kind: bars
        title: Two bodies count the dead
        subtitle: Deaths in the flood
        figures: [deaths@ministry, deaths@relief]

      - id: by-month
        kind: columns
        title: Deaths by month
        labels: all
        figures: [deaths@ministry]
        every: month

      - id: roads
        kind: bars
        title: Roads that are closed
        figures: [roads_closed@relief, roads_closed@ministry]

      - id: convoys
        kind: columns
        title: Who was evacuated
        figures: [evacuated/women@relief, evacuated/men@relief]
        every: event
        series: group
        layout: stacked

      - id: women-and-men
        kind: bars
        title: How many of those evacuated are women
        figures: [evacuated/women@relief, evacuated/men@relief]
        series: group
        layout: share

      - id: persons
        kind: people
        title: Women who were evacuated
        figures: [evacuated/women@relief]

      - id: roads-apart
        kind: bars
        title: Two counts of roads
        figures: [roads_closed@relief, roads_closed@ministry]
        gap: gap

      """
    files["indicators.csv"] = """
      id,label,unit,accumulation,reporting,groups,part_of,since
      deaths,Deaths,people,cumulative,,,,2024-12-01
      sheltered,People in shelters,people,stock,,,,
      evacuated,People evacuated,people,flow,events,exclusive,,
      injured,People injured,people,stock,,,,
      roads_closed,Roads closed,roads,stock,,,,
      cost,Cost of the damage,USD billion,stock,,,,

      """
    files["sources.csv"] = """
      id,name,kind
      ministry,Ministry of Health,government
      relief,Relief Society,civil society
      bank,Development Bank,international organisation

      """
    files["observations.csv"] = """
      indicator,source,value,as_of,published,status,event,place,group
      deaths,ministry,1200,2024-12-31,,,,,
      deaths,ministry,2345,2025-01-31,,,,,
      deaths,ministry,3456,2025-02-13,,,,,
      deaths,ministry,3567,2025-02-18,,,,,
      deaths,relief,4321,2025-02-15,,,,,
      sheltered,relief,870,2025-02-18,,,,North valley,
      sheltered,relief,640,2025-02-18,,,,South valley,
      sheltered,relief,655,2025-02-19,,,,South valley,
      evacuated,relief,120,2025-02-12,,completed,convoy-1,,women
      evacuated,relief,80,2025-02-12,,completed,convoy-1,,men
      evacuated,relief,250,2025-02-22,2025-02-18,announced,convoy-2,,
      evacuated,relief,300,2025-02-26,2025-02-18,announced,convoy-3,,
      cost,bank,1.75,2025-01-31,2025-02-10,estimated,,,
      injured,relief,310,2025-02-18,,,,,
      injured,relief,90,2025-02-18,,,,,children
      injured,relief,140,2025-02-18,,,,,women
      roads_closed,relief,12,2025-02-18,,,,,
      roads_closed,ministry,9,2025-02-17,,,,,

      """
    files["statements.csv"] = """
      topic,party,statement,source,published
      Return of the displaced,ministry,Says that it is safe.,relief,2025-02-18
      Return of the displaced,relief,Asks to wait.,relief,2025-02-18

      """
    return files
  }()
}
