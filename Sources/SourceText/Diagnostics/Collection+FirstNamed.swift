extension Collection<String> {
  /// The first twelve, and how many more there are: what lists all says the same thousands of words again for each fault.
  package var firstNamed: String {
    prefix(12).joined(separator: ", ") + (count > 12 ? " and \(count - 12) more" : "")
  }
}
