import SituationData
import SourceText

/// Where the tokens of a text stand in its file. They are asked for in their order: each is looked for behind the last.
struct TextPlaces {
  private let text: PrintedString
  private let file: TextFile?
  /// The table of a cell whose place is not known yet.
  private let table: TextFile?
  private var last: (offset: Int, location: SourceLocation)?
  /// Whether a token was not found: the file has it in another spelling, as an entity.
  private var isLost = false

  init(_ text: PrintedString, in situation: Situation) {
    self.text = text
    // Cells and values of YAML may be quoted; they are short, and their beginning is place enough.
    let isProse =
      switch text.kind {
      case .paragraph, .heading, .cellHead: true
      default: false
      }
    file = isProse ? situation.file(text.location.file) : nil
    let isOfRow =
      switch text.kind {
      case .indicatorText, .placeName, .sourceName, .topic, .quotation: text.column != nil
      // Those of observations have the place of their cell.
      default: false
      }
    table = isOfRow ? situation.file(text.location.file) : nil
  }

  mutating func place(of token: TextToken) -> SourceLocation {
    if let location = token.location { return location }
    if let table, let column = text.column {
      return DelimitedText(file: table).location(of: column, inRowOnLine: text.location.line) ?? text.location
    }
    guard let file, !isLost else { return text.location }
    let start = last?.offset ?? file.start(ofLine: text.location.line)
    guard let offset = file.offset(of: token.text, from: start) else {
      isLost = true
      return text.location
    }
    let location = last.flatMap { file.location(of: offset, after: $0) } ?? file.location(of: offset)
    last = (offset, location)
    return location
  }
}

extension TextFile {
  /// The byte at which a text next occurs whole: no letter or digit of its kind stands before or behind it.
  fileprivate func offset(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (48...57).contains(bytes[index]) }
    func isLetter(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (97...122).contains(bytes[index] | 32)
    }
    // 44 and 46 are a comma and a point, as between the digits of one number.
    func isMark(_ index: Int) -> Bool { bytes.indices.contains(index) && (bytes[index] == 44 || bytes[index] == 46) }
    func goesOn(behind end: Int) -> Bool { isDigit(end) || isLetter(end) || (isMark(end) && isDigit(end + 1)) }
    func goesOn(before start: Int) -> Bool { isDigit(start - 1) || (isMark(start - 1) && isDigit(start - 2)) }
    let startsWithDigit = (48...57).contains(wanted[0])
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted),
        !startsWithDigit || (!goesOn(before: index) && !goesOn(behind: index + wanted.count))
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
