import Drawing
import SituationData
import SourceText
import Wording

/// Where something was read, each document once, that is each name and address, in the order of first appearance.
struct DocumentList {
  struct Document {
    /// Empty where no row names it.
    var name: String
    var url: String
    /// The days on which a source said so, or may have.
    var published: [Published] = []
    /// Whether somebody said so of all that was read there: where not, the days that are known would date the rest wrongly.
    var isDated = true
    var asOf: [AsOf] = []
  }

  private(set) var documents: [Document] = []
  private var positions: [[String]: Int] = [:]

  init(of rows: [Int], in situation: Situation) {
    for row in rows {
      let texts = situation.observations.texts([.document, .url], of: row)
      let observation = situation.observations.rows[row]
      add(name: texts[0], url: texts[1], observation.published, of: observation.asOf)
    }
  }

  /// - Parameter asOf: what it speaks of; nil for what has no such date.
  mutating func add(name: String, url: String, _ published: Published, of asOf: AsOf? = nil) {
    let key = [name, url]
    let position = positions[key] ?? documents.count
    if position == documents.count {
      positions[key] = position
      documents.append(Document(name: name, url: url))
    }
    documents[position].published.append(published)
    if published.isAssumed { documents[position].isDated = false }
    if let asOf { documents[position].asOf.append(asOf) }
  }
}

/// Puts documents into words.
struct DocumentWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// The documents that have a name or an address, each leading to it; three are named.
  func text(_ list: DocumentList) -> RichText {
    var seen: Set<String> = []
    let documents = list.documents.filter { seen.insert(shown($0)).inserted && !shown($0).isEmpty }
    var texts = documents.prefix(3).map { link($0, shown($0)) }
    let more = documents.count - texts.count
    if more > 0 { texts.append(RichText(phrase(.moreDocuments(more)))) }
    return language.phrase(.clauses(texts))
  }

  /// What a document is called in the list of sources. One without a name or a day of publication says of when its reports
  /// are: of the days of publication, or else of those that they speak of.
  func name(_ document: DocumentList.Document) -> RichText {
    let published = document.isDated ? document.published.map { $0.day...$0.day } : []
    let days = published.isEmpty ? document.asOf.compactMap(\.days) : published
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max(),
      document.name.isEmpty || published.isEmpty
    else { return link(document, shown(document)) }
    let isLatestPossible = !published.isEmpty && document.published.allSatisfy { $0.day < last || $0.isLatestPossible }
    let reports = phrase(
      .reports(
        first: first == last ? nil : first, last: last,
        isLatestPossible: isLatestPossible))
    guard !document.name.isEmpty else { return link(document, reports) }
    return language.phrase(.enumeration([link(document, shown(document)), RichText(reports)]))
  }

  /// The days of publication: one, or the first and the last of several; empty where nobody said when.
  func published(_ document: DocumentList.Document) -> String {
    guard document.isDated, let first = document.published.map(\.day).min(), let last = document.published.max() else {
      return ""
    }
    let isLatestPossible = document.published.allSatisfy { $0.day < last.day || $0.isLatestPossible }
    return phrase(
      .publicationDays(
        first: first == last.day ? nil : first, last: last.day,
        isLatestPossible: isLatestPossible))
  }

  private func shown(_ document: DocumentList.Document) -> String {
    document.name.isEmpty
      ? basis.addresses.printed(document.url)
      : situation.translations.text(document.name, of: ObservationTable.Column.document.rawValue)
  }

  private func link(_ document: DocumentList.Document, _ text: String) -> RichText {
    let address = basis.addresses.printed(document.url)
    return RichText([RichText.Span(language.isolated(text), link: address.isEmpty ? nil : .address(address))])
  }
}
