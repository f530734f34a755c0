/// A value of JSON with its place: the byte at which it begins.
package indirect enum JSONNode: Sendable {
  /// null, true, false, or a number as it is written.
  case word(String, Int)
  case string(String, Int)
  case array([JSONNode], Int)
  /// In the order of the file; keys are unique.
  case object([Member], Int)

  package struct Member: Sendable {
    package var key: String
    package var value: JSONNode
  }

  /// The one value of a file; nil where it is no JSON.
  package init?(_ file: TextFile) {
    guard file.encodingFault() == nil, let node = try? JSONReader.read(file) else { return nil }
    self = node
  }

  package var offset: Int {
    switch self {
    case .word(_, let offset), .string(_, let offset), .array(_, let offset), .object(_, let offset): offset
    }
  }

  /// The value of a key of an object.
  package subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.value }

  package var text: String? {
    guard case .string(let text, _) = self else { return nil }
    return text
  }

  package var elements: [JSONNode]? {
    guard case .array(let elements, _) = self else { return nil }
    return elements
  }

  package var members: [Member]? {
    guard case .object(let members, _) = self else { return nil }
    return members
  }
}
