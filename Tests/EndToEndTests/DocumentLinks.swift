import Foundation

/// The links of a PDF and where they lead, as qpdf and poppler read them.
struct DocumentLinks {
  struct Link {
    var page: Int
    /// From the upper left corner of the page, in points.
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// The name of a destination, or an address.
    var target: String
    var isAddress: Bool

    /// Whether more than half of a word lies in it.
    func holds(_ word: TextBox) -> Bool {
      let width = min(right, word.right) - max(left, word.left)
      return width > 0.5 * (word.right - word.left) && top < word.bottom && bottom > word.top
    }
  }

  struct Destination {
    var page: Int
    var top: Double
  }

  private(set) var links: [Link] = []
  /// Every destination of a name.
  private(set) var destinations: [String: [Destination]] = [:]

  private static let pageHeight = 841.89

  init(_ document: String, in folder: ScratchFolder) throws {
    let json = try Program.tool("qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", document, in: folder).output
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let parts = root?["qpdf"] as? [Any] ?? []
    let objects = parts.count > 1 ? parts[1] as? [String: Any] ?? [:] : [:]
    let pages = root?["pages"] as? [[String: Any]] ?? []
    func value(_ item: Any?) -> Any? {
      guard let name = item as? String, name.hasSuffix(" R") else { return item }
      return (objects["obj:\(name)"] as? [String: Any])?["value"]
    }
    for (number, page) in pages.enumerated() {
      let content = value(page["object"]) as? [String: Any]
      for annotation in value(content?["/Annots"]) as? [Any] ?? [] {
        guard let link = value(annotation) as? [String: Any], link["/Subtype"] as? String == "/Link",
          let corners = (value(link["/Rect"]) as? [NSNumber])?.map(\.doubleValue), corners.count == 4
        else { continue }
        let action = value(link["/A"]) as? [String: Any]
        let address = (action?["/URI"] as? String).map(Self.text)
        let target = address ?? Self.text(link["/Dest"] as? String ?? action?["/D"] as? String ?? "")
        links.append(
          Link(
            page: number, left: min(corners[0], corners[2]), top: Self.pageHeight - max(corners[1], corners[3]),
            right: max(corners[0], corners[2]), bottom: Self.pageHeight - min(corners[1], corners[3]), target: target,
            isAddress: address != nil))
      }
    }
    let listed = try Program.tool("pdfinfo", "-dests", document, in: folder).output
    for line in listed.matches(of: #/(?m)^ *(\d+) \[ XYZ +\S+ +(\S+) .*\] "(.*)"$/#) {
      let destination = Destination(
        page: (Int(line.1) ?? 0) - 1, top: Self.pageHeight - (Double(line.2) ?? 0))
      destinations[String(line.3), default: []].append(destination)
    }
  }

  /// A string of a PDF as qpdf writes it: `u:` or `b:` before its letters or bytes.
  private static func text(_ json: String) -> String {
    json.hasPrefix("u:") ? String(json.dropFirst(2)) : json
  }
}
