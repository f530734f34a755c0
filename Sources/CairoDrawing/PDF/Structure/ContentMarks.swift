/// The marks in the content of a page that tell what a reader hears from what is only seen (ISO 32000-1, 14.6).
///
/// Cairo 1.16 marks what it is told of and leaves everything else bare. Here each of its marks is given the type and number
/// of its element, and what is painted outside of them is made an artifact.
struct ContentMarks {
  private let content: [UInt8]
  /// The types of the elements that the marks belong to, in their order.
  private let types: [StructureType]

  private var result: [UInt8] = []
  /// How many of Cairo's marks have been met.
  private(set) var count = 0
  /// Marks that are open; whether each is one of an element.
  private var open: [Bool] = []
  /// Where what has not been copied yet begins.
  private var start = 0
  private var isPainted = false

  private init(_ content: [UInt8], types: [StructureType]) {
    self.content = content
    self.types = types
    result.reserveCapacity(content.count + types.count * 8 + 256)
  }

  /// The content with all marks.
  ///
  /// - Throws: where Cairo has not written as many marks as there are types.
  static func complete(_ content: [UInt8], types: [StructureType]) throws(RenderingError) -> [UInt8] {
    var marks = ContentMarks(content, types: types)
    marks.read()
    guard marks.count == types.count, marks.open.isEmpty else {
      throw RenderingError(.cairo, "a page has \(marks.count) marks for \(types.count) pieces of content")
    }
    return marks.result
  }

  private mutating func read() {
    var operands = 0
    var isNumbered = false
    for token in PDFTokens(content) {
      switch token.kind {
      case .name: if content[token.range].elementsEqual("/MCID".utf8) { isNumbered = true }
      case .number, .string, .delimiter: break
      case .word:
        read(token, operandsFrom: operands, isNumbered: isNumbered)
        operands = token.range.upperBound
        isNumbered = false
      }
    }
    copyBare(to: content.count)
  }

  private mutating func read(_ word: PDFTokens.Token, operandsFrom operands: Int, isNumbered: Bool) {
    let letters = letters(of: word)
    if Self.beginning.contains(letters) {
      if isNumbered, open.isEmpty { begin(operands, word) }
      open.append(isNumbered)
    } else if letters == Self.ending {
      if open.popLast() == true, open.isEmpty { copy(to: word.range.upperBound) }
    } else if open.first != true, Self.painting.contains(letters) {
      isPainted = true
    }
  }

  /// A mark of Cairo's in the words of its element.
  private mutating func begin(_ operands: Int, _ word: PDFTokens.Token) {
    copyBare(to: operands)
    result.add("\n/")
    result.add(types.indices.contains(count) ? types[count].rawValue : "Span")
    result.add(" <</MCID ")
    result.add(count)
    result.add(">> BDC")
    start = word.range.upperBound
    count += 1
  }

  private mutating func copy(to end: Int) {
    result += content[start..<end]
    start = end
  }

  /// Copies what belongs to no element.
  private mutating func copyBare(to end: Int) {
    if isPainted { result.add("\n/Artifact BMC\n") }
    copy(to: end)
    if isPainted { result.add("\nEMC") }
    isPainted = false
  }

  private static let beginning = ["BDC", "BMC"].map(letters)
  private static let ending = letters("EMC")

  /// Operators that leave ink.
  private static let painting = [
    "f", "TJ", "Tj", "S", "f*", "B", "B*", "b", "b*", "s", "F", "'", "\"", "Do", "sh", "EI",
  ]
  .map(letters)

  /// Up to four letters as one number, which is quick to compare; 0 for longer words.
  private static func letters(_ word: String) -> UInt32 { word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private func letters(of word: PDFTokens.Token) -> UInt32 {
    word.range.count > 4 ? 0 : content[word.range].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
