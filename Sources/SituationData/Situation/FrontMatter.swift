package import SourceText

/// The front matter of a `report.md`, as text in which the values of some keys can be set: everything else stays as it is.
package struct FrontMatter {
  private let file: TextFile
  private let entries: [YAMLNode.Entry]
  /// Whether its keys stand in braces, and not each on a line of its own.
  private let isInBraces: Bool

  /// nil where there is none that can be read.
  package init?(of file: TextFile) {
    guard let (front, _) = Self.ranges(in: file),
      case .mapping(let entries, let location)? = YAMLReader(file: file, range: front).read().root
    else { return nil }
    (self.file, self.entries) = (file, entries)
    isInBraces = file.bytes[Self.offset(of: location, in: file)...].first == UInt8(ascii: "{")
  }

  /// Where the value of a key stands; nil where the key does not.
  package func place(of key: String) -> SourceLocation? { entry(key)?.value.location }

  private func entry(_ key: String) -> YAMLNode.Entry? { entries.first { $0.key == key } }

  // MARK: - Setting values

  /// The bytes of the file with other values of some keys. A key that is not there stands before or behind another one then.
  ///
  /// - Parameter values: words of YAML that need no quotes, by their keys, in the order in which the keys stand.
  /// - Returns: nil where a value is written so that it cannot be replaced, as by an alias.
  package func setting(_ values: [(key: String, value: String)]) -> [UInt8]? {
    var edits: [(range: Range<Int>, text: String)] = []
    guard let anchor = values.firstIndex(where: { entry($0.key) != nil }) else { return nil }
    for (position, (key, value)) in values.enumerated() {
      if let entry = entry(key) {
        guard let range = range(of: entry.value) else { return nil }
        edits.append((range, value))
      } else {
        // Beside the nearest key that is there: the last one before it, or the first behind it.
        let before = values[..<position].last { entry($0.key) != nil }
        guard let neighbour = entry((before ?? values[anchor]).key),
          let edit = insertion(of: "\(key): \(value)", isBehind: before != nil, neighbour)
        else { return nil }
        edits.append(edit)
      }
    }
    var bytes = file.wholeBytes
    let shift = bytes.count - file.bytes.count
    // From the end, so that the places of the others hold; of two at one place the later one first.
    for (range, text) in edits.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }).map(\.element) {
      bytes.replaceSubrange(range.lowerBound + shift..<range.upperBound + shift, with: Array(text.utf8))
    }
    return bytes
  }

  /// The bytes of a value that stands as one word, in quotes or not, behind its tag where it has one.
  private func range(of node: YAMLNode) -> Range<Int>? {
    guard case .scalar(let text, let isPlain, let location) = node else { return nil }
    let start = behindTag(at: Self.offset(of: location, in: file))
    let rest = file.bytes[start...]
    let forms = isPlain ? [text] : ["\"\(text)\"", "'\(text)'"]
    guard !text.isEmpty, let form = forms.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    return start..<start + form.utf8.count
  }

  /// Where a value begins: a tag, as `!!str`, stays as it is. It says nothing that a date or number could go against.
  private func behindTag(at offset: Int) -> Int {
    let bytes = file.bytes[offset...]
    guard bytes.first == UInt8(ascii: "!") else { return offset }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    let end = bytes.firstIndex { isBlank($0) || $0 == 10 } ?? bytes.endIndex
    return bytes[end...].firstIndex { !isBlank($0) } ?? bytes.endIndex
  }

  /// A key that is new, before or behind another: on a line of its own that is set in and ends as that of the other.
  private func insertion(
    of text: String, isBehind: Bool, _ neighbour: YAMLNode.Entry
  ) -> (range: Range<Int>, text: String)? {
    guard let value = range(of: neighbour.value) else { return nil }
    let key = Self.offset(of: neighbour.location, in: file)
    if isInBraces {
      let place = isBehind ? value.upperBound : key
      return (place..<place, isBehind ? ", \(text)" : "\(text), ")
    }
    let start = file.start(ofLine: neighbour.location.line)
    let end = file.bytes[value.upperBound...].firstIndex(of: 10) ?? file.bytes.count
    let lineEnd = file.bytes[..<end].last == 13 ? "\r\n" : "\n"
    let place = isBehind ? min(end + 1, file.bytes.count) : start
    return (place..<place, "\(file.text(start..<key))\(text)\(lineEnd)")
  }

  private static func offset(of location: SourceLocation, in file: TextFile) -> Int {
    let start = file.start(ofLine: location.line)
    var (offset, left) = (start, location.column - 1)
    while offset < file.bytes.count, left > 0 {
      offset += 1
      while offset < file.bytes.count, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  // MARK: - Where it stands

  /// The bytes of the YAML between two lines of `---` at the very beginning, and of what follows.
  package static func ranges(in file: TextFile) -> (front: Range<Int>, body: Range<Int>)? {
    let bytes = file.bytes
    var lines: [(range: Range<Int>, next: Int)] = []
    var position = 0
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 10) ?? bytes.count
      lines.append((position..<end, min(end + 1, bytes.count)))
      position = end + 1
      guard isFence(bytes[lines[0].range]) else { return nil }
      if lines.count > 1, isFence(bytes[lines[lines.count - 1].range]) {
        return (lines[0].next..<lines[lines.count - 1].range.lowerBound, lines[lines.count - 1].next..<bytes.count)
      }
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 32 || last == 9 || last == 13 { line.removeLast() }
    return line.elementsEqual([45, 45, 45])
  }
}
