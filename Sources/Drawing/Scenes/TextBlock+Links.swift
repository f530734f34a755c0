/// Neighbouring runs of a line that lead to the same place, or nowhere.
struct LinkedStretch {
  var link: LinkTarget?
  var runs: [TextBlock.Run]
  /// The area that answers to a click, relative to the block's corner.
  var box: Rect

  /// The letters alone.
  var text: String { runs.map(\.text).joined() }
}

extension TextBlock.Line {
  /// The runs of the line in reading order, gathered by link. A link over two lines so has a rectangle on each, and one
  /// that mixed directions tear apart a rectangle for each part.
  var linkedStretches: [LinkedStretch] {
    var stretches: [LinkedStretch] = []
    for run in runsInReadingOrder {
      let box = run.box(onBaseline: baseline)
      if let last = stretches.last, last.link == run.link, last.box.touches(box) {
        stretches[stretches.count - 1].runs.append(run)
        stretches[stretches.count - 1].box = last.box.union(box)
      } else {
        stretches.append(LinkedStretch(link: run.link, runs: [run], box: box))
      }
    }
    return stretches
  }
}

extension Rect {
  /// Whether the other begins where this ends, or the other way round.
  fileprivate func touches(_ other: Rect) -> Bool {
    abs(maxX - other.x) < 0.01 || abs(other.maxX - x) < 0.01
  }
}

extension TextBlock.Run {
  /// From a little above the capitals to a little below the baseline.
  fileprivate func box(onBaseline baseline: Double) -> Rect {
    Rect(x: x, y: baseline - style.rise - style.size * 0.95, width: width, height: style.size * 1.2)
  }
}
