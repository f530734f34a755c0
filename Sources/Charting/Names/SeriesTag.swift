import Content
import Drawing

/// The name of a series in its colour, or with a swatch before it where the colour is too light to be read.
struct SeriesTag {
  let label: Label
  /// nil where the letters have the colour.
  let swatch: Color?
  private let style: ChartStyle

  private init(label: Label, swatch: Color?, style: ChartStyle) {
    self.label = label
    self.swatch = swatch
    self.style = style
  }

  /// The names of all series, in one form.
  static func tags(of table: PlotTable, width: Double? = nil, setter: LabelSetter) -> [SeriesTag] {
    let palette = setter.palette
    let colors = table.series.map { $0.hue.colors(in: palette).full }
    let isReadable = (setter.palettes.isEmpty ? [palette] : setter.palettes).allSatisfy { palette in
      table.series.allSatisfy { $0.hue.colors(in: palette).full.contrast(with: palette.paper) >= 4.5 }
    }
    return zip(table.series, colors).map { series, color in
      let pieces = [LabelSetter.Piece(series.name, .series, color: isReadable ? color : nil)]
      let label =
        if let width {
          setter.fitted(pieces, width: width, height: 2 * setter.style.lineHeight(.series) + 0.01)
        } else {
          setter.label(pieces)
        }
      return SeriesTag(label: label, swatch: isReadable ? nil : color, style: setter.style)
    }
  }

  private var side: Double { 9 * style.unit }
  private var lead: Double { swatch == nil ? 0 : side + 5 * style.unit }

  var size: Size { Size(width: lead + label.size.width, height: label.size.height) }

  /// The tag with its top left corner at a point: the swatch stands in the middle of the first line.
  func placed(x: Double, y: Double) -> (box: Rect, swatch: [SceneItem], label: PlacedLabel) {
    let line = style.lineHeight(.series)
    let square = Rect(x: x, y: y + (line - side) / 2, width: side, height: side)
    return (
      Rect(x: x, y: y, width: size.width, height: size.height),
      swatch.map { [.semantic(Semantics(.artifact), [.rectangle(square, fill: $0, stroke: nil)])] } ?? [],
      label.at(x: x + lead, y: y)
    )
  }
}

/// Names in a line, each as near as can be to where it would like to stand.
enum Spread {
  /// - Parameters:
  ///   - wishes: where each begins at best, in ascending order.
  ///   - lengths: what each takes.
  ///   - range: where all have to stay.
  /// - Returns: where each begins; nil where they do not fit.
  static func places(
    _ wishes: [Double], lengths: [Double], gap: Double, in range: ClosedRange<Double>
  ) -> [Double]? {
    let needed = lengths.reduce(0, +) + gap * Double(max(0, lengths.count - 1))
    guard needed <= range.upperBound - range.lowerBound + 0.001 else { return nil }
    var places = wishes
    var limit = range.lowerBound
    for index in places.indices {
      places[index] = max(places[index], limit)
      limit = places[index] + lengths[index] + gap
    }
    limit = range.upperBound
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit - lengths[index])
      limit = places[index] - gap
    }
    return places
  }

  /// Where each begins so that none touches the next and all together are moved least; nil where they do not fit.
  static func apart(_ wishes: [Double], _ lengths: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double]? {
    let needed = lengths.reduce(0, +) + gap * Double(max(0, lengths.count - 1))
    guard needed <= range.upperBound - range.lowerBound + 0.001 else { return nil }
    // Neighbours that would touch are moved as one, by the mean of what each of them would have to be moved.
    var groups: [(start: Double, sum: Double, count: Int, length: Double)] = []
    func settled(_ sum: Double, _ count: Int, _ length: Double) -> Double {
      max(range.lowerBound, min(sum / Double(count), range.upperBound - length))
    }
    for (wish, length) in zip(wishes, lengths) {
      var group = (start: settled(wish, 1, length), sum: wish, count: 1, length: length)
      while let last = groups.last, last.start + last.length + gap > group.start {
        groups.removeLast()
        let shift = last.length + gap
        group.sum = last.sum + group.sum - Double(group.count) * shift
        group.count += last.count
        group.length += shift
        group.start = settled(group.sum, group.count, group.length)
      }
      groups.append(group)
    }
    var places: [Double] = []
    for group in groups {
      var place = group.start
      for _ in 0..<group.count {
        places.append(place)
        place += lengths[places.count - 1] + gap
      }
    }
    return places
  }
}
