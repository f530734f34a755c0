package import SourceText

/// What the front matter of an edition says otherwise than that of report.md: all editions are of one issue.
enum EditionComparison {
  /// What an edition has of its own: texts, and whether somebody has read it.
  private static let ofEdition: Set<String> = [
    "title", "publisher", "contact", "disclaimer", "licence", "review", "language", "allow", "derived",
  ]

  static func compare(_ root: YAMLNode, with report: TextFile, _ keys: inout KeyReader) {
    guard let (front, _) = FrontMatter.ranges(in: report),
      let first = YAMLReader(file: report, range: front).read().root
    else { return }
    for entry in root.entries where !ofEdition.contains(entry.key) && ReportHeader.keys.contains(entry.key) {
      guard let other = first.entry(entry.key) else {
        keys.fail(
          .otherEdition, at: entry.location,
          "“\(entry.key)” stands in this edition and not in \(report.name); take it out, or write it there")
        continue
      }
      if entry.value.plain != other.plain {
        keys.fail(
          .otherEdition, at: entry.value.location,
          "“\(entry.key)” says other than in \(report.name); all editions are of one issue, so take it out here")
      }
    }
    for entry in root.entry("derived")?.entries ?? [] {
      let own = first.entry("derived")?.entry(entry.key)
      if (entry.value.entry("figure") ?? entry.value).plain != own.map({ ($0.entry("figure") ?? $0).plain }) {
        keys.fail(
          .otherEdition, at: entry.value.location,
          "the derived figure “\(entry.key)” is another than in \(report.name); take it out here, or write it in both alike"
        )
      }
    }
  }
}

extension YAMLNode {
  var entries: [Entry] { if case .mapping(let entries, _) = self { entries } else { [] } }

  package func entry(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// What it says, without its places.
  fileprivate var plain: [String] {
    switch self {
    case .scalar(let text, _, _): [text]
    case .sequence(let nodes, _): ["list"] + nodes.flatMap(\.plain) + ["end"]
    case .mapping(let entries, _):
      ["map"] + entries.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value.plain } + ["end"]
    }
  }
}
