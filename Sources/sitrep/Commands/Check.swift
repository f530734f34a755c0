import ArgumentParser

/// `sitrep check`: what is wrong, without writing anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the data and the report, and write nothing.")

  @OptionGroup var situation: SituationOptions

  @Flag(name: .long, help: "Take warnings for errors.")
  var strict = false

  @Flag(
    name: .long,
    help: "Also say of each output whether it is still what the data give; end with 65 where one is not.")
  var outputs = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of the outputs, with --outputs. Left out: Output/ and the situation's name.", valueName: "DIR"))
  var output: String?

  @Option(name: .long, help: "How findings are printed: text to standard error, json or github to standard output.")
  var format = FindingFormat.text

  func validate() throws {
    if output != nil, !outputs { throw ValidationError("--output goes with --outputs.") }
  }

  func run() throws {
    try Session.run(situation, output: nil, reading: output, findings: format) { session in
      // Only a layout shows which labels do not fit.
      let request = Request(writesReport: true, pictures: PictureOptions(formats: []))
      let studio = Studio(request, jobs: nil) { nil }
      let publications = try session.draw(request, in: studio)
      session.say(studio.notices)
      let results = outputs ? try session.outputResults(of: publications[0]) : []
      try session.finishCheck(isStrict: strict, outputs: results)
    }
  }
}

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case github
}
