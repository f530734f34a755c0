import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The place of the list of the sources, which is only known when all else is done.
struct SourcesBlock: DirectiveBlock {
  static let name = "sources"
  static let takesLines = false

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] { [.sources] }

  /// The list of the sources: each leads to its address and back to where it is first named, with its documents, each with
  /// its own address and days of publication.
  ///
  /// - Parameter statements: those that are printed, by the source that relayed them.
  func blocks(of register: Register, statements: [String: [Statement]]) -> [PageBlock] {
    guard !register.sources.isEmpty else { return [] }
    let entries = entries(of: register, statements: statements) { id in
      let kind = situation.sources[id].map { phrase(.sourceKind($0.kind)) } ?? ""
      return language.phrase(.remarked(name(of: id), RichText(kind)))
    }
    return [.heading(level: 2, RichText(phrase(.sourcesTitle)), note: "", id: "sources"), .sources(entries)]
  }

  /// The same for the foot of a page.
  func entries(of register: Register, statements: [String: [Statement]]) -> [SummaryContent.Sources.Entry] {
    entries(of: register, statements: statements, named: name)
  }

  /// Each source with its documents, and who relays it, in one text.
  private func entries(
    of register: Register, statements: [String: [Statement]], named name: (String) -> RichText
  ) -> [SummaryContent.Sources.Entry] {
    let writer = DocumentWriter(basis: basis)
    return documents(of: register, statements: statements).enumerated().map { index, source in
      let documents = source.documents.documents.map { document in
        // One without a name is called by its days.
        let published = document.name.isEmpty ? "" : writer.published(document)
        return language.phrase(.enumeration([writer.name(document), RichText(published)]))
      }
      // A document that is called by where it was read has said so.
      let told = source.documents.documents.map(\.name)
      let named = source.relays.map(words.attribution).filter { relay in !told.contains { $0.names(relay) } }
      let relays = named.isEmpty ? "" : phrase(.via(language.list(named)))
      return SummaryContent.Sources.Entry(
        id: Register.id(ofSource: source.id), mark: mark(of: source.id, number: index + 1),
        text: language.phrase(
          .labelled(
            name(source.id),
            language.phrase(.enumeration([language.phrase(.clauses(documents)), RichText(relays)])))))
    }
  }

  /// The names of the sources alone, with those who relay them, in a sentence.
  func line(of register: Register) -> RichText {
    let names = documents(of: register, statements: [:]).map { source in
      let relays = source.relays.isEmpty ? "" : phrase(.via(language.list(source.relays.map(words.attribution))))
      return phrase(.enumeration([words.attribution(source.id), relays]))
    }
    return RichText(phrase(.source(names)))
  }

  /// Each source with its documents, and the ids of those who relay what is printed of it.
  private func documents(
    of register: Register, statements: [String: [Statement]]
  ) -> [(id: String, documents: DocumentList, relays: [String])] {
    let printed = Set(register.entries.flatMap { $0.figures.flatMap(\.rows) }).sorted()
    let observations = situation.observations.rows
    let rowsBySource = Dictionary(grouping: printed) { situation.sources.entries[observations[$0].source].id }
    return register.sources.map { id in
      let rows = rowsBySource[id] ?? []
      var documents = DocumentList(of: rows, in: situation)
      for statement in statements[id] ?? [] {
        let isNamed = !statement.document.isEmpty
        documents.add(
          name: isNamed ? statement.document : phrase(.statement), url: statement.url, Published(statement.published))
      }
      for document in register.documents[id] ?? [] {
        documents.add(name: document.name, url: document.url, document.published, of: document.asOf)
      }
      let relays = rows.compactMap { observations[$0].via }.unique
      return (id, documents, relays.map { situation.sources.entries[$0].id })
    }
  }

  /// The mark of a source, leading back to where it is first named.
  private func mark(of id: String, number: Int) -> RichText {
    RichText(phrase(.sourceMark(number))).linked(to: .mention(of: Register.id(ofSource: id)))
  }

  /// The name of a source, leading to its address.
  private func name(of id: String) -> RichText {
    let source = situation.sources[id]
    let url = basis.addresses.printed(source?.url ?? "")
    let address = url.isEmpty ? nil : LinkTarget.address(url)
    return RichText([RichText.Span(language.isolated(source?.name ?? id), isStrong: true, link: address)])
  }
}

extension String {
  /// Whether a name stands in it as whole words.
  fileprivate func names(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    func isPart(_ letter: Character?) -> Bool { letter.map { $0.isLetter || $0.isNumber } ?? false }
    return ranges(of: name).contains { range in
      !isPart(self[..<range.lowerBound].last) && !isPart(self[range.upperBound...].first)
    }
  }
}
