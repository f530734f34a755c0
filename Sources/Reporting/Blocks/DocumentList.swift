import Drawing
import SituationData
import SourceText
import Wording

/// Where rows were read, each document once.
struct DocumentList {
  private(set) var documents: [(name: String, url: String)] = []
  private var names: Set<String> = []
  private var urls: Set<String> = []

  init(of rows: [Int], in situation: Situation) {
    for row in rows {
      let name = situation.observations.text(.document, of: row)
      let url = situation.observations.text(.url, of: row)
      let shown = name.isEmpty ? url : name
      if !shown.isEmpty, names.insert(shown).inserted { append(shown, url) }
    }
  }

  private mutating func append(_ name: String, _ url: String) {
    documents.append((name, url))
    urls.insert(url)
  }

  /// Adds what statements were read in, unless rows were.
  mutating func add(statements addresses: [String], named name: String) {
    for url in addresses where !urls.contains(url) { append(name, url) }
  }
}

/// Puts documents into words.
struct DocumentWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// The documents, each leading to its address; three are named.
  func text(_ list: DocumentList) -> RichText {
    var texts = list.documents.prefix(3).map { document in
      RichText([RichText.Span(document.name.isolated, link: document.url.isEmpty ? nil : .address(document.url))])
    }
    let more = list.documents.count - texts.count
    if more > 0 { texts.append(RichText(phrase(.moreDocuments(more)))) }
    return language.phrase(.clauses(texts))
  }
}
