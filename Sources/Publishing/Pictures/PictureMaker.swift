import Drawing
import PDFWriting
import PictureWriting
import Reporting
import SituationData
import Typesetting

/// Makes files of the pictures of one issue in one language.
struct PictureMaker: Sendable {
  private let header: ReportHeader
  private let dateOfIssue: Day
  private let language: String
  private let options: PictureOptions
  let fonts: FontSet

  init(_ situation: Situation, language: String, _ options: PictureOptions, fonts: FontSet) {
    (header, dateOfIssue) = (situation.header, situation.dateOfIssue)
    (self.language, self.options, self.fonts) = (language, options, fonts)
  }

  func layout(of picture: Issue.Picture, _ typesetter: PangoTypesetter) -> Layout {
    picture.layout(size: options.size.size, palette: options.theme.palette, typesetter: typesetter)
  }

  func files(of picture: Issue.Picture, _ layout: Layout, _ png: PNGEncoder) throws -> [OutputFile] {
    var contents = try options.formats.map { try encode(layout.scenes, as: $0, metadata(of: picture), png) }
    // Where a picture is put on a page, what is read out in its place has to be put there by hand.
    contents.append(Array("\(picture.alternativeText)\n".utf8))
    let paths = options.paths(of: picture.id, mark: OutputPath.mark(language, in: header.language))
    return zip(paths, contents).map { path, bytes in
      OutputFile(path: path, bytes: bytes, fingerprint: picture.fingerprint)
    }
  }

  private func metadata(of picture: Issue.Picture) -> PictureMetadata {
    PictureMetadata(
      title: picture.title, description: picture.alternativeText, source: picture.sources, licence: header.licence,
      software: ProgramVersion.signature, fingerprint: picture.fingerprint, language: language)
  }

  private func encode(
    _ scenes: [Scene], as format: PictureFormat, _ metadata: PictureMetadata, _ png: PNGEncoder
  ) throws -> [UInt8] {
    switch format {
    case .png: return try png.encode(scenes[0], scale: Double(2 * options.scale), metadata: metadata)
    case .svg: return Array(SVGEncoder().encode(scenes[0], metadata: metadata).utf8)
    case .pdf:
      let document = DocumentMetadata(
        title: metadata.title, author: header.publisher, subject: metadata.description, keywords: [],
        creationDate: dateOfIssue.iso, creator: metadata.software, language: metadata.language,
        fingerprint: metadata.fingerprint)
      return try PDFEncoder(fonts: fonts).encode(pages: scenes, metadata: document)
    }
  }
}
