extension English {
  package var runningWords: RunningWords { Self.words }

  private static let words = RunningWords(
    months: Set(Self.months.flatMap { [$0.lowercased(), $0.prefix(3).lowercased()] } + ["sept"]),
    magnitudes: [
      "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
      "trillion": 1e12, "tn": 1e12,
    ],
    units: [
      "thousand", "million", "mn", "billion", "bn", "trillion", "tn", "percent", "hour", "hours", "day", "days",
      "week",
      "weeks", "month", "months", "year", "years", "km", "m", "kg", "tonnes", "litres", "hectares",
    ],
    happened: [
      "killed", "died", "dead", "released", "freed", "returned", "handed", "carried", "completed", "wounded",
      "injured", "displaced", "entered", "delivered", "destroyed", "arrived", "evacuated", "rescued", "transferred",
      "exchanged", "detained", "arrested", "deported", "executed", "recovered", "distributed", "rebuilt", "reached",
    ],
    prospective: ["be"], bases: ["of", "in", "among", "out"], percent: ["percent", "per", "pct"])
}
