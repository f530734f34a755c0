import SourceText

extension ReportHeader {
  /// The front matter of an edition in another language: its texts, and all else, `language` too, as report.md has it. A key that stands in both
  /// says the same.
  func edition(of file: TextFile, in code: String, beside report: TextFile) -> (
    header: ReportHeader, faults: [Diagnostic]
  ) {
    var header = labelled(in: code)
    header.review = nil
    header.body = 0..<file.bytes.count
    if let fault = file.linesFault() {
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
    EditionComparison.compare(root, with: report, &keys)
    header.readLabels(of: root)
    return (header, keys.faults)
  }

  /// Reads what is printed of the front matter and whether somebody has read it; what is not said stays.
  mutating func readTexts(_ keys: inout KeyReader) {
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
    header.setLabels(translatedLabels[code] ?? [:])
    return header
  }

  /// What the derived figures are called in the edition's own front matter.
  private mutating func readLabels(of root: YAMLNode) {
    var labels: [String: String] = [:]
    for entry in root.entry("derived")?.entries ?? [] {
      if case .scalar(let label, _, _)? = entry.value.entry("label") { labels[entry.key] = label }
    }
    setLabels(labels)
  }

  private mutating func setLabels(_ labels: [String: String]) {
    derived.update { if let label = labels[$0.id] { $0.label = label } }
    ownLabels.formUnion(labels.keys)
  }
}
