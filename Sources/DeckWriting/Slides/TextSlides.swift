import Content
import Drawing

/// The slides around the charts: the first one, key figures, positions, sources.
struct TextSlides {
  let frame: SlideFrame

  private var content: DeckContent { frame.content }
  private var form: DeckSize { frame.form }
  private var measure: TextMeasure { frame.measure }
  /// Down to where texts may stand.
  private var floor: Double { form.size.height - SlideFrame.bottom - 48 }

  private func slide(_ title: String, page: Int, _ items: (Double) -> [SlideItem], notes: [String] = []) -> DeckSlide {
    let (head, top) = frame.title(RichText(page == 0 ? title : content.continuation(title)))
    return DeckSlide(
      layout: .text,
      items: frame.head() + [head] + items(top + 10) + [frame.footRule(at: floor + 12)] + frame.foot(content.kicker),
      notes: [title] + notes)
  }

  private func titleEnd(_ title: String) -> Double { frame.title(RichText(content.continuation(title))).end + 10 }

  // MARK: - The first slide

  var opening: DeckSlide {
    let width = form.measure
    var items = frame.head()
    if let logo = content.logo { items.append(.image(logoPlace(logo.file), logo)) }
    var top = 96.0
    func add(
      _ text: RichText, _ sizes: [Double], _ room: Double, isStrong: Bool = false, _ color: DeckColor, _ name: String,
      _ place: Placeholder? = nil, behind: Double
    ) {
      guard !text.isEmpty else { return }
      let (paragraph, height) = frame.paragraph(
        text, sizes: sizes, isStrong: isStrong, color, in: width, height: room, leading: 1.25)
      items.append(
        .text(
          Rect(x: form.margin, y: top, width: width, height: height + 4), [paragraph], name: name, place: place))
      top += height + behind
    }
    add(RichText(content.kicker), [15], 40, isStrong: true, .theme("hlink"), "Kicker", behind: 12)
    add(content.title, [40, 36, 32, 28, 24, 20], 160, isStrong: true, .ink, "Title", .openingTitle, behind: 14)
    add(content.subtitle, [16, 14, 12], 60, .muted, "Subtitle", .openingSubtitle, behind: 18)
    // A blank line between paragraphs: they are set, and cut where they have no room, as one.
    let paragraphs = content.lead.filter { !$0.isEmpty }
    let lead = paragraphs.dropFirst().reduce(paragraphs.first ?? "") { $0 + RichText("\n\n") + $1 }
    add(lead, [17, 15, 13, 12, 11, 10, 9, 8], max(30, floor - top), .ink, "Lead", behind: 0)
    let foot = measure.height(content.foot, 10.5, in: width)
    items.append(
      .text(
        Rect(x: form.margin, y: form.size.height - SlideFrame.bottom - foot, width: width, height: foot),
        [SlideParagraph(text: RichText(content.foot), size: 10.5, color: .muted)], name: "Foot"))
    return DeckSlide(
      layout: .opening, items: items, notes: [content.title.words] + content.lead.map(\.words) + [content.foot])
  }

  private func logoPlace(_ image: ImageFile) -> Rect {
    let scale = min(160 / Double(max(1, image.columns)), 44 / Double(max(1, image.rows)), 1)
    let size = Size(width: Double(image.columns) * scale, height: Double(image.rows) * scale)
    return Rect(x: form.margin, y: 40, width: size.width, height: size.height)
  }

  // MARK: - Key figures

  var keyFigures: [DeckSlide] {
    let figures = content.keyFigures.content
    let most = form == .slide ? 3 : 2
    let perSlide = 2 * most
    return stride(from: 0, to: figures.count, by: perSlide).map { start in
      let own = Array(figures[start..<min(figures.count, start + perSlide)])
      // Four stand two by two: no row has fewer than it could share.
      let rows = (own.count + most - 1) / most
      let columns = (own.count + rows - 1) / rows
      return slide(
        content.keyFigures.title, page: start / perSlide,
        { top in
          let gap = 28.0
          let width = (form.measure - gap * Double(columns - 1)) / Double(columns)
          let height = (floor - top) / Double(max(1, rows))
          return own.enumerated().map { index, figure in
            let place = Rect(
              x: form.margin + Double(index % columns) * (width + gap), y: top + Double(index / columns) * height,
              width: width, height: height - 14)
            return .text(place, paragraphs(of: figure, in: place), name: "Key figure")
          }
        }, notes: own.map { ([$0.value + $0.status, $0.label] + $0.details).map(\.words).joined(separator: "\n") })
    }
  }

  /// In letters with which all of it has room.
  private func paragraphs(of figure: KeyFigure, in place: Rect) -> [SlideParagraph] {
    var last: [SlideParagraph] = []
    for scale in [1, 0.9, 0.8, 0.7, 0.6, 0.5] {
      var value = figure.value
      for index in value.spans.indices { value.spans[index].isStrong = true }
      let number = SlideParagraph(
        text: value, tail: figure.status, size: 40 * scale, isStrong: true, leading: 1.25, spaceBehind: 2)
      last =
        [number, SlideParagraph(text: figure.label, size: 15 * scale, isStrong: true, leading: 1.25, spaceBehind: 3)]
        + figure.details.filter { !$0.isEmpty }.map {
          SlideParagraph(text: $0, size: 11.5 * scale, color: .muted, leading: 1.25)
        }
      let taken = last.map { height(of: $0, in: place.width) + $0.spaceBehind }.reduce(0, +)
      let width =
        measure.width(number.text.words, number.size, .bold)
        + (number.tail.isEmpty ? 0 : measure.width(number.tail.words, number.tailSize, .bold))
      let isWhole = width <= place.width * (scale > 0.7 ? 1 : 2)
      if taken <= place.height, isWhole { break }
    }
    return cut(last, to: place)
  }

  private func height(of paragraph: SlideParagraph, in width: Double) -> Double {
    measure.height(
      paragraph.text, tail: paragraph.tail, paragraph.size, paragraph.isStrong ? .bold : .regular, in: width,
      leading: paragraph.leading)
  }

  /// What has no room even so is cut.
  private func cut(_ paragraphs: [SlideParagraph], to place: Rect) -> [SlideParagraph] {
    var room = place.height
    return paragraphs.map { paragraph in
      var paragraph = paragraph
      let weight: TextStyle.Weight = paragraph.isStrong ? .bold : .regular
      let limit = max(paragraph.size * 1.5, room)
      if height(of: paragraph, in: place.width) > limit + 0.01 {
        let whole = paragraph.text + paragraph.tail
        (paragraph.text, _) = measure.fitted(
          whole, paragraph.size, weight, in: place.width, height: limit, leading: paragraph.leading)
        (paragraph.tail, paragraph.whole) = ("", whole.words)
      }
      room -= height(of: paragraph, in: place.width) + paragraph.spaceBehind
      return paragraph
    }
  }

  // MARK: - Positions

  var positions: [DeckSlide] { content.positions.content.flatMap(slides) }

  private func slides(of table: ReportTable) -> [DeckSlide] {
    let title = content.positions.title
    let top = titleEnd(title)
    let weights = table.columns.map { max(0.2, $0.weight) }
    let widths = weights.map { $0 / weights.reduce(0, +) * form.measure }
    // In the largest letters with which no row is higher than a slide.
    let size =
      [12.0, 11, 10, 9, 8, 7].first { size in
        table.rows.allSatisfy { height(of: $0, widths, size) <= 0.75 * (floor - top) }
      } ?? 6.2
    let highest = 0.75 * (floor - top)
    var cuts: [String] = []
    func cut(_ text: RichText, _ size: Double, _ weight: TextStyle.Weight, _ width: Double, _ limit: Double) -> RichText
    {
      let (shown, isCut) = measure.fitted(text, size, weight, in: width - 12, height: limit)
      if isCut { cuts.append(text.words) }
      return shown
    }
    let header = zip(table.columns, widths).map { cut($0.header, size, .bold, $1, 3 * size * 1.5) }
    let rows = table.rows.map { row in
      var row = row
      for (index, width) in zip(row.cells.indices, widths) {
        let weight: TextStyle.Weight = row.cells[index].look == .strong ? .bold : .regular
        row.cells[index].text = cut(row.cells[index].text, size, weight, width, 0.7 * highest)
        row.cells[index].detail = cut(row.cells[index].detail, size - 1.5, .regular, width, 0.25 * highest)
      }
      return row
    }
    let headerHeight = (zip(header, widths).map { measure.height($0, size, .bold, in: $1 - 12) }.max() ?? 0) + 10
    var pages: [(rows: [ReportTable.Row], heights: [Double])] = []
    var room = 0.0
    for row in rows {
      let height = self.height(of: row, widths, size)
      if pages.isEmpty || height > room {
        pages.append(([], [headerHeight]))
        room = floor - top - headerHeight
      }
      pages[pages.count - 1].rows.append(row)
      pages[pages.count - 1].heights.append(height)
      room -= height
    }
    let noteHeight = measure.height(table.note, 10, in: form.measure)
    return pages.enumerated().map { index, page in
      slide(
        title, page: index,
        { top in
          let own = SlideTable(
            header: header, rows: page.rows, widths: widths, heights: page.heights, size: size,
            cutTexts: index == 0 ? cuts : [])
          let height = page.heights.reduce(0, +)
          var items: [SlideItem] = [
            .table(Rect(x: form.margin, y: top, width: form.measure, height: height), own)
          ]
          if index == pages.count - 1, !table.note.isEmpty {
            let y = min(top + height + 6, form.size.height - SlideFrame.bottom - noteHeight)
            let isBelow = y + noteHeight > floor + 10
            items.append(
              .text(
                Rect(
                  x: form.margin, y: isBelow ? floor + 16 : y,
                  width: isBelow ? form.measure - frame.issueWidth - 24 : form.measure, height: noteHeight),
                [SlideParagraph(text: table.note, size: isBelow ? 8 : 10, color: .muted)], name: "Note"))
          }
          return items
        }, notes: [table.note.words].filter { !$0.isEmpty })
    }
  }

  private func height(of row: ReportTable.Row, _ widths: [Double], _ size: Double) -> Double {
    (zip(row.cells, widths).map { cell, width in
      measure.height(cell.text, size, cell.look == .strong ? .bold : .regular, in: width - 12)
        + measure.height(cell.detail, size - 1.5, in: width - 12)
    }.max() ?? 0) + 10
  }

  // MARK: - Sources

  var sources: [DeckSlide] {
    let title = content.sources.title
    let entries = content.sources.content
    let (columns, gap, size) = (2, 32.0, 9.0)
    let width = (form.measure - gap) / Double(columns)
    let top = titleEnd(title)
    // Programs break what leads somewhere at other places than it was measured with.
    let highest = 0.93 * (floor - top)
    var texts: [[SlideParagraph]] = []
    var room = 0.0
    for entry in entries {
      let whole = entry.mark + RichText(" ") + entry.text
      let (text, isCut) = measure.fitted(whole, size, in: width, height: highest - 4)
      let height = measure.height(text, size, in: width) + 4
      if texts.isEmpty || height > room {
        texts.append([])
        room = highest
      }
      texts[texts.count - 1].append(
        SlideParagraph(text: text, size: size, spaceBehind: 4, whole: isCut ? whole.words : nil))
      room -= height
    }
    return stride(from: 0, to: texts.count, by: columns).map { start in
      slide(
        title, page: start / columns,
        { top in
          texts[start..<min(texts.count, start + columns)].enumerated().map { index, paragraphs in
            .text(
              Rect(
                x: form.margin + Double(index) * (width + gap), y: top, width: width, height: floor - top),
              paragraphs, name: title)
          }
        })
    }
  }
}
