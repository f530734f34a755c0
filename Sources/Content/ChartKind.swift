/// The kinds of chart that can be laid out. A new one is a case here and a file of its own.
package enum ChartKind: String, CaseIterable, Hashable, Sendable {
  /// Lying bars, one below the other, each with its label beside it.
  case bars
  /// Standing bars from left to right.
  case columns
  /// A sign for each person.
  case people
  /// From low to high, with the central value.
  case intervals
  /// Two values of one thing, joined.
  case dumbbells
  /// Values over time, joined by a line for each series that is named at its end.
  case lines
  /// Two dates of several things, each a line that is named at both ends.
  case slope
}
