import Drawing

/// A style with the leading that belongs to it.
struct TypeRole: Hashable {
  var style: TextStyle
  /// As a multiple of the size.
  var leading: Double

  init(_ size: Double, _ weight: TextStyle.Weight = .regular, leading: Double, color: Color, tracking: Double = 0) {
    style = TextStyle(size: size, weight: weight, color: color, tracking: tracking)
    self.leading = leading
  }

  /// Height of a line in points.
  var line: Double { style.size * leading }

  func scaled(by factor: Double) -> TypeRole {
    var role = self
    role.style.size *= factor
    return role
  }
}

/// The type of a report: one role for each kind of text.
struct PageType {
  let palette: Palette

  var kicker: TypeRole { TypeRole(7.6, .semibold, leading: 12 / 7.6, color: palette.blue, tracking: 0.06) }
  var title: TypeRole { TypeRole(20, .bold, leading: 1.18, color: palette.ink, tracking: -0.015) }
  var subtitle: TypeRole { TypeRole(8.2, leading: 12 / 8.2, color: palette.muted) }
  var lead: TypeRole { TypeRole(10.6, leading: 1.5, color: palette.ink) }
  var body: TypeRole { TypeRole(8.6, leading: 1.55, color: palette.ink) }
  var note: TypeRole { TypeRole(7.8, leading: 12 / 7.8, color: palette.muted) }
  var boxTitle: TypeRole { TypeRole(9.6, .semibold, leading: 16 / 9.6, color: palette.ink) }

  var keyValue: TypeRole { TypeRole(20, .bold, leading: 1.2, color: palette.ink, tracking: -0.02) }
  var keyLabel: TypeRole { TypeRole(8.6, leading: 12 / 8.6, color: palette.ink) }
  var keyDetail: TypeRole { TypeRole(7.2, leading: 10 / 7.2, color: palette.muted) }

  var cell: TypeRole { TypeRole(8, leading: 1.5, color: palette.ink) }
  var columnHeader: TypeRole { TypeRole(7.4, .semibold, leading: 12 / 7.4, color: palette.muted) }
  var cellDetail: TypeRole { TypeRole(7.2, leading: 10 / 7.2, color: palette.muted) }
  var pill: TypeRole { TypeRole(6.8, leading: 12 / 6.8, color: palette.muted) }

  var footer: TypeRole { TypeRole(6.9, leading: 1.4, color: palette.muted) }
  var badge: TypeRole { TypeRole(9, .bold, leading: 1.4, color: palette.ink, tracking: 0.12) }

  func heading(level: Int) -> TypeRole {
    switch level {
    case ...2: TypeRole(11.6, .bold, leading: 16 / 11.6, color: palette.ink)
    case 3: TypeRole(9.6, .semibold, leading: 14 / 9.6, color: palette.ink)
    case 4: TypeRole(8.6, .bold, leading: 1.55, color: palette.ink)
    default: TypeRole(8.6, .semibold, leading: 1.55, color: palette.muted)
    }
  }

  /// Words in a role: source marks raised and blue, links to other places blue.
  func styled(
    _ text: RichText, _ role: TypeRole, alignment: StyledText.Alignment = .leading, direction: StyledText.Direction
  ) -> StyledText {
    var styled = text.styled(
      role.style, markColor: palette.blue, alignment: alignment, direction: direction, leading: role.leading)
    for index in styled.stretches.indices {
      if case .address = styled.stretches[index].link { styled.stretches[index].style.color = palette.blue }
    }
    return styled
  }
}
