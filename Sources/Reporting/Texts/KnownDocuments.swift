import SituationData
import SourceText

/// A document that a mark in the text names.
struct MarkedDocument: Sendable {
  var name: String
  var url: String
  var published: Published
  /// What it speaks of; nil for a statement.
  var asOf: AsOf?
}

/// The documents that rows and statements name, as known on a day.
struct KnownDocuments: Sendable {
  private var documents: [String: [String: MarkedDocument]] = [:]

  init(_ known: KnownSituation) {
    let (situation, table) = (known.situation, known.situation.observations)
    for statement in situation.statements where !statement.document.isEmpty && statement.published <= known.day {
      documents[statement.source, default: [:]][statement.document] = MarkedDocument(
        name: statement.document, url: statement.url, published: Published(statement.published), asOf: nil)
    }
    guard table.hasColumn(.document) else { return }
    for row in table.rows.indices {
      let observation = table.rows[row]
      guard observation.published.day <= known.day else { continue }
      let texts = table.texts([.document, .url], of: row)
      guard !texts[0].isEmpty else { continue }
      documents[situation.sources.entries[observation.source].id, default: [:]][texts[0]] = MarkedDocument(
        name: texts[0], url: texts[1], published: observation.published, asOf: observation.asOf)
    }
  }

  func document(_ name: String, of source: String) -> MarkedDocument? { documents[source]?[name] }

  func hint(to name: String, of source: String) -> String {
    Nearest.hint(to: name, among: (documents[source] ?? [:]).keys.sorted())
  }
}
