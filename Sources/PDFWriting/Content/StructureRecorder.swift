import Drawing

/// Writes down what the ink of a document means while its pages are drawn, and marks it in their content.
///
/// One for a document. The content has stretches alone, one after the other: what they are a part of, and all that is said of
/// it, is written afterwards (decision 0014).
final class StructureRecorder: SceneStructure {
  private enum Mark: Equatable {
    case element(Int)
    /// Ink without words.
    case artifact
  }

  private var tree = StructureTree()
  /// The elements around what is drawn, outermost first.
  private var open = [0]
  /// How many artifacts stand around what is drawn.
  private var artifacts = 0
  /// What the ink that is being written belongs to.
  private var marked: Mark?
  private var content: PageContent?
  /// Elements that a later page may continue.
  private var elements: [String: Int] = [:]
  /// The levels of the headings that the next one is below.
  private var levels: [Int] = []
  private var height = 0.0

  private var page: Int { tree.marks.count - 1 }

  func beginPage(_ content: PageContent, height: Double) {
    tree.marks.append([])
    self.content = content
    self.height = height
  }

  func endPage() {
    mark(nil)
    content = nil
  }

  /// All that was written down.
  func finished() -> StructureTree {
    tree.settleRowHeaders()
    tree.separateContent()
    return tree
  }

  /// To be called before anything is painted.
  func willPaint() {
    // What stands in no element, or in one that only holds others, is ink without words.
    let element = open[open.count - 1]
    let isArtifact = artifacts > 0 || tree.elements[element].type.holdsElementsOnly
    mark(isArtifact ? .artifact : .element(element))
  }

  private func mark(_ mark: Mark?) {
    guard mark != marked else { return }
    if marked != nil { content?.endMark() }
    marked = mark
    switch mark {
    case .element(let element):
      tree.elements[element].kids.append(.content(page: page, number: tree.marks[page].count))
      tree.marks[page].append(element)
      content?.beginElement()
    case .artifact: content?.beginArtifact()
    case nil: break
    }
  }

  // MARK: - Elements

  /// - Parameter box: the box around the element's ink on the page.
  func begin(_ semantics: Semantics, box: @autoclosure () -> Rect?) {
    if semantics.role.isArtifact { artifacts += 1 }
    guard let type = StructureType(semantics.role, headingLevel: unskippedLevel) else { return }
    if let id = semantics.id, let element = elements[id], tree.elements[element].type == type {
      open.append(element)
      return
    }
    var element = StructureTree.Element(type: type, parent: open[open.count - 1])
    element.alternativeText = semantics.alternativeText?.spokenLine
    element.language = semantics.language
    if case .headerCell(let scope) = semantics.role { element.scope = scope }
    if semantics.role == .figure { element.bounds = box().map(fromBottom) }
    open.append(tree.add(element))
    if let id = semantics.id { elements[id] = open.last }
  }

  func end(_ semantics: Semantics) {
    if semantics.role.isArtifact { artifacts -= 1 }
    guard StructureType(semantics.role, headingLevel: { $0 }) != nil else { return }
    if marked == .element(open.removeLast()) { mark(nil) }
  }

  /// Begins words in another language than those around them.
  ///
  /// - Returns: whether there is such a part, which has to be ended: ink without words has no language.
  func beginPart(in language: String) -> Bool {
    let parent = open[open.count - 1]
    guard artifacts == 0, !tree.elements[parent].type.holdsElementsOnly else { return false }
    open.append(tree.add(StructureTree.Element(type: .span, parent: parent, language: language)))
    return true
  }

  func endPart() {
    if marked == .element(open.removeLast()) { mark(nil) }
  }

  /// Begins what leads somewhere. Nothing in an artifact does: no reader could be told of it.
  ///
  /// - Returns: whether there is a link, which has to be ended.
  func beginLink(to target: LinkTarget, box: Rect, text: String) -> Bool {
    guard artifacts == 0 else { return false }
    let parent = open[open.count - 1]
    var element: Int?
    // A link over several lines is one element with a place on each.
    if let last = tree.links.last, last.target == target, case .element(let kid)? = tree.elements[parent].kids.last,
      kid == last.element
    {
      element = kid
    }
    let link = element ?? tree.add(StructureTree.Element(type: .link, parent: parent))
    open.append(link)
    tree.links.append(
      StructureTree.Link(page: page, box: fromBottom(box), target: target, text: text.spokenLine, element: link))
    return true
  }

  func endLink() {
    let link = open.removeLast()
    if marked == .element(link) { mark(nil) }
    tree.elements[link].kids.append(.link(tree.links.count - 1))
  }

  private func fromBottom(_ rect: Rect) -> Rect {
    Rect(x: rect.x, y: height - rect.maxY, width: rect.width, height: rect.height)
  }

  /// Levels go down one by one whatever the author has left out: a reader goes by them from part to part.
  private func unskippedLevel(_ level: Int) -> Int {
    while let last = levels.last, last >= level { levels.removeLast() }
    levels.append(level)
    return levels.count
  }
}
