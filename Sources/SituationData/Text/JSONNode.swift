/// A value of JSON with its place: the byte at which it begins.
indirect enum JSONNode: Sendable {
  /// null, true, false, or a number as it is written.
  case word(String, Int)
  case string(String, Int)
  case array([JSONNode], Int)
  /// In the order of the file; keys are unique.
  case object([Member], Int)

  struct Member: Sendable {
    var key: String
    var value: JSONNode
  }

  var offset: Int {
    switch self {
    case .word(_, let offset), .string(_, let offset), .array(_, let offset), .object(_, let offset): offset
    }
  }
}
