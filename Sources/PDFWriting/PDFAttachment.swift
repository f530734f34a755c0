package import Drawing

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

extension PDFAttachment {
  /// The files inside a PDF document, in the order of its index; none where it has none.
  ///
  /// - Throws: `unreadable` where the bytes are no PDF document, or a damaged one.
  package static func all(in document: [UInt8]) throws(RenderingError) -> [PDFAttachment] {
    let file = try PDFFileReader.opened(document)
    _ = try file.pages()
    let index = file.value("/Names", of: file.root).flatMap { file.value("/EmbeddedFiles", of: $0) }
    var attachments: [PDFAttachment] = []
    var seen: Set<Int> = []
    var nodes = [index].compactMap(\.self)
    while let node = nodes.popLast() {
      // A damaged index may lead back to itself.
      let number = file.number(of: node)
      guard number == 0 || seen.insert(number).inserted, nodes.count < 10_000 else { continue }
      let entries = file.items(of: file.value("/Names", of: node))
      for position in stride(from: 1, to: entries.count, by: 2) {
        if let attachment = try attachment(entries[position], in: file) { attachments.append(attachment) }
      }
      nodes += file.items(of: file.value("/Kids", of: node)).reversed()
    }
    return attachments
  }

  private static func attachment(
    _ specification: PDFFileReader.Object, in file: borrowing PDFFileReader
  ) throws(RenderingError) -> PDFAttachment? {
    let written = file.value("/UF", of: specification) ?? file.value("/F", of: specification)
    guard let name = file.text(of: written), let embedded = file.value("/EF", of: specification),
      let stream = file.value("/F", of: embedded) ?? file.value("/UF", of: embedded), file.isStream(stream)
    else { return nil }
    return PDFAttachment(
      name: name, bytes: try file.stream(stream, isDecoded: true),
      description: file.text(of: file.value("/Desc", of: specification)) ?? "")
  }
}
