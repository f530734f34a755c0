/// Text for a shell.
package enum ShellText {
  /// The text as one word.
  package static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_./=,@".utf8.contains(byte)
      }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// The words of a line whose words are quoted so.
  package static func words(_ line: String) -> [String] {
    var words: [String] = []
    var (isQuoted, isOpen, isEscaped) = (false, false, false)
    for character in line {
      if character == " ", !isQuoted {
        isOpen = false
        continue
      }
      if !isOpen { words.append("") }
      isOpen = true
      if isEscaped || (character != "'" && (isQuoted || character != "\\")) {
        words[words.count - 1].append(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
      } else {
        isEscaped = true
      }
    }
    return words
  }
}
