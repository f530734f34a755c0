import Foundation

/// One diagnostic as the program prints it: `path:line:column: error: what is wrong [rule]`.
struct Finding: CustomStringConvertible {
  var path: String
  var line: Int
  var column: Int
  var severity: String
  var message: String
  var rule: String

  /// nil for a line of another kind.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /([^:]+):(\d+):(\d+): (error|warning|notice): (.*) \[([a-z0-9-]+)\]/),
      let line = Int(match.2), let column = Int(match.3)
    else { return nil }
    path = String(match.1)
    self.line = line
    self.column = column
    severity = String(match.4)
    message = String(match.5)
    rule = String(match.6)
  }

  /// `file:line:column`, without the folder.
  var place: String { "\(path.split(separator: "/").last ?? ""):\(line):\(column)" }

  var description: String { "\(place): \(severity): \(message) [\(rule)]" }
}
