/// Reads JSON (RFC 8259) over the bytes of a file, which are valid UTF-8. The first fault ends the reading: behind it nothing
/// is certain.
package struct JSONReader {
  /// What is wrong, and at which byte.
  package struct Fault: Error {
    package var offset: Int
    package var message: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Deeper nesting than any table has, and far from the end of the stack.
  private static let depthLimit = 64

  package init(_ file: TextFile) { bytes = file.bytes }

  /// The one value of the file.
  package static func read(_ file: TextFile) throws(Fault) -> JSONNode {
    var reader = JSONReader(file)
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { throw reader.fault("something follows the end of the value") }
    return node
  }

  /// The values of a file that has one record on each line, or one value.
  package static func readAll(_ file: TextFile) throws(Fault) -> [JSONNode] {
    var reader = JSONReader(file)
    var nodes = [try reader.value()]
    while true {
      let end = reader.position
      reader.skipBlanks()
      guard reader.position < reader.bytes.count else { return nodes }
      guard case .object = nodes[0], reader.byte == UInt8(ascii: "{"), reader.bytes[end..<reader.position].contains(10)
      else { throw reader.fault("something follows the end of the value") }
      nodes.append(try reader.value())
    }
  }

  private func fault(_ message: String) -> Fault { Fault(offset: position, message: message) }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  private mutating func take(_ sign: Character) -> Bool {
    skipBlanks()
    guard byte == sign.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Fault) -> JSONNode {
    skipBlanks()
    let start = position
    switch byte {
    case UInt8(ascii: "{"): return .object(try members(), start)
    case UInt8(ascii: "["): return .array(try elements(), start)
    case UInt8(ascii: "\""): return .string(try string(), start)
    case nil: throw fault("the file ends where a value is expected")
    default: return .word(try word(), start)
    }
  }

  private mutating func elements() throws(Fault) -> [JSONNode] {
    try enter()
    defer { depth -= 1 }
    var nodes: [JSONNode] = []
    if take("]") { return nodes }
    repeat { nodes.append(try value()) } while take(",")
    guard take("]") else { throw fault("a comma or “]” is missing here") }
    return nodes
  }

  private mutating func members() throws(Fault) -> [JSONNode.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    if take("}") { return members }
    repeat {
      skipBlanks()
      let start = position
      guard byte == UInt8(ascii: "\"") else { throw fault("a key in double quotes is missing here") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw Fault(offset: start, message: "the key “\(key)” stands twice in one record")
      }
      guard take(":") else { throw fault("a colon is missing behind the key “\(key)”") }
      members.append(JSONNode.Member(key: key, value: try value()))
    } while take(",")
    guard take("}") else { throw fault("a comma or “}” is missing here") }
    return members
  }

  /// Steps behind the opening bracket.
  private mutating func enter() throws(Fault) {
    guard depth < Self.depthLimit else { throw fault("lists and records are nested more than \(Self.depthLimit) deep") }
    depth += 1
    position += 1
  }

  /// A number or one of the three words.
  private mutating func word() throws(Fault) -> String {
    let start = position
    while let byte, !" \t\n\r,]}:[{\"".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard ["null", "true", "false"].contains(text) || Self.isNumber(bytes[start..<position]) else {
      throw Fault(
        offset: start,
        message: "“\(text.prefix(40))” is no value of JSON; texts stand in double quotes, and null is what is not given"
      )
    }
    return text
  }

  /// Digits without a leading zero, then, each optional, a fraction and an exponent.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> ArraySlice<UInt8> { rest.prefix { (48...57).contains($0) } }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = digits()
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard !digits().isEmpty else { return false }
      rest = rest.dropFirst(digits().count)
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard !digits().isEmpty else { return false }
      rest = rest.dropFirst(digits().count)
    }
    return rest.isEmpty
  }

  private mutating func string() throws(Fault) -> String {
    position += 1
    let start = position
    while let byte, byte >= 32, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
    // Most texts have no escape in them.
    if byte == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<32:
        position -= 1
        throw fault("a line break or tab inside a text; write \\n or \\t, or close the quote")
      default: text.append(byte)
      }
    }
    throw fault("no quote closes the last text")
  }

  /// The scalar of an escape whose backslash has been read.
  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let start = position - 1
    guard let sign = byte else { throw fault("the file ends inside a text") }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(from: start)
      var value = UInt32(unit)
      if (0xD800..<0xDC00).contains(unit), byte == UInt8(ascii: "\\"), bytes.dropFirst(position + 1).first == 117 {
        position += 2
        let low = UInt32(try hexadecimal(from: start))
        value = (0xDC00..<0xE000).contains(low) ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xD800
      }
      guard let scalar = Unicode.Scalar(value),
        scalar.properties.generalCategory != .control || [9, 10, 13].contains(value)
      else { throw Fault(offset: start, message: "this escape stands for no character that can be printed") }
      return scalar
    default: throw Fault(offset: start, message: "“\\\(Unicode.Scalar(sign))” is no escape of JSON")
    }
  }

  private mutating func hexadecimal(from start: Int) throws(Fault) -> UInt16 {
    let digits = bytes.dropFirst(position).prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt16(text, radix: 16)
    else { throw Fault(offset: start, message: "four hexadecimal digits are missing behind “\\u”") }
    position += 4
    return unit
  }
}
