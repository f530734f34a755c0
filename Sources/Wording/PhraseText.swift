package import Drawing

/// A text that phrases are made of: plain, or with links and marks.
package protocol PhraseText: ExpressibleByStringLiteral, Sendable where StringLiteralType == String {
  var isEmpty: Bool { get }
  /// The last letter; nil where there is none.
  var last: Character? { get }
  /// All of its letters.
  var plain: String { get }
  static func += (left: inout Self, right: Self)
}

extension String: PhraseText {
  package var plain: String { self }
}

extension RichText: PhraseText {
  package var last: Character? { spans.last { !$0.text.isEmpty }?.text.last }
  package var plain: String { string }
}

extension PhraseText {
  /// One text behind the other; for languages, which are all that put texts together.
  static func + (left: Self, right: Self) -> Self {
    var text = left
    text += right
    return text
  }
}

extension Collection where Element: PhraseText {
  /// All that are not empty, with a text between each two.
  func joined(by separator: Element) -> Element {
    var all: Element = ""
    var isFirst = true
    for text in self where !text.isEmpty {
      if !isFirst { all += separator }
      all += text
      isFirst = false
    }
    return all
  }
}
