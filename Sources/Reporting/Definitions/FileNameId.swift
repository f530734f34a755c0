import SourceText

/// Ids as the names of files, which every system has to be able to store.
enum FileNameId {
  /// File systems allow 255 bytes, of which language, ending and the mark of a file that is being written take some.
  private static let limit = 150

  /// Why no file can have an id as its name; nil where it can.
  static func fault(of id: String) -> String? {
    if id.utf8.count > limit {
      return
        "an id is the name of files, and this one has \(id.utf8.count) bytes, more than the \(limit) that every system can store with its ending; shorten it"
    }
    return DeviceName.isOne(id)
      ? "“\(id)” is a device of Windows, where no file can have this name; choose another id" : nil
  }

  /// What ids share that are one name where capitals make no difference.
  static func key(_ id: String) -> String { id.lowercased() }
}
