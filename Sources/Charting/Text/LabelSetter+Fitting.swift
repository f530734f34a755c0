import Drawing

extension LabelSetter {
  /// Sets words so that they lie within a width and a height: whole words at full size if possible, then smaller down to
  /// 80 %, then with broken words, and only then cut by an ellipsis.
  func fitted(
    _ pieces: [Piece], width: Double, height: Double, alignment: StyledText.Alignment = .leading,
    scales: [Double] = LabelSetter.scales
  ) -> Label {
    let width = max(1, width)
    var broken: Label?
    for scale in scales {
      let line = label(pieces, scale: scale, alignment: alignment)
      if line.size.width <= width, line.size.height <= height + 0.01 { return line }
      let wrapped = label(pieces, scale: scale, width: width, alignment: alignment)
      guard wrapped.size.height <= height + 0.01 else { continue }
      let word = widestWord(pieces) * scale
      if word <= width { return wrapped }
      if word <= width * 1.9 { broken = broken ?? wrapped }
    }
    return broken ?? cut(pieces, width: width, height: height, alignment: alignment, scale: scales.last ?? 1)
  }

  /// Sets as many lines as the height holds and cuts the rest. Where not even one line has room, the letters shrink:
  /// small letters can still be enlarged by the reader, letters upon letters cannot be read at all.
  func cut(
    _ pieces: [Piece], width: Double, height: Double, alignment: StyledText.Alignment = .leading, scale: Double
  ) -> Label {
    let lineHeight = pieces.first.map { style.lineHeight($0.role) } ?? 1
    let scale = max(0.001, min(scale, height / lineHeight))
    // A word broken into more than two pieces is a column of letters: an ellipsis says more.
    let word = widestWord(pieces) * scale
    let lines = word > width * 1.9 ? 1 : max(1, Int(height / (lineHeight * scale) + 0.001))
    return label(pieces, scale: scale, width: max(1, width), alignment: alignment, maximumLines: lines)
  }
}
