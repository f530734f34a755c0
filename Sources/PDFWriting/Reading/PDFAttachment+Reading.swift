package import Drawing

extension PDFAttachment {
  /// What a file of `figures.csv` may come to: that of a report of a hundred thousand figures has less than half of it.
  private static let largestFile = 1 << 26
  /// How many parts an index of files may have.
  private static let mostNodes = 2000

  /// The files of these names inside a PDF document; what else it carries is not unpacked. Of two of one name the first counts.
  ///
  /// - Returns: those that it has, in the order of `names`.
  /// - Throws: `unreadable` where the bytes are no PDF document or a damaged one, where its index leads back to itself, and
  ///   where one of the files has more than 64 MiB.
  package static func read(_ names: [String], from document: [UInt8]) throws(RenderingError) -> [PDFAttachment] {
    var file = try PDFFile(document)
    guard let root = try file.resolved(file.trailer["Root"]).entries else {
      throw RenderingError(.unreadable, "it has no catalog")
    }
    let index = try file.resolved(root["Names"]).entries?["EmbeddedFiles"]
    var found: [String: PDFAttachment] = [:]
    var nodes = [index].compactMap(\.self)
    var seen: Set<Int> = []
    var read = 0
    while let node = nodes.popLast(), found.count < names.count {
      if case .reference(let number) = node, !seen.insert(number).inserted {
        throw RenderingError(.unreadable, "its index of files leads back to itself")
      }
      read += 1
      guard read <= mostNodes else { throw RenderingError(.unreadable, "its index of files has too many parts") }
      let entries = try file.resolved(node).entries ?? [:]
      let files = try file.resolved(entries["Names"]).items ?? []
      for position in stride(from: 1, to: min(files.count, 2 * mostNodes), by: 2) {
        try take(files[position], in: &file, names, into: &found)
      }
      nodes += try file.resolved(entries["Kids"]).items?.reversed() ?? []
    }
    return names.compactMap { found[$0] }
  }

  private static func take(
    _ specification: PDFValue, in file: inout PDFFile, _ names: [String], into found: inout [String: PDFAttachment]
  ) throws(RenderingError) {
    guard let entries = try file.resolved(specification).entries,
      let name = try file.resolved(entries["UF"] ?? entries["F"]).text, names.contains(name), found[name] == nil,
      let embedded = try file.resolved(entries["EF"]).entries,
      case .reference(let number)? = embedded["F"] ?? embedded["UF"]
    else { return }
    let stream = try file.object(number)
    found[name] = PDFAttachment(name: name, bytes: try file.content(of: stream, limit: largestFile))
  }
}
