import Drawing
import Reporting

/// The colours of a picture.
package enum Theme: String, CaseIterable, Sendable {
  case light
  case dark

  func palette(of style: HouseStyle) -> Palette {
    switch self {
    case .light: style.light
    case .dark: style.dark
    }
  }
}
