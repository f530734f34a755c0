import Content
import Drawing
import PDFWriting
import PictureWriting
import Reporting
import SituationData
import SourceText
import Typesetting
import Wording

/// The pictures of one chart as they are asked for: all that their bytes depend on, beside the fonts, the program and what the
/// functions of the table answer. They are drawn from this and from nothing else, so that two equal ones are drawn alike.
struct PictureOrder: Equatable, Sendable {
  let table: ChartTable
  let size: Size
  private let scale: Int
  let palette: Palette
  private let text: PictureText
  private let metadata: PictureMetadata
  private let publisher: String
  private let date: String
  /// Where they go, each in its format; nil for the text that is read out in place of the picture.
  private let places: [Place]

  private struct Place: Equatable, Sendable {
    let path: String
    let format: PictureFormat?
  }

  init(_ chart: ComposedChart, size: Size, _ edition: ChartsEdition, in context: EditionContext) {
    (table, self.size, scale, text) = (chart.table, size, edition.scale, edition.text)
    palette = edition.theme.palette(of: context.style)
    metadata = PictureMetadata(
      title: chart.title, description: chart.alternativeText, source: chart.sources,
      licence: context.header.licence, software: ProgramVersion.signature, fingerprint: chart.fingerprint,
      language: context.language.code, direction: context.language.direction,
      latin: context.latin)
    (publisher, date) = (context.header.publisher, context.dateOfIssue.iso)
    // Where a picture is put on a page, what is read out in its place has to be put there by hand.
    places = (edition.formats.map(Optional.some) + [nil]).map { format in
      Place(path: ChartsEdition.path(format, of: chart.id, in: context), format: format)
    }
  }

  /// Whether the words are the same byte by byte: what is read out in place of pictures has all of theirs.
  fileprivate func isSpelled(as other: PictureOrder) -> Bool {
    metadata.title.hasBytes(of: other.metadata.title) && metadata.source.hasBytes(of: other.metadata.source)
      && metadata.description.hasBytes(of: other.metadata.description) && publisher.hasBytes(of: other.publisher)
  }

  /// What tells them from all other pictures of a run.
  var name: String { places[places.count - 1].path }

  /// - Parameter scene: the table, laid out in the size and with the palette.
  func files(of scene: Scene, _ fonts: FontSet, _ png: PNGEncoder) throws -> [OutputFile] {
    try places.map { place in
      let bytes =
        if let format = place.format {
          try encode(scene, as: format, fonts, png)
        } else {
          Array("\(metadata.description)\n".utf8)
        }
      return OutputFile(path: place.path, bytes: bytes, fingerprint: metadata.fingerprint)
    }
  }

  private func encode(
    _ scene: Scene, as format: PictureFormat, _ fonts: FontSet, _ png: PNGEncoder
  ) throws -> [UInt8] {
    switch format {
    case .png: return try png.encode(scene, scale: Double(2 * scale), metadata: metadata)
    case .svg:
      let drawn =
        switch text {
        case .letters: scene
        case .outlines: try TextOutlines(fonts: fonts).outlined(scene)
        }
      let encoder = SVGEncoder(palette: palette, typeface: fonts.typefaceName, families: fonts.familyNames)
      return Array(encoder.encode(drawn, metadata: metadata).utf8)
    case .pdf:
      let document = DocumentMetadata(
        title: metadata.title, author: publisher, subject: metadata.description, keywords: [],
        creationDate: date, creator: metadata.software, language: metadata.language,
        direction: metadata.direction, fingerprint: metadata.fingerprint, latin: metadata.latin)
      return try PDFEncoder(fonts: fonts).encode(pages: [scene], metadata: document)
    }
  }
}

/// What pictures were drawn from.
struct DrawnPicture: Sendable {
  let order: PictureOrder
  /// What their layout had asked the functions of the table.
  let asked: AskedTexts
  let fonts: FontSet
  /// What it had to give up.
  let notices: [ChartNotice]

  func isSame(as other: PictureOrder, _ fonts: FontSet) -> Bool {
    self.fonts === fonts && order == other && order.isSpelled(as: other) && asked.areAnswered(by: other.table)
  }
}
