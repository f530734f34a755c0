package import SourceText

extension ReportHeader {
  static let keys = [
    "title", "number", "date", "since", "covers", "language", "publisher", "contact", "disclaimer",
    "licence", "logo", "page", "state", "register", "stale_after", "derived",
    "csv", "editions", "allow", "languages", "untranslated", "digits", "months", "time", "review",
  ]

  /// What is known of a report that is not there.
  static var unread: ReportHeader {
    var header = ReportHeader()
    header.loseFrontMatter()
    return header
  }

  /// Reads the front matter: YAML between two lines of `---` at the very beginning.
  package static func read(_ file: TextFile) -> (header: ReportHeader, faults: [Diagnostic]) {
    var header = ReportHeader()
    if let fault = file.encodingFault() {
      header.loseFrontMatter()
      return (header, [fault])
    }
    guard let (front, body) = FrontMatter.ranges(in: file) else {
      // Where the keys end and the text begins cannot be said: nothing of it is read.
      header.loseFrontMatter()
      return (
        header,
        [
          file.diagnostic(
            .error, .frontMatter, at: 0,
            "the report begins with its front matter: a line ---, keys such as title and date, and a line ---")
        ]
      )
    }
    header.body = body
    let (root, faults) = YAMLReader(file: file, range: front).read()
    guard let root else {
      header.loseFrontMatter()
      let isEmpty = faults.isEmpty
      return (
        header,
        isEmpty
          ? [file.diagnostic(.error, .frontMatter, at: 0, "the front matter is empty; it needs title and date")]
          : faults
      )
    }
    var keys = KeyReader(root, named: "the front matter", known: Self.keys, in: file)
    keys.adopt(faults)
    if case .mapping = root {} else { header.loseFrontMatter() }
    header.read(&keys)
    return (header, keys.faults)
  }

  private mutating func read(_ keys: inout KeyReader) {
    title = keys.requiredText("title")
    number = keys.wholeNumber("number", in: 0...1_000_000)
    if keys.lacks("date") {
      keys.fail(.missingKey, at: keys.location, "the key “date” is missing; it is the date of issue, as 2025-02-20")
    }
    date = keys.day("date")
    readSince(&keys)
    covers = keys.date("covers")
    readLanguages(&keys)
    publisher = keys.text("publisher") ?? ""
    licence = keys.text("licence") ?? ""
    contact = keys.text("contact") ?? ""
    disclaimer = keys.text("disclaimer") ?? ""
    for key in ["title", "publisher", "contact", "disclaimer", "licence"] {
      if case .scalar(let text, _, let location)? = keys.node(key) {
        texts.append(PrintedText(text: text, location: location, isProse: key != "contact" && key != "publisher"))
      }
    }
    readLogo(&keys)
    page = keys.word(PageForm.self, "page") ?? .portrait
    register = keys.word(RegisterPlace.self, "register") ?? .printed
    state = keys.word(State.self, "state") ?? .final
    if let text = keys.text("stale_after") {
      let words = text.split(separator: " ")
      staleAfter = words.first.flatMap { Int($0) }
      if staleAfter == nil || words.count > 2 || (words.count == 2 && words[1] != "days" && words[1] != "day")
        || staleAfter.map({ $0 < 0 }) == true
      {
        keys.fail(.wrongType, in: "stale_after", "“stale_after” is a number of days, as “14 days”, not “\(text)”")
      }
    }
    allowance = keys.allowance()
    readDates(&keys)
    readDerived(&keys)
    readEditions(&keys)
  }

  /// The report of the last issue that a report.md names, by its path below the folder; nil where it names none.
  package static func lastReport(in file: TextFile) -> String? {
    if case .report(let path, _)? = read(file).header.since { path } else { nil }
  }

  private mutating func readSince(_ keys: inout KeyReader) {
    guard let node = keys.node("since"), case .scalar(let text, _, let location) = node,
      text.lowercased().hasSuffix(".pdf")
    else {
      since = keys.day("since").map(LastIssue.day)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      keys.fail(
        .lastIssue, in: "since",
        "“since” names a report below the situation’s folder, as issues/no-1.pdf, and not “\(text)”; copy it there")
      return
    }
    since = .report(path: text, location: location)
  }

  private mutating func readLogo(_ keys: inout KeyReader) {
    guard let name = keys.text("logo"), let node = keys.node("logo") else { return }
    if name.contains("/") || name.isEmpty {
      keys.fail(.badImage, in: "logo", "“logo” is the name of an image in the situation’s folder, not “\(name)”")
    } else {
      logo = NamedFile(name: name, location: node.location)
    }
  }

  /// Resolves the names in derived figures, once it is known which places there are.
  mutating func resolveDerived(in places: PlaceTree) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    derived.update { figure in
      guard let fault = figure.resolve(in: places) else { return }
      faults.append(
        Diagnostic(.error, fault.rule, at: figure.location, fault.message, excerpt: figure.excerpt))
    }
    return faults
  }

  private mutating func readEditions(_ keys: inout KeyReader) {
    guard keys.has("editions") else { return }
    let nodes = keys.list("editions")
    var names: [NamedEdition] = []
    for node in nodes {
      guard case .scalar(let name, _, let location) = node else {
        keys.fail(.wrongType, at: node.location, "an edition is a name, as report, not \(node.kindName)")
        continue
      }
      let excerpt = keys.file.excerpt(around: keys.file.start(ofLine: location.line))
      names.append(NamedEdition(name: name, location: location, excerpt: excerpt))
    }
    editions = names
    if nodes.isEmpty, case .sequence = keys.node("editions") {
      keys.fail(.missingValue, in: "editions", "“editions” names nothing; name one, as [report], or leave the key out")
    }
  }

  private mutating func loseFrontMatter() {
    unreadDerived.isEverything = true
    dates.hasUnreadPattern = true
  }

  private mutating func readLanguages(_ keys: inout KeyReader) {
    for node in keys.list("languages") {
      guard case .scalar(let code, _, let location) = node else {
        keys.fail(.wrongType, at: node.location, "a language is a code, as ar, not \(node.kindName)")
        continue
      }
      languages.append(NamedLanguage(code: code, location: location))
    }
    language = keys.text("language") ?? languages.first?.code ?? "en"
    languageLocation = keys.node("language")?.location
    if !languages.isEmpty, !languages.contains(where: { $0.code == language }) {
      keys.fail(
        .unknownLanguage, in: "languages",
        "“languages” does not name “\(language)”, the language of report.md; put it first, or say in “language” which it is"
      )
    }
    keepsUntranslated = keys.word(Untranslated.self, "untranslated") != nil
    digits = keys.word(DigitForm.self, "digits") ?? .western
    months = keys.word(MonthNames.self, "months") ?? .both
    time = keys.word(TimeDirection.self, "time") ?? .leftToRight
    review = keys.word(Review.self, "review")
  }

  private mutating func readDates(_ keys: inout KeyReader) {
    guard let node = keys.node("csv") else { return }
    var csv = KeyReader(node, named: "csv", known: ["dates", "decimal"], in: keys.file)
    if !csv.faults.isEmpty { dates.hasUnreadPattern = true }
    if let text = csv.text("dates") {
      if let pattern = DateReader.Pattern(text) {
        dates = DateReader(pattern: pattern)
      } else {
        dates.hasUnreadPattern = true
        csv.fail(
          .unknownWord, in: "dates",
          "“\(text)” is no form of dates; write day, month and year in their order, as day/month/year or month/day/year"
        )
      }
    }
    decimal = csv.word(NumberReader.DecimalSign.self, "decimal")
    keys.adopt(csv.faults)
  }

  private mutating func readDerived(_ keys: inout KeyReader) {
    guard let node = keys.node("derived") else { return }
    guard case .mapping(let entries, _) = node else {
      unreadDerived.isEverything = true
      keys.fail(.wrongType, in: "derived", "“derived” is a map of ids and operations, as “gap: difference(a, b)”")
      return
    }
    var isCut = false
    for entry in entries {
      // What stands behind the comma at which an operation was cut.
      if isCut, entry.key.hasSuffix(")") {
        unreadDerived.words.insert(entry.key)
        continue
      }
      guard let (text, location, label) = readDerived(entry, &keys) else {
        unreadDerived.words.insert(entry.key)
        continue
      }
      isCut = Self.isCut(text)
      if isCut {
        unreadDerived.words.insert(entry.key)
        failCut(text, at: location, &keys)
        continue
      }
      if !isIdentifier(entry.key) {
        unreadDerived.words.insert(entry.key)
        keys.fail(.badId, at: entry.location, "“\(entry.key)” is no id; use letters, digits, “-” and “_”")
        continue
      }
      let excerpt = keys.file.excerpt(around: keys.file.start(ofLine: location.line))
      switch DerivedFigure.parse(text, id: entry.key, location: location, excerpt: excerpt) {
      case .success(var figure):
        figure.label = label
        _ = derived.insert(figure, id: entry.key)
      case .failure(let fault):
        unreadDerived.words.insert(entry.key)
        keys.fail(fault.rule, at: location, fault.message)
      }
    }
  }

  /// Whether an operation ends at a comma, as YAML between braces has it.
  private static func isCut(_ operation: String) -> Bool { operation.contains("(") && !operation.contains(")") }

  private func failCut(_ text: String, at location: SourceLocation, _ keys: inout KeyReader) {
    keys.fail(
      .badReference, at: location,
      "“\(text)” ends at a comma, since between braces a comma ends a text; put the whole operation in double quotes, as \"sum(a, b)\""
    )
  }

  /// A derived figure as it is written, alone or with its label; nil, with a fault, where it is neither.
  private mutating func readDerived(
    _ entry: YAMLNode.Entry, _ keys: inout KeyReader
  ) -> (text: String, location: SourceLocation, label: String)? {
    switch entry.value {
    case .scalar(let text, _, let location): return (text, location, "")
    case .mapping(_, let location):
      var own = KeyReader(
        entry.value, named: "a derived figure", known: ["figure", "label"], translated: ["label"], in: keys.file)
      let text = own.requiredText("figure")
      let label = own.requiredText("label")
      if Self.isCut(text) {
        failCut(text, at: own.node("figure")?.location ?? location, &keys)
        return nil
      }
      keys.adopt(own.faults)
      for part in entry.value.entries where part.key.hasPrefix("label_") {
        if case .scalar(let label, _, _) = part.value {
          translatedLabels[String(part.key.dropFirst(6)), default: [:]][entry.key] = label
        }
      }
      return own.faults.isEmpty ? (text, own.node("figure")?.location ?? location, label) : nil
    case .sequence:
      keys.fail(
        .wrongType, at: entry.value.location,
        "a derived figure is written as operation(reference, …), or as {figure: \"operation(reference, …)\", label: …}, not as \(entry.value.kindName)"
      )
      return nil
    }
  }
}
