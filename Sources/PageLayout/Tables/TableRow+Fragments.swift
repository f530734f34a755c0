import Drawing

extension TableRow {
  /// The row as it stands on one page.
  func fragment(in measure: Measure, palette: Palette) -> Fragment {
    let cells = cells.map { SceneItem.semantic(Semantics($0.role), $0.items(at: padding)) }
    return Fragment(
      height: height,
      items: [.semantic(Semantics(.tableRow, id: id), cells), hairline(in: measure, palette: palette)])
  }

  /// The row as it goes on over pages; its cells have ids, since each goes on.
  func tallFragment(number: Int, in measure: Measure, palette: Palette) -> Fragment {
    var fragment = Fragment(
      height: height, items: [],
      flexibility: .splitting { height in
        split(at: height).map { first, second in
          (
            first.tallFragment(number: number, in: measure, palette: palette),
            second.tallFragment(number: number, in: measure, palette: palette)
          )
        }
      })
    fragment.draw = {
      let cells = cells.enumerated().map { index, cell in
        SceneItem.semantic(
          Semantics(cell.role, id: "continued-\(number)-\(index + 1)"), cell.items(at: padding))
      }
      return (cells + [hairline(in: measure, palette: palette)], [])
    }
    return fragment
  }

  private func hairline(in measure: Measure, palette: Palette) -> SceneItem {
    let rule = Rect(x: measure.x, y: height - 0.5, width: measure.width, height: 0.5)
    return .semantic(Semantics(.artifact), [.rectangle(rule, fill: palette.hairline, stroke: nil)])
  }
}
