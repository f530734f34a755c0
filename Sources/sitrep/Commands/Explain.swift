import ArgumentParser
import Publishing

/// `sitrep explain`: what the id of a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule means, and what to do.",
    discussion: """
      Each error and warning ends with the id of its rule in brackets.

      Example:
        sitrep explain bad-number
      """)

  @Argument(
    help: ArgumentHelp("The id of a rule, as it stands in brackets. Left out: all of them.", valueName: "RULE"),
    completion: .list(RuleListing.ids))
  var rule: String?

  func run() throws {
    try ending { try RuleListing.print(rule) }
  }
}
