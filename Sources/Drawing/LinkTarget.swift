/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// An address outside the document.
  case address(String)
  /// The semantic element of this id in the same document. An encoder of single pictures ignores it.
  case element(String)
  /// The way back: the first link of the same document that leads to the element of this id and stands outside of it, or
  /// the element where there is none. An encoder of single pictures ignores it.
  case mention(of: String)
}
