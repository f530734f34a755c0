import ArgumentParser

/// `sitrep check`: what is wrong, without writing anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check the data and the report, and write nothing.")

  @OptionGroup var situation: SituationOptions

  @Flag(name: .long, help: "Take warnings for errors.")
  var strict = false

  @Option(name: .long, help: "How findings are printed: text to standard error, json or github to standard output.")
  var format = FindingFormat.text

  func run() throws {
    try Session.run(situation, output: nil, findings: format) { session in
      let publication = try session.compose(knownOn: nil)
      let fonts = try session.fonts()
      // Only a layout shows which labels do not fit.
      let outputs =
        try publication.report(fonts: fonts)
        + publication.pictures(PictureOptions(formats: []), jobs: nil, fonts: fonts)
      session.say(outputs.notices)
      try session.finishCheck(isStrict: strict)
    }
  }
}

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case github
}
