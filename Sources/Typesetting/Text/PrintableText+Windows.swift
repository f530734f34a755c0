extension PrintableText {
  /// The last place at or in front of `place` where a letter begins, or the end.
  func letterStart(atMost place: Int) -> Int {
    guard place < bytes.count else { return bytes.count }
    return bytes[...place].lastIndex { $0 & 0xC0 != 0x80 } ?? place
  }

  /// Whether a line, of a text from left to right, is set the same whatever stands in front of it: where the line before has
  /// letters of Latin, nothing there or in it runs from right to left, and no isolate is open.
  func mayBeginAnew(_ lines: [ShapedLine], _ index: Int) -> Bool {
    let (before, line) = (bytes[lines[index - 1].range], bytes[lines[index].range])
    return before.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } && !before.mayTurn && !line.mayTurn
      && openIsolates(at: lines[index].range.lowerBound) == 0
  }

  private func openIsolates(at place: Int) -> Int {
    var open = 0
    for start in bytes.indices.prefix(place) where bytes[start] == 0xE2 && bytes[start...].starts(with: [0xE2, 0x81]) {
      switch start + 2 < bytes.count ? bytes[start + 2] : 0 {
      case 0xA6...0xA8: open += 1
      case 0xA9: open -= 1
      default: break
      }
    }
    return open
  }
}

extension ArraySlice<UInt8> {
  /// Whether there may be letters or marks that run from right to left: those from U+0580 to U+08FF, marks of direction, and
  /// all behind U+F000.
  fileprivate var mayTurn: Bool {
    indices.contains { place in
      switch self[place] {
      case 0xD6...0xE0, 0xEF...0xF4: true
      case 0xE2: self[place...].starts(with: [0xE2, 0x80, 0x8F]) || self[place...].starts(with: [0xE2, 0x80, 0xAB])
      default: false
      }
    }
  }
}
