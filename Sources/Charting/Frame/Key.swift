import Content
import Drawing

/// The key of a chart: in lines of swatches with their words, what its colours and forms stand for.
struct Key {
  private(set) var drawing = PlotDrawing()
  /// 0 where there is nothing to explain.
  private(set) var height = 0.0

  /// Sets the entries one behind the other, in as many lines as they need; smaller where that is too high, then in even
  /// cells, and only there cut.
  ///
  /// - Parameters:
  ///   - kind: the chart whose marks the swatches are like.
  ///   - y: the upper edge of the first line.
  ///   - limit: the height that the key takes at most.
  init(
    _ entries: [KeyEntry], kind: any PlotKind.Type, x: Double, y: Double, width: Double, limit: Double,
    setter: LabelSetter
  ) {
    let entries = entries.filter { !$0.text.isEmpty }
    guard !entries.isEmpty else { return }
    let attempts = setter.style.scales.lazy.map { scale in
      KeyLines(flowing: entries, kind: kind, width: width, scale: scale, setter: setter)
    }
    let lines =
      attempts.first { $0.height <= limit + 0.01 && $0.isWhole }
      ?? KeyLines(cells: entries, kind: kind, width: width, limit: limit, setter: setter)
    height = lines.height
    for (entry, place) in zip(entries, lines.places) {
      let swatch = KeySwatch(
        swatch: entry.swatch, kind: kind,
        box: place.swatch.offset(x: x, y: y), palette: setter.palette, style: setter.style)
      drawing.items.append(.semantic(Semantics(.artifact), swatch.items))
      drawing.add(place.label.at(x: x + place.text.x, y: y + place.text.y))
    }
    drawing.notices += lines.leftOut.map { .truncated($0) }
  }
}

/// Where the swatches and words of a key stand, from its upper left corner.
private struct KeyLines {
  struct Place {
    var swatch: Rect
    var label: Label
    var text: Point
  }

  var places: [Place] = []
  var height = 0.0
  /// Whether no word is broken or cut.
  var isWhole = true
  /// The words that find no place at all.
  var leftOut: [String] = []

  private static let role = ChartStyle.Role.annotation

  /// What a key measures at a size of its letters.
  private struct Measures {
    var swatch: Size
    /// From a swatch to its words.
    var gap: Double
    /// Between two entries, more than within one.
    var space: Double
    var leading: Double
    var lineHeight: Double

    init(kind: any PlotKind.Type, scale: Double, style: ChartStyle) {
      let size = style.face(KeyLines.role).size * scale
      swatch = kind.swatchSize(letters: size)
      gap = 0.5 * size
      space = 1.5 * size
      leading = 0.3 * size
      lineHeight = style.lineHeight(KeyLines.role) * scale
    }
  }

  /// Entries one behind the other, each broken over several lines only where it is wider than the key.
  init(flowing entries: [KeyEntry], kind: any PlotKind.Type, width: Double, scale: Double, setter: LabelSetter) {
    let measures = Measures(kind: kind, scale: scale, style: setter.style)
    let inset = measures.swatch.width + measures.gap
    var (x, y, line) = (0.0, 0.0, 0.0)
    for entry in entries {
      var label = setter.label(entry.text, Self.role, scale: scale)
      if inset + label.size.width > width {
        let room = max(1, width - inset)
        isWhole = isWhole && setter.widestWord(entry.text, Self.role) * scale <= room
        label = setter.label(entry.text, Self.role, scale: scale, width: room)
      }
      if x > 0, x + inset + label.size.width > width {
        y += line + measures.leading
        (x, line) = (0, 0)
      }
      add(label, x: x, y: y, measures)
      x += inset + label.size.width + measures.space
      line = max(line, label.size.height)
    }
    height = y + line
  }

  /// Entries in as many lines as there is room for, each with an equal share of its line.
  init(cells entries: [KeyEntry], kind: any PlotKind.Type, width: Double, limit: Double, setter: LabelSetter) {
    let scale = setter.style.smallest
    let measures = Measures(kind: kind, scale: scale, style: setter.style)
    let inset = measures.swatch.width + measures.gap
    let pitch = measures.lineHeight + measures.leading
    let rows = max(1, min(entries.count, Int(min(1e6, (limit + measures.leading) / pitch))))
    // A cell holds a letter or two, or it is none; what then has no cell is told to the maker.
    let most = max(1, Int(min(1e6, (width + measures.space) / (inset + measures.swatch.width + measures.space))))
    let columns = min(most, (entries.count + rows - 1) / rows)
    let cell = (width + measures.space) / Double(columns)
    leftOut = entries.dropFirst(rows * columns).map(\.text.string)
    for (index, entry) in entries.prefix(rows * columns).enumerated() {
      let label = setter.fitted(
        [.init(entry.text, Self.role)], width: cell - measures.space - inset,
        height: min(measures.lineHeight + 0.01, max(0.01, limit)), scales: [scale])
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      add(label, x: Double(column) * cell, y: Double(row) * pitch, measures)
      height = Double(row) * pitch + label.size.height
    }
  }

  private mutating func add(_ label: Label, x: Double, y: Double, _ measures: Measures) {
    let middle = y + min(measures.lineHeight, label.size.height) / 2
    let swatch = Rect(
      x: x, y: middle - measures.swatch.height / 2, width: measures.swatch.width, height: measures.swatch.height)
    places.append(
      Place(swatch: swatch, label: label, text: Point(x: x + measures.swatch.width + measures.gap, y: y)))
  }
}
