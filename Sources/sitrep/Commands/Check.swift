import ArgumentParser
import Publishing

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

  @OptionGroup var style: StyleOptions

  @Option(name: .long, help: "How findings are printed: text to standard error, json or github to standard output.")
  var format = FindingFormat.text

  func validate() throws {
    if output != nil, !outputs { throw ValidationError("--output goes with --outputs.") }
  }

  func run() throws {
    var options = situation.options()
    (options.output, options.findings, options.style) = (output, format, style.style)
    try ending {
      var run = try SituationRun(options, writes: false)
      try run.check(isStrict: strict, outputs: outputs)
    }
  }
}

extension FindingFormat: ExpressibleByArgument {}
