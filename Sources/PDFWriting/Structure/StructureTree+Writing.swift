import Drawing

extension StructureTree {
  /// Writes the elements and what leads from content and links to them.
  ///
  /// - Parameters:
  ///   - pages: the numbers of the pages' objects.
  ///   - annotations: the numbers of the links' objects.
  ///   - writingMode: the way in which lines are read, where that is not from left to right.
  /// - Returns: the number of the root.
  func write(
    into writer: inout PDFFileWriter, pages: [Int], annotations: [Int], writingMode: String? = nil
  ) throws(RenderingError) -> Int {
    let root = writer.reserve()
    let isFilled = isFilled
    let numbers = isFilled.map { $0 ? writer.reserve() : 0 }
    // One for all: there are thousands, and each would grow anew.
    var object: [UInt8] = []
    for (index, element) in elements.enumerated() where isFilled[index] {
      object.removeAll(keepingCapacity: true)
      object.add("<</S/")
      object.add(element.type.rawValue)
      object.add("/P ")
      object.add(reference: index == 0 ? root : numbers[element.parent])
      addKids(of: element, to: &object, numbers: numbers, pages: pages, annotations: annotations)
      element.addAttributes(to: &object)
      if index == 0, let writingMode {
        object.add("/A<</O/Layout/WritingMode/")
        object.add(writingMode)
        object.add(">>")
      }
      object.add(">>")
      try writer.write(object, as: numbers[index])
    }
    let parents = try writeParents(into: &writer, numbers: numbers)
    object.removeAll(keepingCapacity: true)
    object.add("<</Type/StructTreeRoot/K ")
    object.add(reference: numbers[0])
    object.add("/ParentTree ")
    object.add(reference: parents)
    object.add("/ParentTreeNextKey ")
    object.add(pages.count + annotations.count)
    object.add(">>")
    try writer.write(object, as: root)
    return root
  }

  private func addKids(
    of element: Element, to object: inout [UInt8], numbers: [Int], pages: [Int], annotations: [Int]
  ) {
    let page = element.kids.lazy.compactMap { kid in if case .content(let page, _) = kid { page } else { nil } }.first
    if let page {
      object.add("/Pg ")
      object.add(reference: pages[page])
    }
    if element.kids.count == 1, case .content(_, let number) = element.kids[0] {
      object.add("/K ")
      return object.add(number)
    }
    object.add("/K[")
    for kid in element.kids {
      switch kid {
      case .element(let child):
        if numbers[child] == 0 { continue }
        object.add(reference: numbers[child])
      case .content(let own, let number) where own == page:
        object.add(number)
      case .content(let other, let number):
        object.add("<</Type/MCR/Pg ")
        object.add(reference: pages[other])
        object.add("/MCID ")
        object.add(number)
        object.add(">>")
      case .link(let link):
        object.add("<</Type/OBJR/Pg ")
        object.add(reference: pages[links[link].page])
        object.add("/Obj ")
        object.add(reference: annotations[link])
        object.add(">>")
      }
      object.add(" ")
    }
    object.add("]")
  }

  /// The elements of each page's content, then that of each link.
  private func writeParents(into writer: inout PDFFileWriter, numbers: [Int]) throws(RenderingError) -> Int {
    var object: [UInt8] = []
    object.add("<</Nums[")
    for (page, elements) in marks.enumerated() {
      var list: [UInt8] = []
      list.add(references: elements.lazy.map { numbers[$0] })
      object.add(page)
      object.add(" ")
      object.add(reference: try writer.add(list))
      object.add(" ")
    }
    for (index, link) in links.enumerated() {
      object.add(marks.count + index)
      object.add(" ")
      object.add(reference: numbers[link.element])
      object.add(" ")
    }
    object.add("]>>")
    return try writer.add(object)
  }
}

extension StructureTree.Element {
  fileprivate func addAttributes(to object: inout [UInt8]) {
    if let alternativeText {
      object.add("/Alt")
      object.add(textString: alternativeText)
    }
    if let language {
      object.add("/Lang")
      object.add(textString: language)
    }
    if let scope {
      object.add("/A<</O/Table/Scope/")
      object.add(scope == .row ? "Row" : "Column")
      object.add(">>")
    }
    if let bounds {
      object.add("/A<</O/Layout/Placement/Block/BBox")
      object.add(rectangle: bounds)
      object.add(">>")
    }
  }
}
