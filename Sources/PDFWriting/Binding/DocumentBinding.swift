import Drawing

/// Makes a document of the content of its pages, the fonts that Cairo has cut for it, and everything that is said of them.
struct DocumentBinding {
  let index: DocumentIndex
  let tree: StructureTree
  let metadata: DocumentMetadata
  let attachments: [PDFAttachment]
  /// Of each page.
  let sizes: [Size]

  /// - Parameters:
  ///   - contents: of each page.
  ///   - images: by their numbers in the contents.
  func bound(
    _ contents: [PageContent], fonts: EmbeddedFonts, images: [ImageFile]
  ) throws(RenderingError) -> [UInt8] {
    var writer = PDFFileWriter()
    let catalog = writer.reserve()
    let pages = Array(writer.reserve(sizes.count))
    let annotations = Array(writer.reserve(tree.links.count))
    var dictionary: [UInt8] = []
    dictionary.add("<<")
    dictionary += try fonts.writeResources(into: &writer)
    if !images.isEmpty { dictionary += try EmbeddedImage.writeResources(images, into: &writer) }
    dictionary.add(">>")
    let resources = try writer.add(dictionary)
    let pageTree = try writePages(
      contents, fonts: fonts, resources: resources, as: pages, annotations: annotations, into: &writer)
    try writeAnnotations(as: annotations, into: &writer)

    var object: [UInt8] = []
    object.add("<</Type/Catalog/Pages ")
    object.add(reference: pageTree)
    let isRightToLeft = metadata.direction == .rightToLeft
    object.add("/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true")
    object.add(isRightToLeft ? "/Direction/R2L>>" : ">>")
    object.add("/MarkInfo<</Marked true>>/StructTreeRoot ")
    object.add(
      reference: try tree.write(
        into: &writer, pages: pages, annotations: annotations, writingMode: isRightToLeft ? "RlTb" : nil))
    if !metadata.language.isEmpty {
      object.add("/Lang")
      object.add(textString: metadata.language.plainLine)
    }
    if let outlines = try writeBookmarks(pages: pages, into: &writer) {
      object.add("/Outlines ")
      object.add(reference: outlines)
    }
    let files = try writeAttachments(into: &writer)
    object.add("/Names<</Dests ")
    object.add(reference: try writeDestinations(pages: pages, into: &writer))
    if let files {
      object.add("/EmbeddedFiles ")
      object.add(reference: files.index)
    }
    object.add(">>")
    if let files {
      object.add("/AF")
      object.add(references: files.specifications)
    }
    object.add("/OutputIntents[")
    object.add(reference: try writeOutputIntent(into: &writer))
    object.add("]/Metadata ")
    let packet = writer.reserve()
    writer.write(encoded: metadata.packet, Array("/Type/Metadata/Subtype/XML".utf8), as: packet)
    object.add(reference: packet)
    object.add(">>")
    try writer.write(object, as: catalog)
    let information = try writer.add(metadata.information)
    return try writer.finish(catalog: catalog, information: information)
  }

  /// What colours mean (ISO 19005-3, 6.2.3): a document for the archive says so itself.
  private func writeOutputIntent(into writer: inout PDFFileWriter) throws(RenderingError) -> Int {
    let profile = try writer.add(stream: ColorProfile.bytes, Array("/N 3".utf8))
    var object: [UInt8] = []
    object.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
    object.add(textString: ColorProfile.name)
    object.add("/Info")
    object.add(textString: ColorProfile.name)
    object.add("/DestOutputProfile ")
    object.add(reference: profile)
    object.add(">>")
    return try writer.add(object)
  }

  /// - Returns: the number of the tree of pages.
  private func writePages(
    _ contents: [PageContent], fonts: EmbeddedFonts, resources: Int, as numbers: [Int], annotations: [Int],
    into writer: inout PDFFileWriter
  ) throws(RenderingError) -> Int {
    let pageTree = writer.reserve()
    var links = Array(repeating: [Int](), count: numbers.count)
    for (link, number) in zip(tree.links, annotations) { links[link.page].append(number) }
    for (page, content) in contents.enumerated() {
      var object: [UInt8] = []
      object.add("<</Type/Page/Parent ")
      object.add(reference: pageTree)
      object.add("/MediaBox")
      object.add(rectangle: Rect(x: 0, y: 0, width: sizes[page].width, height: sizes[page].height))
      object.add("/Resources ")
      object.add(reference: resources)
      object.add("/Contents ")
      let types = tree.marks[page].map { tree.elements[$0].type }
      object.add(reference: try writer.add(stream: try content.finished(types: types, fonts: fonts)))
      object.add("/StructParents ")
      object.add(page)
      object.add("/Tabs/S")
      if !links[page].isEmpty {
        object.add("/Annots")
        object.add(references: links[page])
      }
      object.add(">>")
      try writer.write(object, as: numbers[page])
    }
    var object: [UInt8] = []
    object.add("<</Type/Pages/Count ")
    object.add(numbers.count)
    object.add("/Kids")
    object.add(references: numbers)
    object.add(">>")
    try writer.write(object, as: pageTree)
    return pageTree
  }

  /// Where each id stands, by name: `[page /XYZ left top zoom]`.
  private func writeDestinations(pages: [Int], into writer: inout PDFFileWriter) throws(RenderingError) -> Int {
    var object: [UInt8] = []
    object.add("<</Names[")
    let named = index.destinations.map { (name: DestinationName.name(for: $0.id), destination: $0) }
    for (name, destination) in named.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      object.add(byteString: name.utf8)
      addView(of: destination.page, at: destination.point, pages: pages, to: &object)
    }
    object.add("]>>")
    return try writer.add(object)
  }

  /// A place on a page, as bookmarks and destinations have it.
  func addView(of page: Int, at point: Point, pages: [Int], to object: inout [UInt8]) {
    object.add("[")
    object.add(reference: pages[page])
    object.add("/XYZ ")
    object.add(decimal: point.x)
    object.add(" ")
    object.add(decimal: sizes[page].height - point.y)
    object.add(" 0]")
  }
}
