import Drawing

/// The content of a page as it is written: operators that leave ink, in marks that say what it belongs to
/// (ISO 32000-1, 7.8.2 and 14.6).
final class PageContent {
  private(set) var bytes: [UInt8] = []
  /// Where the marks of elements begin, in their order. Their types are known only when the document is complete.
  private var marks: [Int] = []
  private let height: Double
  private var fill: Color?
  private var pen: Stroke?

  /// - Parameter height: of the page.
  init(height: Double) {
    self.height = height
    bytes.reserveCapacity(1 << 16)
  }

  // MARK: - Marks

  /// Begins the content of an element; the first on the page has the number 0, and so on.
  func beginElement() { marks.append(bytes.count) }

  /// Begins ink without words.
  func beginArtifact() { bytes.add("/Artifact BMC\n") }

  func endMark() { bytes.add("EMC\n") }

  /// The whole content.
  ///
  /// - Parameter types: those of the elements that the marks belong to, in their order.
  func finished(types: [StructureType]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32 * marks.count)
    var copied = 0
    for (number, (place, type)) in zip(marks, types).enumerated() {
      result += bytes[copied..<place]
      result.add("/")
      result.add(type.rawValue)
      result.add(" <</MCID ")
      result.add(number)
      result.add(">> BDC\n")
      copied = place
    }
    return result + bytes[copied...]
  }

  // MARK: - Ink

  func fill(_ rect: Rect, _ color: Color) {
    setFill(color)
    trace(rect)
    bytes.add("f\n")
  }

  func stroke(_ rect: Rect, _ stroke: Stroke) {
    setPen(stroke)
    trace(rect)
    bytes.add("S\n")
  }

  func fill(_ path: Path, _ color: Color) {
    setFill(color)
    trace(path)
    bytes.add("f\n")
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    setPen(stroke)
    trace(path)
    bytes.add("S\n")
  }

  /// Draws letters of one size, from the left end of their baseline at `origin` on.
  func showText(
    size: Double, _ color: Color, at origin: Point, _ letters: (inout TextWriter) throws(RenderingError) -> Void
  )
    throws(RenderingError)
  {
    setFill(color)
    var writer = TextWriter(size: size, origin: Point(x: origin.x, y: height - origin.y))
    // Handed over and back, and not copied.
    swap(&bytes, &writer.bytes)
    defer { swap(&bytes, &writer.bytes) }
    writer.begin()
    try letters(&writer)
    writer.end()
  }

  private func setFill(_ color: Color) {
    guard fill != color else { return }
    fill = color
    bytes.add(color)
    bytes.add("rg\n")
  }

  private func setPen(_ stroke: Stroke) {
    guard pen != stroke else { return }
    if pen?.color != stroke.color {
      bytes.add(stroke.color)
      bytes.add("RG\n")
    }
    bytes.add(decimal: stroke.width)
    bytes.add(" w [")
    if stroke.isDashed {
      for dash in stroke.dashes {
        bytes.add(decimal: dash)
        bytes.add(" ")
      }
    }
    bytes.add("] 0 d\n")
    pen = stroke
  }

  private func trace(_ rect: Rect) {
    add(Point(x: rect.x, y: rect.maxY))
    bytes.add(decimal: rect.width)
    bytes.add(" ")
    bytes.add(decimal: rect.height)
    bytes.add(" re\n")
  }

  private func trace(_ path: Path) {
    for segment in path.segments {
      switch segment {
      case .move(let point):
        add(point)
        bytes.add("m\n")
      case .line(let point):
        add(point)
        bytes.add("l\n")
      case .curve(let first, let second, let end):
        add(first)
        add(second)
        add(end)
        bytes.add("c\n")
      case .close: bytes.add("h\n")
      }
    }
  }

  /// PDF counts from the bottom.
  private func add(_ point: Point) {
    bytes.add(decimal: point.x)
    bytes.add(" ")
    bytes.add(decimal: height - point.y)
    bytes.add(" ")
  }
}

extension [UInt8] {
  /// Red, green and blue, 0 to 1.
  fileprivate mutating func add(_ color: Color) {
    for channel in [color.red, color.green, color.blue] {
      add(decimal: Double(channel) / 255)
      add(" ")
    }
  }
}
