/// Elements of XML one behind the other, as files of offices hold them. What XML cannot hold is written as `_xHHHH_`.
package struct XMLWriter: Sendable {
  package private(set) var bytes: [UInt8]

  /// Begins a part of its own.
  package init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8) }

  /// - Parameters:
  ///   - attributes: those without a value are left out.
  ///   - content: what stands in the element.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    add("<")
    add(name)
    for (name, value) in attributes {
      guard let value else { continue }
      add(" ")
      add(name)
      add("=\"")
      escape(value, isAttribute: true, doubling: false)
      add("\"")
    }
    add(">")
    let start = bytes.count
    content(&self)
    if bytes.count == start {
      bytes.removeLast()
      add("/>")
    } else {
      add("</")
      add(name)
      add(">")
    }
  }

  /// An element that holds a text and nothing else.
  package mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  package mutating func text(_ text: String) { escape(text, isAttribute: false, doubling: false) }

  /// A text of a kind in which `_xHHHH_` stands for a letter (ST_Xstring of ECMA-376): what looks so and is none is told apart.
  package mutating func markedText(_ text: String) { escape(text, isAttribute: false, doubling: true) }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String, isAttribute: Bool, doubling: Bool) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&": add("&amp;")
      case "<": add("&lt;")
      case ">": add("&gt;")
      case "\"" where isAttribute: add("&quot;")
      // Readers make blanks of them in attributes, and a line feed of a carriage return everywhere.
      case "\t" where isAttribute, "\n" where isAttribute: add("&#\(scalar.value);")
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case "_" where doubling && Self.isMark(rest): add("_x005F_")
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        add("_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Whether a letter in its written form goes on behind its first sign.
  private static func isMark(_ rest: Substring.UnicodeScalarView) -> Bool {
    let signs = rest.prefix(6)
    guard signs.count == 6, signs.first == "x" || signs.first == "X", signs.last == "_" else { return false }
    return signs.dropFirst().dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
