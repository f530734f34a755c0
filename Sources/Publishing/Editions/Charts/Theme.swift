import Drawing

/// The colours of a picture.
package enum Theme: String, CaseIterable, Sendable {
  case light
  case dark

  var palette: Palette {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}
