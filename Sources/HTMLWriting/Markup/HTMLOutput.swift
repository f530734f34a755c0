import Drawing

/// Markup as it is written. Names of elements and attributes are words of the program; what comes from outside can stand in
/// texts and in values alone, where it is escaped.
struct HTMLOutput {
  typealias Attributes = KeyValuePairs<StaticString, String?>

  private(set) var bytes: [UInt8] = []

  /// - Parameter attributes: those that are nil are left out.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    bytes.append(UInt8(ascii: "<"))
    add(name)
    for (attribute, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      add(attribute)
      guard !value.isEmpty else { continue }
      bytes.append(contentsOf: "=\"".utf8)
      bytes.append(contentsOf: HTMLText.escaped(value).utf8)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: StaticString) {
    bytes.append(contentsOf: "</".utf8)
    add(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Ends a line of the file.
  mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func text(_ text: String) { bytes.append(contentsOf: HTMLText.escaped(text).utf8) }

  /// An element around a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Markup that was written elsewhere by this program.
  mutating func add(_ other: HTMLOutput) { bytes += other.bytes }
  mutating func add(drawing: [UInt8]) { bytes += drawing }
  mutating func add(styleSheet: String) { bytes.append(contentsOf: styleSheet.utf8) }
  mutating func add(doctype: StaticString) { add(doctype) }

  private mutating func add(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
