import Content
import Drawing

extension LabelSetter {
  /// Sets words so that they lie within a width and a height: at full size if possible, then smaller down to 80 %, and only
  /// then cut by an ellipsis. Labels never break inside a word; running text does rather than lose what follows.
  func fitted(
    _ pieces: [Piece], width: Double, height: Double, alignment: StyledText.Alignment = .leading,
    scales: [Double] = LabelSetter.scales
  ) -> Label {
    let width = max(1, width)
    let scales = scales.map { max($0, leastScale(pieces)) }
    let isRunning = pieces.first.map { Self.runningRoles.contains($0.role) } ?? false
    var word: Double?
    // A value that is smaller is read more surely than one that is broken.
    var broken: Label?
    for scale in scales {
      let line = label(pieces, scale: scale, alignment: alignment)
      if line.size.width <= width, line.size.height <= height + 0.01 { return line }
      let widest = word ?? (isRunning ? 0 : widestWord(pieces))
      word = widest
      guard widest * scale <= width else { continue }
      let wrapped = label(pieces, scale: scale, width: width, alignment: alignment)
      guard wrapped.size.height <= height + 0.01 else { continue }
      guard pieces.first?.role == .value, wrapped.block.breaksFigure else { return wrapped }
      broken = broken ?? wrapped
    }
    if let broken { return broken }
    let smallest = scales.last ?? 1
    guard pieces.first?.role == .value, let word, word * smallest > width else {
      return cut(pieces, width: width, height: height, alignment: alignment, scale: smallest)
    }
    // A number that lacks digits is another number; small ones can still be enlarged.
    return cut(pieces, width: width, height: height, alignment: alignment, scale: 0.999 * width / word)
  }

  /// Below which letters would be smaller than the medium allows.
  private func leastScale(_ pieces: [Piece]) -> Double {
    let smallest = pieces.map { style.face($0.role).size }.min() ?? 1
    return min(1, style.least / smallest)
  }

  /// Roles of running text, which says more if a word breaks than if the rest is cut off.
  private static let runningRoles: Set<ChartStyle.Role> = [.subtitle, .source]

  /// Sets as many lines as the height holds and cuts the rest. Where not even one line has room, the letters shrink:
  /// small letters can still be enlarged by the reader, letters upon letters cannot be read at all.
  private func cut(
    _ pieces: [Piece], width: Double, height: Double, alignment: StyledText.Alignment, scale: Double
  ) -> Label {
    let lineHeight = pieces.first.map { style.lineHeight($0.role) } ?? 1
    let scale = max(0.001, min(scale, height / lineHeight))
    let isRunning = pieces.first.map { Self.runningRoles.contains($0.role) } ?? false
    // A word that is wider than its field is cut, not broken.
    let isTooWide = !isRunning && widestWord(pieces) * scale > width
    let lines = isTooWide ? 1 : max(1, Int(height / (lineHeight * scale) + 0.001))
    return label(pieces, scale: scale, width: width, alignment: alignment, maximumLines: lines)
  }
}
