import SourceText

/// The options that are one of a few words, read, and what is wrong with them.
struct ImportSettings {
  var shape: ImportShape
  var form: ImportDates.Form?
  var decimal: NumberReader.DecimalSign?
  var groups: DigitGroups?
  /// What may stand behind a number; longer ones before those that they end with.
  var marks: [String] = []
  private(set) var faults: [String]

  init(_ choices: ImportChoices) {
    (shape, faults) = ImportShape.read(choices)
    form = choices.dates.flatMap(ImportDates.form)
    if let text = choices.dates, form == nil {
      faults.append(
        "--dates \(ShellText.quoted(text)): write the order of day, month and year, as \(ImportDates.known.joined(separator: ", "))"
      )
    }
    decimal = choices.decimal.flatMap { NumberReader.DecimalSign(rawValue: $0) }
    if let text = choices.decimal, decimal == nil { refuse("--decimal", text, ["comma", "point"]) }
    groups = choices.groups.flatMap(DigitGroups.init)
    if let text = choices.groups, groups == nil { refuse("--groups", text, DigitGroups.allCases.map(\.rawValue)) }
    marks = (choices.marks ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      .sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
    // A digit behind a number is one of its own.
    if let text = choices.marks,
      marks.isEmpty || marks.contains(where: { $0.first.map("0123456789.-".contains) ?? true })
    {
      faults.append("--marks \(ShellText.quoted(text)): write what stands behind numbers, as p,e or [1]")
    }
    if let text = choices.events, text != "rows" { refuse("--events", text, ["rows"]) }
    if let text = choices.duplicates, text != "skip" { refuse("--duplicates", text, ["skip"]) }
  }

  private mutating func refuse(_ option: String, _ text: String, _ known: [String]) {
    faults.append("\(option) \(ShellText.quoted(text)): write \(known.joined(separator: " or "))")
  }
}
