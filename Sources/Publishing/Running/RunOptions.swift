/// What a run is told beside what it does.
package struct RunOptions: Sendable {
  /// The folder of the situation; nil for the only one of `Data/`.
  package var situation: String?
  /// The folder of a style that several share; nil for the situation's own.
  package var style: String?
  /// Whether the tables are read that the situation shares with others.
  package var readsShared = true
  package var isQuiet = false
  package var isVerbose = false
  /// The output folder; nil for `Output/` and the situation's name.
  package var output: String?
  /// Whether files are written that have not changed.
  package var isForced = false
  package var findings = FindingFormat.text
  /// Where it says what it has to say.
  var console = Console.standard

  /// Where it shows how far it is; nil for nowhere.
  var progress: ProgressLine? { isQuiet || console !== Console.standard ? nil : ProgressLine.standard }

  package init() {}
}
