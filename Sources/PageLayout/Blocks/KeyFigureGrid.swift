import Content
import Drawing

/// Numbers in large type in rows, with hairlines between them and, where the type of the page has no gap between rows, around
/// them.
struct KeyFigureGrid {
  private let figures: [KeyFigure]
  private let measure: Measure
  private var columns: [Measure]
  /// Whether they would stand in one row, and have no room in it.
  private var hasGivenWay = false
  private let texts: TextSetter

  init(_ figures: [KeyFigure], in measure: Measure, columns kind: PageType.KeyColumns, _ texts: TextSetter) {
    self.figures = figures
    self.measure = measure
    self.texts = texts
    switch kind {
    case .equal(let most, let alone):
      let even = measure.columns(Self.columnCount(for: figures.count, most: most), gutter: texts.type.gutter)
      columns = figures.count <= alone ? measure.columns(figures.count, gutter: texts.type.gutter) : even
      guard columns.count > even.count else { return }
      // One row of all, its columns as wide as they need to be where one has far more below its number than the others;
      // two where words have no room in one, or where one is higher.
      let measured = KeyFigureGrid(figures, in: measure, columns: .measured, texts)
      if measured.height < 0.85 * height { columns = measured.columns }
      let two = KeyFigureGrid(figures, in: measure, columns: .equal(most: most, alone: most), texts)
      hasGivenWay = !wordsFit || height > two.height
      if hasGivenWay { columns = two.columns }
    case .measured: columns = Self.measured(figures, in: measure, texts)
    }
  }

  /// Columns side by side that are as wide as their texts, what is left shared among them.
  private static func measured(_ figures: [KeyFigure], in measure: Measure, _ texts: TextSetter) -> [Measure] {
    func width(_ text: RichText, _ role: TypeRole) -> Double {
      texts.typesetter.width(of: texts.type.styled(text, role, direction: measure.direction)) + 0.02
    }
    let type = texts.type
    let demands = figures.map { figure in
      let value = texts.typesetter.width(of: Self.value(of: figure, type.keyValue, in: measure, texts)) + 0.02
      let words = figure.value.string.split(separator: " ").map { width(RichText(String($0)), type.keyValue) }
      let lines = [width(figure.label, type.keyLabel)] + figure.details.map { width($0, type.keyDetail) }
      return ColumnDemand(
        natural: max(value, lines.max() ?? 0), minimum: words.max() ?? 0, weight: 1, isStiff: false)
    }
    let gutter = type.gutter
    let widths = TableColumnWidths.fitted(demands, into: measure.width - gutter * Double(figures.count - 1))
    var start = 0.0
    return widths.map { width in
      defer { start += width + gutter }
      return measure.part(from: start, width: width)
    }
  }

  private var height: Double { rows.reduce(0) { $0 + $1.spaceBefore + $1.height } }

  /// Whether no word breaks, and each value stands on a line with its status.
  private var wordsFit: Bool {
    let type = texts.type
    return figures.enumerated().allSatisfy { index, figure in
      let width = columns[index % columns.count].width
      let value = Self.value(of: figure, type.keyValue.scaled(by: 0.7), in: measure, texts)
      let lines = [(figure.label, type.keyLabel)] + figure.details.map { ($0, type.keyDetail) }
      return texts.typesetter.width(of: value) <= width
        && lines.allSatisfy { text, role in
          text.string.split(separator: " ").allSatisfy {
            texts.typesetter.width(of: StyledText(String($0), style: role.style)) <= width
          }
        }
    }
  }

  /// Whether each value stands on a line in its full size, no word breaks, and there are no more rows than there should be.
  var isWhole: Bool { !hasGivenWay && wordsFit && valueRole.style.size > texts.type.keyValue.style.size - 0.01 }

  var rows: [Fragment] {
    let role = valueRole
    return stride(from: 0, to: figures.count, by: columns.count).map { start in
      let row = figures[start..<min(start + columns.count, figures.count)]
      var fragment = self.row(Array(row), value: role, isFirst: start == 0)
      if start > 0 {
        fragment.cohesion = .firm
        fragment.spaceBefore = texts.type.keyRowGap ?? 0
      }
      return fragment
    }
  }

  /// Rows are as even as they get: of at most four 3+2, 3+3, 4+3, 4+4 and so on.
  static func columnCount(for count: Int, most: Int) -> Int {
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }

  /// One size for all values of a block, as large as the longest allows, 14 at least: then it wraps between words. A
  /// number never breaks inside, since its ends would be read as two.
  private var valueRole: TypeRole {
    let role = texts.type.keyValue
    func share(fitting words: (KeyFigure) -> [StyledText]) -> Double {
      figures.enumerated().map { index, figure in
        let width = columns[index % columns.count].width
        let widest = words(figure).map { texts.typesetter.width(of: $0) }.max() ?? 0
        return widest > width ? (role.style.size * width / widest * 2).rounded(.down) / 2 : role.style.size
      }.min() ?? role.style.size
    }
    let all = share { [Self.value(of: $0, role, in: measure, texts)] }
    let words = share { $0.value.string.split(separator: " ").map { StyledText(String($0), style: role.style) } }
    let fitting = min(max(0.7 * role.style.size, all), words)
    return role.scaled(by: max(0.3 * role.style.size, fitting) / role.style.size)
  }

  /// The number, and beside it what it may not be read without.
  private static func value(
    of figure: KeyFigure, _ role: TypeRole, in measure: Measure, _ texts: TextSetter
  ) -> StyledText {
    var text = texts.type.styled(figure.value, role, direction: measure.direction)
    guard !figure.status.isEmpty else { return text }
    var quiet = role
    (quiet.style.size, quiet.style.weight) = (max(0.45 * role.style.size, texts.type.keyDetail.style.size), .semibold)
    // The blank between them is one of the number's: one of small letters would be none beside large ones.
    var status = figure.status
    let blank = status.spans[0].text.prefix(while: \.isWhitespace)
    text.stretches.append(StyledText.Stretch(String(blank), style: role.scaled(by: 0.7).style))
    status.spans[0].text.removeFirst(blank.count)
    text.stretches += texts.type.styled(status, quiet, direction: measure.direction).stretches
    return text
  }

  private func row(_ figures: [KeyFigure], value role: TypeRole, isFirst: Bool) -> Fragment {
    let padding = texts.type.keyPadding
    let values = zip(figures, columns).map {
      texts.typesetter.typeset(Self.value(of: $0, role, in: $1, texts), width: $1.width)
    }
    let valueHeight = values.map(\.size.height).max() ?? 0
    let labelTop = padding + valueHeight + 1
    var items: [SceneItem] = []
    var notices: [PageNotice] = []
    var bottom = labelTop
    for ((figure, value), column) in zip(zip(figures, values), columns) {
      var ink: [SceneItem] = [
        .text(value, at: Point(x: column.x, y: padding + valueHeight - value.size.height))
      ]
      var y = labelTop
      for (index, line) in ([figure.label] + figure.details).enumerated() where !line.isEmpty {
        let block =
          index == 0
          ? texts.setBalanced(line, texts.type.keyLabel, in: column, upTo: texts.type.keyShare)
          : texts.setClauses(line, texts.type.keyDetail, in: column, upTo: texts.type.keyShare)
        if block.isTruncated { notices.append(.truncated(line.string)) }
        ink.append(.text(block, at: Point(x: column.x, y: y)))
        y += block.size.height + (index == 0 ? 3 : 0)
      }
      bottom = max(bottom, y)
      items.append(.semantic(Semantics(.listItem), [.semantic(Semantics(.listBody), ink)]))
    }
    let height = texts.type.height(ofRow: bottom + padding)
    let rules = hairlines(count: figures.count, height: height, isFirst: isFirst)
    var fragment = Fragment(height: height, items: items + [.semantic(Semantics(.artifact), rules)])
    fragment.notices = notices
    return fragment
  }

  /// Above the first row and below each, and in the gutters between figures.
  private func hairlines(count: Int, height: Double, isFirst: Bool) -> [SceneItem] {
    let thickness = 0.5
    let places = texts.type.keyRowGap == nil ? (isFirst ? [0] : []) + [height - thickness] : []
    let across = places.map { Rect(x: measure.x, y: $0, width: measure.width, height: thickness) }
    let upright = zip(columns, columns.dropFirst()).prefix(max(0, count - 1)).map { first, second in
      let middle =
        first.x < second.x
        ? (first.x + first.width + second.x) / 2 : (second.x + second.width + first.x) / 2 - thickness
      return Rect(x: middle, y: 0, width: thickness, height: height - thickness)
    }
    return (across + upright).map { .rectangle($0, fill: texts.type.palette.hairline, stroke: nil) }
  }
}
