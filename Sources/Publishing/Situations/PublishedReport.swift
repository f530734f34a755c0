import Drawing
import PDFWriting
import SituationData
import SourceText

/// A report that was written before, with the figures that it carries.
struct PublishedReport {
  let path: String
  /// The rows of its `figures.csv`.
  let figures: [FigureRow]
  /// The day whose knowledge it prints; nil where it does not say so.
  let knownOn: Day?
  /// Its date of issue; nil where it does not say so.
  let date: Day?

  /// Whether a path on the command line means a report and not the folder of a situation.
  static func isMeant(by path: String) -> Bool {
    path.lowercased().hasSuffix(".pdf") && !FileSystem.isFolder(path)
  }

  /// A report of a hundred thousand figures has a tenth of it.
  private static let sizeLimit = 1 << 29

  init(_ path: String) throws(Failure) {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path, below: Self.sizeLimit)
    } catch {
      throw Failure(.inputNotFound, "\(path) cannot be read: \(error.description)")
    }
    try self.init(path, bytes)
  }

  /// - Parameter bytes: of the file at that path.
  init(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let attachments: [PDFAttachment]
    do {
      attachments = try PDFAttachment.read(["figures.csv", "provenance.json"], from: bytes)
    } catch {
      throw Failure(.badData, "\(path) is no PDF document, or a damaged one: \(error.message)")
    }
    guard let table = attachments.first(where: { $0.name == "figures.csv" }) else {
      throw Failure(
        .inputNotFound,
        "\(path) carries no figures.csv; only reports that sitrep has written do, and some programs that change a PDF drop it"
      )
    }
    guard let rows = FigureRow.rows(ofCSV: table.bytes) else {
      throw Failure(
        .badData, "the figures.csv inside \(path) is no table of figures; it was changed by another program")
    }
    self.path = path
    figures = rows
    let provenance = attachments.first { $0.name == "provenance.json" }
    let root = provenance.flatMap { JSONNode(TextFile(name: $0.name, bytes: $0.bytes)) }
    knownOn = root?["known_on"]?.text.flatMap { DateReader().day($0) }
    date = root?["report"]?["date"]?.text.flatMap { DateReader().day($0) }
  }

  /// The figures of one name: a reference as the report has it, or an indicator or derived figure, all of whose rows are
  /// meant.
  func figures(named name: String) throws -> [FigureRow] {
    let found = figures.filter { row in
      let figure = row.cell("figure")
      let isLonger = figure.hasPrefix(name) && figure.dropFirst(name.count).first.map { " /@".contains($0) } ?? false
      return figure == name || isLonger
    }
    guard found.isEmpty else { return found }
    throw WrongUsage(
      "There is no figure “\(name)” in \(path)\(Nearest.hint(to: name, among: figures.map { $0.cell("figure") })).")
  }
}
