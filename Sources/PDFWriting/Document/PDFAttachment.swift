/// A file inside a PDF document.
package struct PDFAttachment: Hashable, Sendable {
  /// What the file has to do with the document (ISO 32000-2, 14.13).
  package enum Relationship: String, Hashable, Sendable {
    /// The document shows what the file holds.
    case data = "Data"
    /// The file adds to what the document says.
    case supplement = "Supplement"
  }

  /// The file's name: `figures.csv`.
  package var name: String
  package var bytes: [UInt8]
  /// As `text/csv`; empty where it is not known.
  package var mediaType: String
  /// What the file holds, in the document's language.
  package var description: String
  package var relationship: Relationship

  package init(
    name: String, bytes: [UInt8], mediaType: String = "", description: String = "",
    relationship: Relationship = .supplement
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
  }
}
