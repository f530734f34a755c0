import Drawing
import PictureWriting
import Reporting
import SituationData
import Typesetting

/// Lays out what a run asks for, on the thread that puts it into words and with one typesetter, which sets again what it has set
/// before; pictures are drawn by others beside it. The bytes do not depend on their number.
final class Studio {
  /// Takes a file as soon as it is ready, so that no more of them are held than are being drawn.
  typealias Keep = @Sendable (OutputFile) throws -> Void

  private let request: Request
  private let jobs: Int?
  private let open: () throws -> Keep?
  private var opened: Result<Keep?, any Error>?
  private var desk: (typesetter: PangoTypesetter, crew: WorkerPool<PNGEncoder>)?
  /// What layouts had to give up.
  private(set) var notices: [Diagnostic] = []

  /// - Parameter open: makes the place where files are kept, when the first is ready; nil where nothing is to be drawn.
  init(_ request: Request, jobs: Int?, open: @escaping () throws -> Keep?) {
    self.request = request
    self.jobs = jobs
    self.open = open
  }

  func draw(_ picture: Issue.Picture, _ maker: PictureMaker) {
    let desk = desk(maker.fonts)
    let layout = maker.layout(of: picture, desk.typesetter)
    notices += layout.notices
    // Where they cannot be kept is said when it is known that nothing else is wrong.
    guard let keep = try? keep() else { return }
    desk.crew.add { png in
      for file in try maker.files(of: picture, layout, png) { try keep(file) }
    }
  }

  /// Draws the report of a publication.
  ///
  /// - Parameter origin: what it is made from, asked for where it is drawn.
  func draw(_ publication: Publication, from origin: () throws -> Origin, fonts: FontSet) throws {
    let layout = publication.issue.pages(palette: .light, typesetter: desk(fonts).typesetter)
    notices += layout.notices
    guard let keep = try keep() else { return }
    for file in try publication.report(layout, from: origin(), fonts: fonts) { try keep(file) }
  }

  /// Returns when all is drawn and kept.
  ///
  /// - Throws: why it could not be.
  func finish() throws {
    try desk?.crew.finish()
    _ = try keep()
  }

  /// Returns when nobody draws any more; what waits is left undone.
  func stop() { desk?.crew.stop() }

  private func desk(_ fonts: FontSet) -> (typesetter: PangoTypesetter, crew: WorkerPool<PNGEncoder>) {
    if let desk { return desk }
    let typesetter = PangoTypesetter(fonts: fonts, remembered: request.writesReport ? 2048 : 256)
    let masks = GlyphMasks()
    let new = (typesetter, WorkerPool(jobs: jobs) { PNGEncoder(fonts: fonts, masks: masks) })
    desk = new
    return new
  }

  private func keep() throws -> Keep? {
    if let opened { return try opened.get() }
    let new = Result { try open() }
    opened = new
    return try new.get()
  }
}
