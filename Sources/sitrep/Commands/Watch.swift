import ArgumentParser
import Publishing

/// `sitrep watch`: builds again after each save.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Build, and build again after each save, until Ctrl-C.",
    discussion: """
      While a file is broken its faults are said and the last good output stays. The watch ends with 0 on Ctrl-C or \
      any other signal that ends a program, and with 66 when the folder is moved or deleted.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: BuildOptions

  func run() throws {
    try ending { try SituationWatch.run(situation.options(options.output), options.request, jobs: options.work.jobs) }
  }
}
