import Drawing

extension DocumentBinding {
  /// The files that the document carries.
  ///
  /// - Returns: the number of their index, and those of the files' descriptions; nil where there are none.
  func writeAttachments(
    into writer: inout PDFFileWriter
  ) throws(RenderingError) -> (index: Int, specifications: [Int])? {
    guard !attachments.isEmpty else { return nil }
    let sorted = attachments.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var specifications: [Int] = []
    var index: [UInt8] = []
    index.add("<</Names[")
    for attachment in sorted {
      let number = try write(attachment, into: &writer)
      specifications.append(number)
      index.add(textString: attachment.name.plainLine)
      index.add(reference: number)
      index.add(" ")
    }
    index.add("]>>")
    return (try writer.add(index), specifications)
  }

  private func write(_ attachment: PDFAttachment, into writer: inout PDFFileWriter) throws(RenderingError) -> Int {
    var entries: [UInt8] = []
    entries.add("/Type/EmbeddedFile")
    if !attachment.mediaType.isEmpty {
      entries.add("/Subtype")
      entries.add(name: attachment.mediaType)
    }
    entries.add("/Params<</Size ")
    entries.add(attachment.bytes.count)
    entries.add("/ModDate")
    entries.add(byteString: metadata.pdfDate.utf8)
    entries.add(">>")
    let stream = try writer.add(stream: attachment.bytes, entries)
    var object: [UInt8] = []
    object.add("<</Type/Filespec/F")
    object.add(textString: attachment.name.plainLine)
    object.add("/UF")
    object.add(textString: attachment.name.plainLine)
    object.add("/Desc")
    object.add(textString: (attachment.description.isEmpty ? attachment.name : attachment.description).plainLine)
    object.add("/AFRelationship")
    object.add(name: attachment.relationship.rawValue)
    object.add("/EF<</F ")
    object.add(reference: stream)
    object.add("/UF ")
    object.add(reference: stream)
    object.add(">>>>")
    return try writer.add(object)
  }
}
