/// One file of a situation, as it was read: its name inside the folder and its bytes. A sheet of a workbook is one, too.
package struct TextFile: Sendable {
  package let name: String
  /// The name of the file that it stands for: that of a sheet is `indicators.csv`, say, wherever the workbook lies.
  package let role: String
  /// Whether it is the text of a sheet, whose places are cells: line N is row N.
  package let isSheet: Bool
  package let bytes: [UInt8]
  /// Whether a byte order mark stood before them.
  private let hasByteOrderMark: Bool
  let survey: TextSurvey
  /// Why its bytes were not taken; nil where they were.
  package let refusal: String?

  /// A byte order mark at the beginning is dropped.
  ///
  /// - Parameter role: the name of the file that it stands for; nil for its own.
  package init(name: String, as role: String? = nil, bytes: [UInt8]) {
    (self.name, self.role, isSheet) = (name, role ?? name, false)
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    let text = hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = text
    survey = TextSurvey(text)
    refusal = nil
  }

  /// A sheet as comma-separated text, in which line breaks of cells are carriage returns.
  ///
  /// - Parameters:
  ///   - name: as people call the place, “figures.xlsx, sheet Deaths”.
  ///   - role: the name of the table that it stands for.
  package init(sheet name: String, as role: String, text: [UInt8]) {
    (self.name, self.role, isSheet) = (name, role, true)
    (bytes, hasByteOrderMark, survey, refusal) = (text, false, TextSurvey(text), nil)
  }

  /// A file that is no text, as a workbook or an image: nothing is looked for in its bytes.
  package init(name: String, data: [UInt8]) {
    (self.name, role, isSheet) = (name, name, false)
    (bytes, hasByteOrderMark, survey, refusal) = (data, false, TextSurvey([]), nil)
  }

  /// A file that is there and must not be read.
  ///
  /// - Parameters:
  ///   - role: the name of the file that it stands for; nil for its own.
  ///   - refusal: why, and what to do about it.
  package init(name: String, as role: String? = nil, refused refusal: String) {
    (self.name, self.role, isSheet, self.refusal) = (name, role ?? name, false, refusal)
    (bytes, hasByteOrderMark, survey) = ([], false, TextSurvey([]))
  }

  package var isRefused: Bool { refusal != nil }

  /// Whether it lies in a folder beside the situation, whose tables several share. Its name begins with the way there.
  package var isShared: Bool { name.hasPrefix("../") }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// All bytes of the file.
  package var wholeBytes: [UInt8] { hasByteOrderMark ? Self.byteOrderMark + bytes : bytes }

  private var lines: LineIndex { survey.lines }

  /// The parts of the file that may hold letters of other scripts than Latin, Greek, Cyrillic, Hebrew and Arabic; no letter of
  /// those stands outside of them.
  package var partsWithRareScripts: [ArraySlice<UInt8>] { survey.rareScripts.map { bytes[$0] } }

  /// The text of a range of bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line around a byte, without its line break, cut after 8000 bytes.
  package func excerpt(around offset: Int) -> String {
    let offset = min(max(0, offset), bytes.count)
    let start = (bytes[..<offset].lastIndex { $0 == 10 || $0 == 13 } ?? -1) + 1
    let end = bytes[offset...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    return String(decoding: bytes[start..<min(end, start + 8000)], as: UTF8.self)
  }

  /// The same around a place that `location(of:)` has given.
  package func excerpt(at location: SourceLocation) -> String {
    let start = start(ofLine: location.line)
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    guard bytes[start..<end].dropLast().contains(13) else { return excerpt(around: start) }
    // Line breaks of cells end the excerpt, too.
    var (offset, signs) = (start, 1)
    while offset < end, signs < location.column {
      offset += 1
      if offset == end || bytes[offset] & 0xC0 != 0x80 { signs += 1 }
    }
    return excerpt(around: offset)
  }

  /// The line, from 1, of a byte. To know its column too the line has to be gone through, which may be the whole file.
  package func line(of offset: Int) -> Int { lines.line(of: min(max(0, offset), bytes.count), in: bytes) }

  /// Line and column of a byte.
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let start = (bytes[..<offset].lastIndex(of: 10) ?? -1) + 1
    return location(of: offset, onLineFrom: start)
  }

  /// The same where it is known at which byte the line begins.
  package func location(of offset: Int, onLineFrom start: Int) -> SourceLocation {
    var location = SourceLocation(
      file: name, line: lines.line(of: offset, in: bytes), column: column(from: start, to: offset))
    if isSheet {
      location.cell = "\(SheetColumn.name(SheetColumn.number(of: offset, in: bytes, from: start)))\(location.line)"
    }
    return location
  }

  /// How many line breaks there are.
  package var lineBreaks: Int { lines.count }

  /// The byte at which a line begins (from 1); the end of the file where there are fewer lines.
  package func start(ofLine line: Int) -> Int { lines.start(ofLine: line, in: bytes) }

  /// The column, in Unicode scalars from 1, of the byte `offset` on a line that begins at `start`.
  package func column(from start: Int, to offset: Int) -> Int {
    bytes[min(start, offset)..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// A diagnostic at a byte of this file, with the line it stands on.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at offset: Int, _ message: String
  ) -> Diagnostic {
    Diagnostic(severity, rule, at: location(of: offset), message, excerpt: excerpt(around: offset))
  }
}
