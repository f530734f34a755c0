package import Content
package import Drawing

extension ChartLayout {
  /// What a picture has free at either side, as a share of its width.
  package static var pictureMargin: Double { ChartStyle.pictureMargin }

  /// A chart as a picture of its own, margins and background included.
  ///
  /// What has no room for marks that can be compared gives way to them step by step; where all of that is not enough, a
  /// notice says so, and which size would do.
  ///
  /// - Parameter enlargements: how many times as large as usual its letters and bars may be, the largest first: the first is
  ///   taken with which all of it has room.
  package static func picture(
    _ table: ChartTable, size: Size, enlargements: [Double] = [], palette: Palette, typesetter: any Typesetter
  ) -> ChartLayout {
    // A line more or less does not help what has hundreds of words, and each attempt is as much work as the first.
    let isHopeless = ChartPicture.words(of: table) > ChartPicture.mostWords
    func attempt(_ size: Size, _ steps: [RoomStep]) -> ChartPicture {
      ChartPicture(table, size: size, steps: steps, palette: palette, typesetter: typesetter)
    }
    /// The same, with numbers in place of remarks where only these can be placed.
    func picture(_ size: Size, _ steps: [RoomStep]) -> ChartPicture {
      let found = attempt(size, steps)
      guard found.holds, !found.hasAllRemarks, !table.numberedNote.isEmpty, !isHopeless else { return found }
      let numbered = [steps + [.numberedRemarks], steps + [.wholeLines, .numberedRemarks]].lazy
        .map { attempt(size, $0) }
      return numbered.first { $0.holds && $0.hasAllRemarks } ?? found
    }
    /// The same with larger letters and bars, where it is asked for, or where an upright picture would be half empty, and has
    /// room for them.
    func enlarged(_ found: ChartPicture, in size: Size) -> ChartPicture {
      let isHalfEmpty = size.height > 1.15 * size.width && found.slack > 0.15
      guard !enlargements.isEmpty || isHalfEmpty, found.layout.notices.isEmpty else { return found }
      let larger = (enlargements.isEmpty ? [1.3, 1.15] : enlargements).lazy.map { factor in
        ChartPicture(table, size: size, steps: [], enlargement: factor, palette: palette, typesetter: typesetter)
      }
      // Where letters take too much from marks, these are told worse apart.
      return larger.first {
        $0.holds && $0.hasAllRemarks && $0.layout.notices.isEmpty
          && (enlargements.isEmpty || $0.longest >= 0.7 * min(found.longest, size.width))
      } ?? found
    }
    var found = picture(size, [])
    if found.holds { return enlarged(found, in: size).layout }
    for steps in isHopeless ? [] : ChartPicture.attempts(for: table) {
      found = picture(size, steps)
      if found.holds { return found.layout }
    }
    let all = ChartPicture.attempts(for: table).last ?? []
    let needed = isHopeless ? nil : ChartPicture.largerSizes(than: size).first { picture($0, all).holds }
    var layout = found.layout
    layout.notices.removeAll { if case .noRoom = $0 { true } else { false } }
    layout.notices.append(.tooSmall(size, needed: needed))
    return layout
  }

  init(_ drawing: PlotDrawing, of table: ChartTable, size: Size, palette: Palette) {
    let items =
      table.direction == .rightToLeft ? drawing.items.map { $0.mirrored(in: size.width) } : drawing.items
    let figure = SceneItem.semantic(
      Semantics(.figure, title: table.title.string, alternativeText: table.alternativeText), items)
    scene = Scene(size: size, background: palette.paper, items: [figure])
    notices = drawing.notices
  }
}
