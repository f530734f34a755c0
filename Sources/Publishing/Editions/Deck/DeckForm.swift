import DeckWriting

/// The form of the slides of a deck.
package enum DeckForm: String, CaseIterable, Sendable {
  case slide
  case slide4x3 = "slide-4x3"

  var size: DeckSize {
    switch self {
    case .slide: .slide
    case .slide4x3: .slide4x3
    }
  }
}
