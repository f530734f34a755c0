import Drawing
import Typesetting

/// The pages of a document: exact places, text that can be copied, and a record of what it means and where it leads.
final class PageMedium: SceneMedium {
  private let fonts: FontSet
  private let language: String
  private let recorder = StructureRecorder()
  private(set) var contents: [PageContent] = []
  /// Of all glyphs that were shown.
  private(set) var numbers = GlyphNumbers()
  /// Each once.
  private(set) var images: [ImageFile] = []
  /// Of the page that is drawn.
  private var content = PageContent(height: 0)

  /// - Parameter language: of the document.
  init(fonts: FontSet, language: String) {
    (self.fonts, self.language) = (fonts, language)
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

  func show(_ run: TextBlock.Run, at origin: Point, isFollowedBySpace: Bool) throws(RenderingError) {
    let face = try fonts.face(of: run)
    let run = isFollowedBySpace ? run.followed(by: face.space) : run
    guard run.canBeDrawn else { return }
    let language = run.bidiLevel.isMultiple(of: 2) ? nil : ScriptLanguage.language(of: run.text)
    let isPart = language.map { $0 != self.language && recorder.beginPart(in: $0) } ?? false
    defer { if isPart { recorder.endPart() } }
    recorder.willPaint()
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
        glyphs.append(
          PageContent.Glyph(number: UInt32(truncatingIfNeeded: number), x: Float(glyph.x), y: Float(glyph.y)))
      }
      let count = cluster.glyphs.count
      if count > 1 { spellings.append((glyphs.count - count..<glyphs.count, cluster.text)) }
    }
    content.show(glyphs, spellings: spellings, size: run.style.size, run.style.color, at: origin)
  }
}

extension TextBlock.Run {
  /// The run with a space behind its letters, which takes no place; itself where the font has none.
  fileprivate func followed(by space: UInt32?) -> TextBlock.Run {
    guard let space else { return self }
    var run = self
    let isRightToLeft = !bidiLevel.isMultiple(of: 2)
    let glyph = TextBlock.Glyph(id: space, x: isRightToLeft ? 0 : width, y: 0, cluster: text.utf8.count)
    run.glyphs.insert(glyph, at: isRightToLeft ? 0 : glyphs.count)
    run.text += " "
    return run
  }
}
