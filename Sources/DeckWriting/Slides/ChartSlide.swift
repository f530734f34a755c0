import Charting
import Content
import Drawing

/// The slide of a chart: title, how it is drawn, the chart, and who says so.
struct ChartSlide {
  let frame: SlideFrame
  let chart: DeckContent.Chart
  let typesetter: any Typesetter

  private var table: ChartTable { chart.table }
  private var form: DeckSize { frame.form }
  private static let rowHeight = 17.0
  private static let mostRemarks = 4
  /// Of the slide.
  private static let highestFoot = 0.34
  /// What a picture leaves free above and below.
  private static let pictureOverlap = 16.0

  /// The slide, and what the picture of a chart had to give up.
  func laidOut() -> (slide: DeckSlide, notices: [ChartNotice]) {
    let (title, titleEnd) = frame.title(table.title)
    var items = frame.head(table.corner) + [title]
    var top = titleEnd
    if !table.subtitle.isEmpty {
      let (paragraph, height) = frame.paragraph(
        table.subtitle, sizes: [14, 13, 12, 11, 10], .muted, in: form.measure, height: 56)
      items.append(
        .text(
          Rect(x: form.margin, y: top, width: form.measure, height: height + 2), [paragraph], name: "Subtitle",
          place: .subtitle))
      top += height + 10
    }
    // The foot is as high as what it says with what the chart leaves to it; that is known when the chart is.
    let draft = foot(remark: "")
    let area = Rect(x: form.margin, y: top, width: form.measure, height: draft.top - 10 - top)
    guard let native = self.native(in: area) else {
      let (place, layout) = picture(in: area)
      // Its margins lie behind what stands around it.
      return (slide([.picture(place, layout.scene, chart)] + items + draft.items), layout.notices)
    }
    guard native.chart.remark.isEmpty else {
      let foot = self.foot(remark: native.chart.remark)
      let less = Rect(x: area.x, y: area.y, width: area.width, height: foot.top - 10 - top)
      return (slide(items + (self.native(in: less) ?? native).items + foot.items), [])
    }
    return (slide(items + native.items + draft.items), [])
  }

  private func slide(_ items: [SlideItem]) -> DeckSlide {
    let said = [table.title, RichText(table.alternativeText), table.note, table.sourceLine].map(\.words)
    return DeckSlide(layout: .chart, items: items, notes: said.filter { !$0.isEmpty })
  }

  /// Note and sources, in letters that leave the chart its room.
  private func foot(remark: RichText) -> (items: [SlideItem], top: Double) {
    let texts = [table.note, remark, table.sourceLine].filter { !$0.isEmpty }
    let width = form.measure - frame.issueWidth - 24
    func height(_ size: Double) -> Double {
      texts.map { frame.measure.height($0, size, in: width) }.reduce(0, +)
    }
    let size = [11.0, 10.5, 10, 9, 8, 7].first { height($0) <= 0.2 * form.size.height } ?? 6.2
    // What has no room in the smallest letters is cut, sources last.
    var room = Self.highestFoot * form.size.height
    var paragraphs: [SlideParagraph] = []
    for text in texts.reversed() {
      let (paragraph, height) = frame.paragraph(text, sizes: [size], .muted, in: width, height: room)
      paragraphs.insert(paragraph, at: 0)
      room = max(size * 1.5, room - height)
    }
    let taken = max(
      paragraphs.map { frame.measure.height($0.text, size, in: width) }.reduce(0, +),
      frame.heightOfFoot(table.issueLine.words))
    let top = form.size.height - SlideFrame.bottom - taken
    let text = SlideItem.text(
      Rect(x: form.margin, y: top, width: width, height: taken),
      paragraphs, name: "Source", place: .source)
    return ([frame.footRule(at: top - 8), text] + frame.foot(table.issueLine.words), top - 8)
  }

  // MARK: - Pictures

  /// As large as the slide has room for: its margins lie on those of the slide, its letters are as large as can be.
  private func picture(in area: Rect) -> (place: Rect, layout: ChartLayout) {
    let width = area.width / (1 - 2 * ChartLayout.pictureMargin)
    let place = Rect(
      x: area.midX - width / 2, y: area.y - Self.pictureOverlap, width: width,
      height: area.height + 2 * Self.pictureOverlap)
    var bare = table
    (bare.title, bare.subtitle, bare.necessarySubtitle, bare.note) = ("", "", "", "")
    (bare.sourceLine, bare.shortSourceLine, bare.issueLine, bare.corner) = ("", "", "", "")
    (bare.badge, bare.logo) = (nil, nil)
    let layout = ChartLayout.picture(
      bare, size: Size(width: place.width, height: place.height), enlargements: [1.35, 1.2],
      palette: frame.palette, typesetter: typesetter)
    return (place, layout)
  }

  // MARK: - Native charts

  private func native(in area: Rect) -> (items: [SlideItem], chart: NativeChart)? {
    let remarks = table.annotations.filter { if case .value = $0.place { false } else { true } }
    guard remarks.count <= Self.mostRemarks else { return nil }
    let full = Size(width: area.width, height: area.height)
    guard let first = build(full) else { return nil }
    let key = DeckKey(of: table, first, frame).laidOut(at: Point(x: area.x, y: area.y), width: area.width)
    let above = key.height + Double(remarks.count) * Self.rowHeight
    let place = Rect(x: area.x, y: area.y + above, width: area.width, height: area.height - above)
    guard place.height > 90, let native = build(Size(width: place.width, height: place.height)) else { return nil }
    var (behind, before): ([SlideItem], [SlideItem]) = ([], [])
    let days = SlotDays(table.slots)
    for (index, remark) in remarks.enumerated() {
      let y = area.y + key.height + Double(index) * Self.rowHeight
      guard let place = position(of: remark, in: native, place) else { return nil }
      // Over a column the line ends above its number.
      let day = if case .day(let day) = remark.place { day } else { Int?.none }
      let isOverMark = native.form == .columns && day.map(days.isAlone) ?? false
      let bottom = (isOverMark ? native.plot.y : native.plot.maxY) + area.y + above
      if place.upperBound - place.lowerBound > 1 {
        behind.append(
          .box(
            Rect(x: place.lowerBound, y: y + 15, width: place.upperBound - place.lowerBound, height: bottom - y - 15),
            PointLook(fill: .solid(.tint))))
      } else {
        before.append(
          .rule(
            from: Point(x: place.lowerBound, y: y + 15), to: Point(x: place.lowerBound, y: bottom), .muted, width: 1))
      }
      let width = frame.measure.width(remark.text.words, 11) + 12
      guard width <= area.width else { return nil }
      let middle = (place.lowerBound + place.upperBound) / 2
      let x = min(max(area.x, middle - width / 2), area.maxX - width)
      before.append(
        .text(
          Rect(x: mirrored(x, width), y: y, width: width, height: 15),
          [SlideParagraph(text: remark.text, size: 11, color: .muted)], name: "Remark"))
    }
    return (
      key.items + behind + [.chart(place, native, chart)] + before + levels(native, place) + gaps(native, place), native
    )
  }

  private func build(_ size: Size) -> NativeChart? {
    ChartArea(table: table, size: size, palette: frame.palette, measure: frame.measure).chart()
  }

  /// Texts are mirrored with all else of the slide, marks on the plot lie where that does.
  private func mirrored(_ x: Double, _ width: Double) -> Double {
    table.direction == .rightToLeft ? form.size.width - x - width : x
  }

  /// From where to where a day or period lies on the slide.
  private func position(
    of remark: ChartTable.Annotation, in chart: NativeChart, _ place: Rect
  ) -> ClosedRange<Double>? {
    guard !chart.isLying else { return nil }
    let shares: (Double, Double)
    if chart.form == .lines, let days = chart.days, let first = days.first, let last = days.last, last > first {
      func share(_ day: Int) -> Double { min(1, max(0, Double(day - first) / Double(last - first))) }
      switch remark.place {
      case .day(let day): shares = (share(day), share(day))
      case .period(let period): shares = (share(period.lowerBound), share(period.upperBound))
      case .value: return nil
      }
    } else {
      let days = SlotDays(table.slots)
      let count = Double(table.slots.count)
      switch remark.place {
      case .day(let day):
        guard let slot = days.position(of: day) else { return nil }
        shares = (slot / count, slot / count)
      case .period(let period):
        guard let stretch = days.stretch(of: period) else { return nil }
        shares = (stretch.from / count, stretch.to / count)
      case .value: return nil
      }
    }
    let plotX = table.direction == .rightToLeft ? place.width - chart.plot.maxX : chart.plot.x
    func x(_ share: Double) -> Double {
      place.x + plotX + chart.plot.width * (chart.isMirrored ? 1 - share : share)
    }
    return min(x(shares.0), x(shares.1))...max(x(shares.0), x(shares.1))
  }

  /// Where columns over time have no value: it would be taken for a zero.
  private func gaps(_ chart: NativeChart, _ place: Rect) -> [SlideItem] {
    guard chart.form == .columns, table.slots.contains(where: { !$0.periodLabels.isEmpty }) else { return [] }
    let plotX = place.x + (table.direction == .rightToLeft ? place.width - chart.plot.maxX : chart.plot.x)
    let width = chart.plot.width / Double(table.slots.count)
    let y = place.y + chart.plot.maxY - chart.plot.height * chart.axis.share(of: 0) - 4
    var items: [SlideItem] = []
    var start: Int?
    for slot in 0...table.slots.count {
      let isMissing = slot < table.slots.count && table.slots[slot].bars.allSatisfy(\.isMissing)
      if isMissing {
        start = start ?? slot
      } else if let first = start {
        let ends = [first, slot].map { place in
          plotX + width * Double(chart.isMirrored ? table.slots.count - place : place)
        }.sorted()
        items.append(
          .rule(
            from: Point(x: ends[0] + 0.15 * width, y: y), to: Point(x: ends[1] - 0.15 * width, y: y), .muted,
            width: 1.5, dash: "sysDot"))
        start = nil
      }
    }
    return items
  }

  /// Lines at values.
  private func levels(_ chart: NativeChart, _ place: Rect) -> [SlideItem] {
    let plotX = place.x + (table.direction == .rightToLeft ? place.width - chart.plot.maxX : chart.plot.x)
    let plotY = place.y + chart.plot.y
    return table.annotations.compactMap { annotation in
      guard case .value(let value) = annotation.place else { return nil }
      let share = chart.axis.share(of: value)
      if chart.isLying {
        let x = plotX + chart.plot.width * (chart.isMirrored ? 1 - share : share)
        return .rule(
          from: Point(x: x, y: plotY), to: Point(x: x, y: plotY + chart.plot.height), .muted, width: 1.5)
      }
      let y = plotY + chart.plot.height * (1 - share)
      return .rule(
        from: Point(x: plotX, y: y), to: Point(x: plotX + chart.plot.width, y: y), .muted, width: 1.5)
    }
  }
}
