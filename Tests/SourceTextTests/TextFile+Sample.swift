import SourceText

/// A file of a text.
func file(_ name: String, _ text: String) -> TextFile { TextFile(name: name, bytes: Array(text.utf8)) }
