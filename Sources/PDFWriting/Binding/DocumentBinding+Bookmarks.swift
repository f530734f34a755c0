import Drawing

extension DocumentBinding {
  /// Bookmarks, nested by level.
  ///
  /// - Returns: the number of their root; nil where there are none.
  func writeBookmarks(pages: [Int], into writer: inout PDFFileWriter) throws(RenderingError) -> Int? {
    let bookmarks = index.bookmarks.filter { !$0.title.isEmpty }
    guard !bookmarks.isEmpty else { return nil }
    // The root has the place 0, a bookmark the one behind its own.
    let numbers = Array(writer.reserve(bookmarks.count + 1))
    var children = Array(repeating: [Int](), count: numbers.count)
    var parents = [0]
    // The place of each among its siblings.
    var positions = [0]
    var open: [(level: Int, place: Int)] = []
    for (index, bookmark) in bookmarks.enumerated() {
      while let last = open.last, last.level >= bookmark.level { open.removeLast() }
      let parent = open.last?.place ?? 0
      parents.append(parent)
      positions.append(children[parent].count)
      children[parent].append(index + 1)
      open.append((bookmark.level, index + 1))
    }
    for place in numbers.indices {
      var object: [UInt8] = []
      object.add("<<")
      if place > 0 {
        object.add("/Title")
        object.add(textString: bookmarks[place - 1].title.plainLine)
        object.add("/Dest")
        addView(of: bookmarks[place - 1].page, at: bookmarks[place - 1].point, pages: pages, to: &object)
        object.add("/Parent ")
        object.add(reference: numbers[parents[place]])
        let siblings = children[parents[place]]
        let position = positions[place]
        object.add("/Prev ", position > 0 ? numbers[siblings[position - 1]] : nil)
        object.add("/Next ", position + 1 < siblings.count ? numbers[siblings[position + 1]] : nil)
      }
      object.add("/First ", children[place].first.map { numbers[$0] })
      object.add("/Last ", children[place].last.map { numbers[$0] })
      let count = place == 0 ? bookmarks.count : descendants(of: place, children)
      if count > 0 {
        object.add("/Count ")
        object.add(count)
      }
      object.add(">>")
      try writer.write(object, as: numbers[place])
    }
    return numbers[0]
  }

  /// All below are shown: every bookmark is open.
  private func descendants(of place: Int, _ children: [[Int]]) -> Int {
    children[place].reduce(0) { $0 + 1 + descendants(of: $1, children) }
  }
}

extension [UInt8] {
  /// An entry, where there is something to refer to.
  fileprivate mutating func add(_ key: String, _ number: Int?) {
    guard let number else { return }
    add(key)
    add(reference: number)
  }
}
