import Drawing

extension DocumentBinding {
  /// What a click on a link's place does, and what is read out for it.
  func writeAnnotations(as numbers: [Int], into writer: inout PDFFileWriter) throws(RenderingError) {
    // One for all: there are thousands, and each would grow anew.
    var object: [UInt8] = []
    for (index, link) in tree.links.enumerated() {
      object.removeAll(keepingCapacity: true)
      object.add("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect")
      object.add(rectangle: link.box)
      object.add("/StructParent ")
      object.add(sizes.count + index)
      object.add("/Contents")
      object.add(textString: text(of: link))
      switch link.target {
      case .address(let address):
        object.add("/A<</S/URI/URI")
        object.add(byteString: (WebAddress.escaped(address) ?? "").utf8)
        object.add(">>")
      case .element(let id):
        object.add("/Dest")
        object.add(byteString: DestinationName.name(for: id).utf8)
      case .mention(let id):
        object.add("/Dest")
        object.add(byteString: DestinationName.name(for: DocumentIndex.mention(of: id)).utf8)
      }
      object.add(">>")
      try writer.write(object, as: numbers[index])
    }
  }

  /// The words of the link; where it has none, what it leads to.
  private func text(of link: StructureTree.Link) -> String {
    guard link.text.isEmpty else { return link.text }
    return switch link.target {
    case .address(let address): address.plainLine
    case .element(let id), .mention(let id): id.plainLine
    }
  }
}
