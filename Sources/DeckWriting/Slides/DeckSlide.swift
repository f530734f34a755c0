import Content
import Drawing

/// A slide: what stands on it, from behind to the front.
struct DeckSlide: Sendable {
  enum Layout: Int, CaseIterable, Sendable {
    case opening = 1
    case chart
    case text
  }

  var layout: Layout
  var items: [SlideItem]
  /// What the speaker has before them.
  var notes: [String]
}

/// A place that a layout has for a text.
enum Placeholder: Hashable, Sendable {
  case title
  case openingTitle
  case openingSubtitle
  case subtitle
  case source
  case number
}

struct SlideParagraph: Hashable, Sendable {
  var text: RichText
  /// What stands behind it in smaller letters, as the status of a number.
  var tail = RichText()
  var size: Double
  var isStrong = false
  var color = DeckColor.ink
  /// At the end of the line, which is the left one of what is read from right to left.
  var isTrailing = false
  /// From line to line, as a multiple of the size.
  var leading = 1.3
  /// In points.
  var spaceBehind = 0.0
  /// All of it, where it has no room and is cut.
  var whole: String?

  var tailSize: Double { size * TextMeasure.tailShare }
}

enum SlideItem: Sendable {
  /// - name: what lists of what stands on a slide call it.
  case text(Rect, [SlideParagraph], name: String, place: Placeholder? = nil)
  /// Ink without meaning for a reader's ear.
  case box(Rect, PointLook)
  case rule(from: Point, to: Point, DeckColor, width: Double, dash: String? = nil)
  case chart(Rect, NativeChart, DeckContent.Chart)
  case picture(Rect, Scene, DeckContent.Chart)
  case image(Rect, ReportImage)
  case table(Rect, SlideTable)
}

/// A table on a slide, or the part of it that has room there.
struct SlideTable: Sendable {
  var header: [RichText]
  var rows: [ReportTable.Row]
  var widths: [Double]
  /// Of header and rows.
  var heights: [Double]
  var size: Double
  /// Texts that have no room and are cut, in whole.
  var cutTexts: [String] = []
}

extension SlideItem {
  /// Texts that have no room and are cut, in whole.
  var cutTexts: [String] {
    switch self {
    case .text(_, let paragraphs, _, _): paragraphs.compactMap(\.whole)
    case .table(_, let table): table.cutTexts
    case .box, .rule, .chart, .picture, .image: []
    }
  }
}
