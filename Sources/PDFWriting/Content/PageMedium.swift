import Drawing
import Typesetting

/// The pages of a document: exact places, text that can be copied, and a record of what it means and where it leads.
final class PageMedium: SceneMedium {
  private let fonts: FontSet
  /// That of the document, without its script and its country.
  private let language: Substring
  private let direction: StyledText.Direction
  private let latin: String
  private let recorder = StructureRecorder()
  private(set) var contents: [PageContent] = []
  /// Of all glyphs that were shown.
  private(set) var numbers = GlyphNumbers()
  /// Each once.
  private(set) var images: [ImageFile] = []
  /// Of the page that is drawn.
  private var content = PageContent(height: 0)

  /// Those of fonts with letters from right to left.
  private var opened: [ObjectIdentifier: GlyphShapes] = [:]
  /// A font that has the mark which says that a line runs from right to left, and its glyph.
  private var mark: (face: FontFace, glyph: UInt32)?

  /// - Parameters:
  ///   - language: of the document.
  ///   - direction: that in which it is read.
  ///   - latin: the language of letters of Latin amid others.
  init(
    fonts: FontSet, language: String, direction: StyledText.Direction = .leftToRight, latin: String = "en"
  ) {
    (self.fonts, self.language, self.direction) = (fonts, ScriptLanguage.primary(of: language), direction)
    self.latin = latin
  }

  var structure: (any SceneStructure)? { recorder }

  func beginPage(_ size: Size, background: Color) {
    content = PageContent(height: size.height)
    contents.append(content)
    recorder.beginPage(content, height: size.height)
    fill(Rect(x: 0, y: 0, width: size.width, height: size.height), background)
  }

  func endPage() { recorder.endPage() }

  /// What all pages mean.
  func finishedStructure() -> StructureTree { recorder.finished() }

  func fill(_ rect: Rect, _ color: Color) {
    recorder.willPaint()
    content.fill(rect, color)
  }

  func stroke(_ rect: Rect, _ stroke: Stroke) {
    recorder.willPaint()
    content.stroke(rect, stroke)
  }

  func fill(_ path: Path, _ color: Color) {
    guard !path.segments.isEmpty else { return }
    recorder.willPaint()
    content.fill(path, color)
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    guard !path.segments.isEmpty else { return }
    recorder.willPaint()
    content.stroke(path, stroke)
  }

  func draw(_ image: ImageFile, in rect: Rect) {
    recorder.willPaint()
    let number = images.firstIndex(of: image) ?? images.count
    if number == images.count { images.append(image) }
    content.draw(number, image.orientation, in: rect)
  }

  func show(
    _ run: TextBlock.Run, at origin: Point, isBehindInsertion: Bool, isFollowedBySpace: Bool
  ) throws(RenderingError) {
    let face = try fonts.face(of: run)
    let run = isFollowedBySpace ? run.followed(by: face.space) : run
    guard run.canBeDrawn else { return }
    let isPart = language(of: run).map(recorder.beginPart) ?? false
    defer { if isPart { recorder.endPart() } }
    recorder.willPaint()
    guard !PartedLetters.areWanted(for: run) else {
      return try showParted(run, face, at: origin, isBehindInsertion: isBehindInsertion)
    }
    var (glyphs, spellings) = ([PageContent.Glyph](), [(Range<Int>, String)]())
    glyphs.reserveCapacity(run.glyphs.count)
    // At hand, and not in the object, for as long as there are letters.
    var numbers = GlyphNumbers()
    swap(&numbers, &self.numbers)
    defer { swap(&numbers, &self.numbers) }
    for cluster in GlyphClusters(run).clusters {
      for place in cluster.glyphs {
        let glyph = run.glyphs[place]
        let number = numbers.insert(glyph.id, cluster.textOfItsGlyph, face)
        glyphs.append(PageContent.Glyph(number, x: glyph.x, y: glyph.y))
      }
      let count = cluster.glyphs.count
      if count > 1 { spellings.append((glyphs.count - count..<glyphs.count, cluster.text)) }
    }
    content.show(glyphs, spellings: spellings, size: run.style.size, run.style.color, at: origin)
  }

  /// What the letters of a run speak for where that is another language than the document's; nil where it is not.
  private func language(of run: TextBlock.Run) -> String? {
    let isMarked = run.style.language != nil
    guard isMarked || direction == .rightToLeft || !run.bidiLevel.isMultiple(of: 2) else { return nil }
    let found = run.style.language?.code ?? ScriptLanguage.language(of: run.text, amid: direction, latin: latin)
    return found.map { $0[...] } == language ? nil : found
  }

  /// Shows a run a letter at a time.
  private func showParted(
    _ run: TextBlock.Run, _ face: FontFace, at origin: Point, isBehindInsertion: Bool
  ) throws(RenderingError) {
    let shapes = try shapes(of: face)
    if let glyph = shapes.glyph(of: Self.rightToLeftMark) { mark = (face, glyph) }
    let parted = PartedLetters(run, glyph: shapes.glyph)
    var glyphs: [PageContent.Glyph] = []
    glyphs.reserveCapacity(parted.letters.count + 1)
    // At hand, and not in the object, for as long as there are letters.
    var numbers = GlyphNumbers()
    swap(&numbers, &self.numbers)
    defer { swap(&numbers, &self.numbers) }
    // Programs that order letters by their places would else take what follows a number for a part of it, as they do where no
    // font has the mark.
    if isBehindInsertion, let mark {
      let number = numbers.insert(mark.glyph, String(Self.rightToLeftMark), mark.face, isAlone: true)
      glyphs.append(PageContent.Glyph(number, x: run.width - 0.01 * run.style.size, y: 0, isHidden: true))
    }
    for letter in parted.letters {
      let number = numbers.insert(letter.glyph, letter.text, face, isAlone: true)
      glyphs.append(PageContent.Glyph(number, x: letter.x, y: letter.y, isHidden: letter.isHidden))
    }
    content.show(glyphs, isParted: true, size: run.style.size, run.style.color, at: origin)
    for place in parted.outlined {
      let glyph = run.glyphs[place]
      let outline = shapes.outline(of: glyph.id).mapped { point in
        Point(
          x: origin.x + glyph.x + point.x * run.style.size, y: origin.y + glyph.y - point.y * run.style.size)
      }
      if !outline.segments.isEmpty { content.fill(outline, run.style.color) }
    }
  }

  private func shapes(of face: FontFace) throws(RenderingError) -> GlyphShapes {
    if let known = opened[ObjectIdentifier(face)] { return known }
    let shapes = try GlyphShapes(face)
    opened[ObjectIdentifier(face)] = shapes
    return shapes
  }

  private static let rightToLeftMark: Unicode.Scalar = "\u{200F}"
}

extension TextBlock.Run {
  /// The run with a space behind its letters, which takes no place; itself where the font has none.
  fileprivate func followed(by space: UInt32?) -> TextBlock.Run {
    guard let space else { return self }
    var run = self
    let isRightToLeft = !bidiLevel.isMultiple(of: 2)
    // Wholly left of the last letter: what stands right of where that begins would be copied before it.
    let x = isRightToLeft ? -0.3 * style.size : width
    let glyph = TextBlock.Glyph(id: space, x: x, y: 0, cluster: text.utf8.count)
    run.glyphs.insert(glyph, at: isRightToLeft ? 0 : glyphs.count)
    run.text += " "
    return run
  }
}
