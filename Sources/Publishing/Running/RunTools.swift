import Glibc
import PictureWriting
import SituationData
import Synchronization
import Typesetting

/// What a run lays out and draws with. The next one on the same thread goes on with it: what was opened is open, and what was set
/// before is not set again. The bytes do not depend on that.
package final class RunTools {
  let store: FontStore
  /// What was drawn in the runs before; nil where nobody asks for the same again.
  let drawn: DrawnFiles?
  private var typesetters: [(fonts: FontSet, remembered: Int, typesetter: PangoTypesetter)] = []
  private var encoders: [(fonts: FontSet, encoder: PNGEncoder)] = []

  /// More than the sets of fonts that situations which lie beside each other have.
  private static let most = 3

  init(sharing store: FontStore, drawn: DrawnFiles? = nil) { (self.store, self.drawn) = (store, drawn) }

  package convenience init(drawn: DrawnFiles? = nil) { self.init(sharing: FontStore(), drawn: drawn) }

  /// - Parameter remembered: how many texts are not set anew when they are asked for again.
  func typesetter(_ fonts: FontSet, remembered: Int) -> PangoTypesetter {
    if let known = typesetters.first(where: { $0.fonts === fonts && $0.remembered == remembered }) {
      return known.typesetter
    }
    let new = PangoTypesetter(fonts: fonts, remembered: remembered)
    typesetters = typesetters.suffix(Self.most - 1) + [(fonts, remembered, new)]
    return new
  }

  func png(_ fonts: FontSet) -> PNGEncoder {
    if let known = encoders.first(where: { $0.fonts === fonts }) { return known.encoder }
    let new = PNGEncoder(fonts: fonts, masks: store.masks(of: fonts))
    // Each has a canvas.
    encoders = [(fonts, new)]
    return new
  }
}

/// Fonts that the runs of a process share, also those that run at the same time: opened once.
final class FontStore: Sendable {
  private struct Opened {
    let fonts: FontSet
    /// Of its files, when they were opened.
    let versions: [Version?]
    let masks = GlyphMasks()
  }

  /// A file as it was when it was read.
  private struct Version: Hashable {
    let path: String
    let node: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    /// As it is now; nil where there is none.
    init?(_ file: FontFile) {
      var status = stat()
      guard stat(file.path, &status) == 0 else { return nil }
      (path, node, size) = (file.path, UInt64(status.st_ino), Int(status.st_size))
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  private let opened = Mutex<[Opened]>([])
  private let hashes = Mutex<[Version: String]>([:])

  private static let most = 3

  /// The set of fonts that a situation needs.
  func fonts(
    searchPaths: [String], scripts: [ScriptFamily], brought: BroughtFonts
  ) throws(FontError) -> FontSet {
    // A font may have been brought up to date since.
    let versions = try FontSet.locate(searchPaths: searchPaths, scripts: scripts, brought: brought).map(Version.init)
    // One is opened after the other: FreeType opens no two files at the same time.
    return try opened.withLock { opened throws(FontError) in
      let known = opened.first {
        $0.fonts.scripts == scripts && $0.fonts.brought == brought && $0.versions == versions
      }
      if let known { return known.fonts }
      let new = try FontSet(searchPaths: searchPaths, scripts: scripts, brought: brought)
      opened = opened.suffix(Self.most - 1) + [Opened(fonts: new, versions: versions)]
      return new
    }
  }

  /// What of each pixel its letters cover.
  func masks(of fonts: FontSet) -> GlyphMasks {
    opened.withLock { opened in opened.first { $0.fonts === fonts }?.masks } ?? GlyphMasks()
  }

  /// The hashes of the files of fonts.
  ///
  /// - Throws: where one cannot be read: outputs would tell of a font that they were not made with.
  func hashes(of files: [FontFile]) throws(FontError) -> [String] {
    let versions = files.map(Version.init)
    let known = hashes.withLock { hashes in versions.map { $0.flatMap { hashes[$0] } } }
    let unknown = known.indices.filter { known[$0] == nil }
    let new = InputFile.fingerprints(unknown.map { files[$0].path })
    var found = known
    for (place, hash) in zip(unknown, new) {
      guard let hash else { throw .unreadable(path: files[place].path) }
      found[place] = hash
      if let version = versions[place] { hashes.withLock { $0[version] = hash } }
    }
    return found.compactMap(\.self)
  }
}
