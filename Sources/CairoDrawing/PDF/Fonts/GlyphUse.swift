import Drawing

/// A glyph with the letters that it stands for: what a font of a document has to have.
struct GlyphUse: Hashable {
  let face: FontFace
  let id: UInt32
  /// nil for a glyph that stands for no letters of its own: one of several for one letter, or one for none.
  let text: String?

  init(_ id: UInt32, in cluster: GlyphClusters.Cluster, _ face: FontFace) {
    self.face = face
    self.id = id
    text = cluster.glyphs.count == 1 && !cluster.text.isEmpty ? cluster.text : nil
  }

  /// A glyph without letters.
  init(_ id: UInt32, _ face: FontFace) {
    (self.face, self.id, text) = (face, id, nil)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.face === right.face && left.id == right.id && left.text == right.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(face))
    hasher.combine(id)
    hasher.combine(text)
  }
}

/// Looks through scenes for the glyphs that they use, without drawing anything. They have to be known before the first page is
/// written; to keep what is found of each run until then would take more memory than to find it twice takes time.
final class GlyphCollector: SceneMedium {
  /// Each once, in the order in which they first occur.
  private(set) var uses: [GlyphUse] = []
  private var seen: Set<GlyphUse> = []

  var carriesText: Bool { true }
  var structure: StructureRecorder? { nil }

  func fill(_ rect: Rect, _ color: Color) {}
  func stroke(_ rect: Rect, _ stroke: Stroke) {}
  func fill(_ path: Path, _ color: Color) {}
  func stroke(_ path: Path, _ stroke: Stroke) {}

  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point) {
    for cluster in GlyphClusters(run).clusters {
      for glyph in run.glyphs[cluster.glyphs] {
        let use = GlyphUse(glyph.id, in: cluster, face)
        if seen.insert(use).inserted { uses.append(use) }
      }
    }
  }
}
