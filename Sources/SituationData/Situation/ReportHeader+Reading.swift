package import SourceText

extension ReportHeader {
  static let keys = [
    "title", "number", "date", "since", "covers", "language", "publisher", "contact", "disclaimer",
    "licence", "logo", "page", "state", "register", "stale_after", "derived",
    "csv", "editions", "allow", "languages", "untranslated", "digits", "months", "time", "review", "shared",
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
    if let fault = file.linesFault() {
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
    readTexts(&keys)
    number = keys.wholeNumber("number", in: 0...1_000_000)
    if keys.lacks("date") {
      keys.fail(.missingKey, at: keys.location, "the key “date” is missing; it is the date of issue, as 2025-02-20")
    }
    date = keys.day("date")
    readSince(&keys)
    covers = keys.date("covers")
    readLanguages(&keys)
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
    readDates(&keys)
    let reader = DerivedReader(&keys)
    (derived, translatedLabels) = (reader.figures, reader.translatedLabels)
    unreadDerived.formUnion(reader.unread)
    readEditions(&keys)
    readShared(&keys)
  }

  /// The folder whose tables a report.md has a part in; nil where it names none.
  package static func sharedFolder(in file: TextFile) -> NamedFile? { read(file).header.shared }

  private mutating func readShared(_ keys: inout KeyReader) {
    guard let text = keys.text("shared"), let node = keys.node("shared") else { return }
    let name = text.hasSuffix("/") ? text.dropFirst(3).dropLast() : text.dropFirst(3)
    if text.hasPrefix("../"), !name.isEmpty, !name.hasPrefix("."), !name.contains("/") {
      shared = NamedFile(name: String(name), location: node.location)
    } else {
      keys.fail(
        .sharedTable, in: "shared",
        "“shared” names a folder beside that of the situation, as ../common, and not “\(text)”; what several share lies there and nowhere else"
      )
    }
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
}
