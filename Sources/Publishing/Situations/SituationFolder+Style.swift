import Drawing
import ImageReading
import Reporting
import SituationData
import SourceText

extension SituationFolder {
  /// The style that several share and the image that it names, by names that the situation's own files cannot have; none where
  /// the situation has its own.
  func sharedStyle() throws(Failure) -> [TextFile] {
    guard let style else { return [] }
    guard let folder = OpenFolder(style) else {
      throw Failure(.inputNotFound, "\(style) cannot be read: \(systemErrorText())")
    }
    func file(_ name: String, below limit: Int) -> TextFile {
      let own = "\(HouseStyle.sharedFolder)/\(name)"
      do {
        return TextFile(name: own, bytes: try InputFile.read(name, in: folder, at: style, below: limit))
      } catch {
        return TextFile(name: own, refused: error.description)
      }
    }
    guard folder.kind(of: HouseStyle.fileName) != nil else {
      throw Failure(.inputNotFound, "there is no \(HouseStyle.fileName) in \(style); name the folder that holds one")
    }
    let yaml = file(HouseStyle.fileName, below: Self.styleSizeLimit)
    let images = try list(folder, at: style).filter { ImageFile.isNamed($0) && yaml.bytes.contains($0.utf8) }
    return [yaml] + images.map { file($0, below: Self.imageSizeLimit) }
  }

  /// Prints findings with the paths of files, by the names that they are read under.
  func printer(_ format: FindingFormat) -> FindingPrinter {
    let (path, style, ownNames) = (path, style, ownNames)
    return FindingPrinter(
      path: { name in
        if let style, name.hasPrefix("\(HouseStyle.sharedFolder)/") {
          return "\(style)/\(name.dropFirst(HouseStyle.sharedFolder.count + 1))"
        }
        if name.hasPrefix("../") { return SharedTables.path(ofShared: name, from: path) }
        return "\(path)/\(ownNames[name] ?? name)"
      }, format: format)
  }
}
