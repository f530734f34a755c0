import CCmark

/// What links lead to headings by: `#what-is-on-the-table`, as GitHub makes it of their words.
struct HeadingNames {
  /// By address; the first heading is 1.
  private var numbers: [String: Int] = [:]
  private(set) var addresses: [String] = []

  init(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    var uses: [String: Int] = [:]
    var number = 0
    var words: String?
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
      let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
      switch (isHeading, event) {
      case (true, CMARK_EVENT_ENTER): words = ""
      case (true, _):
        number += 1
        let name = Self.name(of: words ?? "")
        words = nil
        // A name that occurs again gets a number behind it.
        let count = uses[name, default: 0]
        uses[name] = count + 1
        let address = count == 0 ? "#\(name)" : "#\(name)-\(count)"
        if numbers.updateValue(number, forKey: address) == nil { addresses.append(address) }
      case (false, _):
        if words != nil, let literal = cmark_node_get_literal(node) { words? += String(cString: literal) }
      }
    }
  }

  /// The number of the heading that an address leads to.
  func number(of address: String) -> Int? { numbers[address.lowercased()] }

  /// Letters and digits in small letters, `-` for blanks; figures and other signs are left out.
  private static func name(of words: String) -> String {
    var name = ""
    for scalar in words.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_" {
        name.unicodeScalars.append(scalar)
      } else if scalar == " " {
        name += "-"
      }
    }
    return name
  }
}
