/// What a document says about itself.
package struct DocumentMetadata: Hashable, Sendable {
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: [String]
  /// ISO 8601, from the report's date and never from the clock: `2025-02-20` or `2025-02-20T00:00:00Z`.
  package var creationDate: String
  /// The program and its version: `sitrep 0.1.0`.
  package var creator: String
  /// BCP 47. Cairo 1.16 cannot write it; kept for the finishing of the document.
  package var language: String

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [], creationDate: String,
    creator: String, language: String = "en"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creationDate = creationDate
    self.creator = creator
    self.language = language
  }
}
