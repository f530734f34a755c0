/// A YAML value with its place, so that what is wrong with it can be shown where it stands.
package indirect enum YAMLNode: Sendable {
  /// A text, number or word, as it was written; `isPlain` where it had no quotes.
  case scalar(String, isPlain: Bool, SourceLocation)
  case sequence([YAMLNode], SourceLocation)
  /// In the order of the file; keys are unique.
  case mapping([Entry], SourceLocation)

  package struct Entry: Sendable {
    package var key: String
    package var location: SourceLocation
    package var value: YAMLNode
  }

  package var location: SourceLocation {
    switch self {
    case .scalar(_, _, let location), .sequence(_, let location), .mapping(_, let location): location
    }
  }

  /// "a text", "a list" or "a map of keys": what a message calls the node.
  package var kindName: String {
    switch self {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a map of keys"
    }
  }
}
