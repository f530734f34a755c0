import Foundation
import FoundationXML

/// The pixels of a PNG, from its header.
struct PictureSize: Equatable {
  var width: Int
  var height: Int

  static let slide = PictureSize(width: 1920, height: 1080)

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// nil where the bytes are no PNG.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    let number = { (start: Int) in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    self.init(width: number(16), height: number(20))
  }
}

/// The visible texts of an SVG, one for each element `text`.
final class XMLText: NSObject, XMLParserDelegate {
  struct Broken: Error {}

  private(set) var pieces: [String] = []
  private var depth = 0

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw Broken() }
  }

  /// All of it without blanks: a label that is broken over lines reads on.
  var dense: String { pieces.joined().withoutBlanks }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard name == "text" else { return }
    depth += 1
    pieces.append("")
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text" { depth -= 1 }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard depth > 0 else { return }
    pieces[pieces.count - 1] += text
  }
}

extension String {
  /// Without what has no ink.
  var withoutBlanks: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          !$0.properties.isWhitespace && ![0xAD, 0x2060, 0x200F].contains($0.value)
        }))
  }
}

/// A CSV that the program or the situation holds, read by its header.
struct Table {
  private(set) var rows: [[String: String]] = []

  init(csv: String) {
    var records: [[String]] = [[""]]
    var (isQuoted, isAfterQuote) = (false, false)
    for character in csv {
      let last = records.count - 1
      defer { isAfterQuote = character == "\"" && !isQuoted }
      switch character {
      case "\"":
        // Two in quotes are one.
        if isAfterQuote { records[last][records[last].count - 1].append(character) }
        isQuoted.toggle()
      case "," where !isQuoted: records[last].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: records.append([""])
      default: records[last][records[last].count - 1].append(character)
      }
    }
    guard let header = records.first else { return }
    rows = records.dropFirst().filter { $0.count == header.count }.map { cells in
      Dictionary(zip(header, cells)) { first, _ in first }
    }
  }
}

/// The values of figures.csv as the report prints them: those that cannot be taken for a year or a part of an id.
struct PrintedValues {
  var texts: [String]

  init(csv: String) {
    let values = Table(csv: csv).rows.compactMap { row in row["value"].flatMap { $0.isEmpty ? nil : $0 } }
    texts = Set(values.map(Self.grouped).filter { $0.contains { ",.".contains($0) } }).sorted()
  }

  /// `48291` as `48,291`.
  static func grouped(_ plain: String) -> String {
    let parts = plain.split(separator: ".", maxSplits: 1)
    var digits = String(parts[0])
    let sign = digits.hasPrefix("-") ? "−" : ""
    digits = digits.filter { $0 != "-" }
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  /// Values directly behind which another digit stands, with what stands around them.
  static func runTogether(_ values: [String], in text: String) -> [String] {
    values.flatMap { value in
      let pattern = #"(?<![\d,.])"# + NSRegularExpression.escapedPattern(for: value) + #"[\d¹²³⁴⁵⁶⁷⁸⁹⁰].{0,12}"#
      guard let expression = try? NSRegularExpression(pattern: pattern) else { return [String]() }
      let all = NSRange(text.startIndex..., in: text)
      return expression.matches(in: text, range: all).compactMap { Range($0.range, in: text).map { String(text[$0]) } }
    }
  }
}
