package import Drawing

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
  /// BCP 47; empty for none.
  package var language: String
  /// In which pages follow each other, and lines are read.
  package var direction: StyledText.Direction
  /// SHA-256 of the rows of figures.csv that the document prints, as 64 hex digits; empty for none.
  package var fingerprint: String
  /// The language of letters of Latin amid others, as of names that have no translation.
  package var latin: String

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [], creationDate: String,
    creator: String, language: String = "en", direction: StyledText.Direction = .leftToRight, fingerprint: String = "",
    latin: String = "en"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creationDate = creationDate
    self.creator = creator
    self.language = language
    self.direction = direction
    self.fingerprint = fingerprint
    self.latin = latin
  }
}
