import Drawing

/// The form of slides, in points.
package enum DeckSize: Hashable, Sendable {
  /// 16:9.
  case slide
  /// 4:3.
  case slide4x3

  var size: Size {
    switch self {
    case .slide: Size(width: 960, height: 540)
    case .slide4x3: Size(width: 720, height: 540)
    }
  }

  var margin: Double { self == .slide ? 56 : 40 }
  var titleSize: Double { self == .slide ? 27 : 23 }

  /// Between the margins.
  var measure: Double { size.width - 2 * margin }

  // Where the placeholders of layouts stand.
  var titlePlace: Rect { Rect(x: margin, y: 34, width: measure, height: 66) }
  var subtitlePlace: Rect { Rect(x: margin, y: 102, width: measure, height: 40) }
  var sourcePlace: Rect { Rect(x: margin, y: 462, width: measure - 190, height: 54) }
  var numberPlace: Rect { Rect(x: size.width - margin - 60, y: 500, width: 60, height: 16) }
  var openingPlace: Rect { Rect(x: margin, y: 150, width: measure, height: 130) }
  var openingSubtitlePlace: Rect { Rect(x: margin, y: 290, width: measure, height: 60) }
}
