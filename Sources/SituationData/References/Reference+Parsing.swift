package import SourceText

extension Reference {
  /// What is wrong with a text that should be a reference.
  package struct Fault: Error, Hashable, Sendable {
    package var message: String
    package var rule: DiagnosticRule = .badReference
  }

  /// Reads a reference. Ids are not looked up here.
  package static func parse(_ text: String) -> Result<Reference, Fault> {
    Result { () throws(Fault) in try parsed(text) }
  }

  static func parsed(_ text: String) throws(Fault) -> Reference {
    var words = try self.words(of: text)[...]
    guard let head = words.popFirst() else { throw Fault(message: "a reference is empty; write indicator@source") }
    var reference = try parsedHead(head)
    if words.first == "at" {
      words.removeFirst()
      if words.first == "parts", words.dropFirst().first == "of" {
        words.removeFirst(2)
        reference.isOfParts = true
      }
      reference.place = try name(words.popFirst(), after: "at", in: text)
    }
    if let word = words.first, let status = Status(rawValue: word), status != .withdrawn {
      words.removeFirst()
      reference.status = status
    }
    if words.first == "on" {
      words.removeFirst()
      reference.time = .on(try date(words.popFirst(), after: "on", in: text))
    } else if words.first == "from" {
      words.removeFirst()
      let from = try date(words.popFirst(), after: "from", in: text)
      guard words.popFirst() == "to" else { throw Fault(message: "“\(text)” lacks “to DATE” behind “from DATE”") }
      let to = try date(words.popFirst(), after: "to", in: text)
      guard let first = from.first, let last = to.last, first <= last else {
        throw Fault(message: "“\(text)” ends before it begins; exchange the dates")
      }
      reference.time = .between(first, last)
    }
    if words.first == "across", words.dropFirst().first == "dates" {
      words.removeFirst(2)
      reference.acrossDates = true
    }
    if let rest = words.first {
      if let advice = adviceToQuote(text, reference, rest: rest) { throw Fault(message: advice) }
      let known = ["at", "on", "from", "across dates"] + Status.allCases.filter { $0 != .withdrawn }.map(\.rawValue)
      let isKnown = known.contains(rest) || rest == "across" || rest == "to"
      throw Fault(
        message: isKnown
          ? "“\(rest)” stands in the wrong place of “\(text)”; the order is: at PLACE, a status, on DATE or from DATE to DATE, across dates"
          : "“\(rest)” in “\(text)” is not understood\(Nearest.hint(to: rest, among: known))",
        rule: isKnown ? .badReference : .unknownStatus)
    }
    return reference
  }

  /// What is said of a name of several words without quotes; nil where nothing hints at one.
  ///
  /// - Parameter rest: the word behind what was understood.
  private static func adviceToQuote(_ text: String, _ reference: Reference, rest: String) -> String? {
    if text.contains(where: { "“”„«»".contains($0) }) {
      return printedQuotes(text)
    }
    let words = text.split(separator: " ").map(String.init)
    let ends: Set<String> = ["at", "on", "from", "across", "to"]
    let isEnd = { (word: String) in ends.contains(word) || Status(rawValue: word) != nil }
    guard !isEnd(rest), Nearest.word(to: rest, among: Status.allCases.map(\.rawValue)) == nil else { return nil }
    if let start = words.firstIndex(of: "at"), reference.place != nil {
      let name = words[(start + 1)...].prefix { !isEnd($0) }.joined(separator: " ")
      let sides = name.split(separator: "@", maxSplits: 1)
      let head = sides.count == 2 ? "\(words[0])@\(sides[1]) " : ""
      return
        "“\(text)” names a place of several words, or one word too many; a name of several words stands in double quotes: \(head)at \"\(sides.first ?? "")\""
    }
    if let head = words.first, let slash = head.firstIndex(of: "/"), !head.contains("@") {
      let name = ([String(head[head.index(after: slash)...])] + words.dropFirst().prefix { !isEnd($0) })
        .joined(separator: " ")
      let sides = name.split(separator: "@", maxSplits: 1)
      let source = sides.count == 2 ? "@\(sides[1])" : ""
      return
        "“\(text)” names a group of several words, or one word too many; a name of several words stands in double quotes: \(head[..<slash])/\"\(sides.first ?? "")\"\(source)"
    }
    return nil
  }

  private static func printedQuotes(_ text: String) -> String {
    "“\(text)” has quotation marks of print; write straight double quotes around a name: \"…\""
  }

  /// `indicator/group@source`.
  private static func parsedHead(_ head: String) throws(Fault) -> Reference {
    let sides = splitOutsideQuotes(head, at: "@").parts
    let parts = splitOutsideQuotes(sides[0], at: "/").parts
    guard sides.count <= 2, parts.count <= 2, isIdentifier(parts[0]), sides.count < 2 || isIdentifier(sides[1]) else {
      throw Fault(message: "“\(head)” is no reference; write indicator@source, or indicator/group@source")
    }
    let group: String? = parts.count == 2 ? try name(parts[1], after: "/", in: head) : nil
    return Reference(indicator: parts[0], group: group, source: sides.count == 2 ? sides[1] : nil)
  }

  /// A group or place: an id, or anything in double quotes.
  private static func name(_ word: String?, after sign: String, in text: String) throws(Fault) -> String {
    guard let word, !word.isEmpty else { throw Fault(message: "“\(text)” lacks a name behind “\(sign)”") }
    if isIdentifier(word) { return word }
    guard !word.contains(where: { "“”„«»".contains($0) }) else { throw Fault(message: Self.printedQuotes(text)) }
    guard word.count > 2, word.first == "\"", word.last == "\"" else {
      throw Fault(
        message: "“\(word)” in “\(text)” holds more than letters, digits, “-” and “_”; put it in double quotes")
    }
    return String(word.dropFirst().dropLast())
  }

  private static func date(_ word: String?, after sign: String, in text: String) throws(Fault) -> AsOf {
    guard let word, let date = DateReader().asOf(word), date != .unknown else {
      throw Fault(
        message: "“\(word ?? "")” behind “\(sign)” in “\(text)” is no date; write it as 2025-02-18", rule: .badDate)
    }
    return date
  }

  /// Words between blanks; blanks inside double quotes belong to their word.
  private static func words(of text: String) throws(Fault) -> [String] {
    let words = splitOutsideQuotes(text, at: " ")
    guard words.isClosed else { throw Fault(message: "a double quote in “\(text)” is not closed") }
    return words.parts.filter { !$0.isEmpty }
  }
}

/// Splits a text at a sign, but not inside double quotes; blanks around the parts are dropped.
///
/// - Returns: the parts, and whether the last quote is closed.
func splitOutsideQuotes(_ text: String, at separator: Unicode.Scalar) -> (parts: [String], isClosed: Bool) {
  let ascii = text.utf8.withContiguousStorageIfAvailable { splitASCII($0, at: UInt8(ascii: separator)) }
  if let ascii, let ascii { return ascii }
  var parts = [""]
  var isQuoted = false
  for character in text {
    if character == "\"" { isQuoted.toggle() }
    if character == Character(separator), !isQuoted {
      parts.append("")
    } else {
      parts[parts.count - 1].append(character)
    }
  }
  let trimmed = parts.map { part in
    String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
  return (trimmed, !isQuoted)
}

/// The same of a text whose letters are bytes, as those of most references; nil for others.
private func splitASCII(
  _ text: UnsafeBufferPointer<UInt8>, at separator: UInt8
) -> (parts: [String], isClosed: Bool)? {
  guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  var (parts, start, isQuoted): ([String], Int, Bool) = ([], 0, false)
  for place in 0...text.count {
    if place < text.count {
      if text[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if text[place] != separator || isQuoted { continue }
    }
    var part = text[start..<place]
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    parts.append(String(decoding: part, as: UTF8.self))
    start = place + 1
  }
  return (parts, !isQuoted)
}
