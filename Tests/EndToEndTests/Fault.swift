import Testing

/// A slip in a situation, and the one diagnostic that has to come of it.
struct Fault: CustomTestStringConvertible, Sendable {
  /// One text of one file that is replaced, or bytes that are added at its end.
  struct Edit: Sendable {
    var file: String
    var old: String
    var new: [UInt8]

    init(_ file: String, _ old: String, _ new: String) { self.init(file, old, bytes: Array(new.utf8)) }

    init(_ file: String, _ old: String, bytes: [UInt8]) {
      self.file = file
      self.old = old
      new = bytes
    }

    static func adding(_ text: String, to file: String) -> Edit { Edit(file, "", text) }
  }

  var name: String
  var edit: Edit
  /// `file:line:column`.
  var place: String
  var rule: String
  /// Words that the message holds.
  var words: [String]

  var testDescription: String { name }

  init(_ name: String, _ edit: Edit, at place: String, _ rule: String, _ words: String...) {
    self.name = name
    self.edit = edit
    self.place = place
    self.rule = rule
    self.words = words
  }
}

extension SituationFiles {
  struct NoSuchText: Error {
    var file: String
    var text: String
  }

  /// Makes the slip; at the first place where the text stands.
  mutating func make(_ edit: Fault.Edit) throws {
    let bytes = files[edit.file] ?? []
    guard !edit.old.isEmpty else {
      files[edit.file] = bytes + edit.new
      return
    }
    guard let range = bytes.firstRange(of: Array(edit.old.utf8)) else {
      throw NoSuchText(file: edit.file, text: edit.old)
    }
    files[edit.file] = Array(bytes[..<range.lowerBound]) + edit.new + Array(bytes[range.upperBound...])
  }
}
