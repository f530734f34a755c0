import CPangoCairo
import Drawing

/// A link as Cairo is told of it.
struct LinkTag {
  /// In the form that Cairo reads: `uri='https://example.org' rect=[10 20 30 40]`.
  let attributes: String

  /// nil for an address that no reader should be sent to.
  init?(target: LinkTarget, box: Rect) {
    let numbers = [box.x, box.y, box.width, box.height].map { DecimalText.text($0) }.joined(separator: " ")
    switch target {
    case .address(let address):
      guard let address = WebAddress.escaped(address) else { return nil }
      attributes = "uri='\(address)' rect=[\(numbers)]"
    case .element(let id):
      attributes = "dest='\(DestinationName.name(for: id))' rect=[\(numbers)]"
    case .mention(let id):
      attributes = "dest='\(DestinationName.name(for: DocumentIndex.mention(of: id)))' rect=[\(numbers)]"
    }
  }
}

/// The name of a destination inside the document.
enum DestinationName {
  /// An id in letters that are safe in every string of a PDF; other bytes become `%` and two hexadecimal digits, so that
  /// different ids have different names.
  static func name(for id: String) -> String {
    WebAddress.percentEscaped(id) { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}

extension Canvas {
  func begin(_ link: LinkTag) {
    cairo_tag_begin(context, CAIRO_TAG_LINK, link.attributes)
  }

  func end(_ link: LinkTag) {
    cairo_tag_end(context, CAIRO_TAG_LINK)
  }

  /// Makes a place of this page a destination of links. Holds no ink, so that tags of meaning can be anywhere around it.
  func markDestination(id: String, at point: Point) {
    let (x, y) = (DecimalText.text(point.x), DecimalText.text(point.y))
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(DestinationName.name(for: id))' x=\(x) y=\(y)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }
}
