import SourceText

extension ReportHeader {
  /// What an edition has of its own: texts, and whether somebody has read it.
  private static let ofEdition: Set<String> = [
    "title", "publisher", "contact", "disclaimer", "licence", "review", "language", "allow", "derived",
  ]

  /// The front matter of an edition in another language: its texts, and all else, `language` too, as report.md has it. A key that stands in both
  /// says the same.
  func edition(of file: TextFile, in code: String, beside report: TextFile) -> (
    header: ReportHeader, faults: [Diagnostic]
  ) {
    var header = labelled(in: code)
    header.review = nil
    header.body = 0..<file.bytes.count
    if let fault = file.encodingFault() {
      header.body = 0..<0
      return (header, [fault])
    }
    guard let (front, body) = FrontMatter.ranges(in: file) else {
      header.body = 0..<0
      return (
        header,
        [
          file.diagnostic(
            .error, .frontMatter, at: 0,
            "the report begins with its front matter: a line ---, its title in this language, and a line ---")
        ]
      )
    }
    header.body = body
    let (root, faults) = YAMLReader(file: file, range: front).read()
    guard let root else { return (header, faults) }
    var keys = KeyReader(root, named: "the front matter", known: Self.keys, in: file)
    keys.adopt(faults)
    header.readTexts(&keys)
    if let own = keys.text("language"), own != code {
      keys.fail(.otherEdition, in: "language", "this file is the edition “\(code)” by its name, and says “\(own)”")
    }
    Self.compare(root, with: report, &keys)
    header.readLabels(of: root)
    return (header, keys.faults)
  }

  private mutating func readTexts(_ keys: inout KeyReader) {
    title = keys.requiredText("title")
    if let own = keys.text("publisher") { publisher = own }
    if let own = keys.text("contact") { contact = own }
    if let own = keys.text("disclaimer") { disclaimer = own }
    if let own = keys.text("licence") { licence = own }
    review = keys.word(Review.self, "review")
    allowance = keys.allowance()
    texts = []
    for key in ["title", "publisher", "contact", "disclaimer", "licence"] {
      if case .scalar(let text, _, let location)? = keys.node(key) {
        texts.append(PrintedText(text: text, location: location, isProse: key != "contact" && key != "publisher"))
      }
    }
  }

  /// The same with the labels of derived figures that stand in a language beside those of report.md.
  func labelled(in code: String) -> ReportHeader {
    var header = self
    let labels = translatedLabels[code] ?? [:]
    header.derived.update { if let label = labels[$0.id] { $0.label = label } }
    return header
  }

  /// What the derived figures are called in the edition's own front matter.
  private mutating func readLabels(of root: YAMLNode) {
    var labels: [String: String] = [:]
    for entry in root.entry("derived")?.entries ?? [] {
      if case .scalar(let label, _, _)? = entry.value.entry("label") { labels[entry.key] = label }
    }
    derived.update { if let label = labels[$0.id] { $0.label = label } }
  }

  private static func compare(_ root: YAMLNode, with report: TextFile, _ keys: inout KeyReader) {
    guard let (front, _) = FrontMatter.ranges(in: report),
      let first = YAMLReader(file: report, range: front).read().root
    else { return }
    for entry in root.entries where !ofEdition.contains(entry.key) && Self.keys.contains(entry.key) {
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

  func entry(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

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
