import SituationData
import SourceText

/// Numbers of a row, and the words that stand for some.
extension ImportDraft {
  /// A word that stands for a value is one with a qualifier, or bounds.
  func takeValueWord(_ values: inout [String: Cell]) {
    guard let cell = values["value"], cell.isWord, let word = ValueWord(cell.text) else { return }
    var own = cell
    switch word {
    case .value(let text, let qualifier):
      own.text = text
      values["value"] = own
      values["qualifier"] = Cell(text: qualifier.rawValue, offset: cell.offset)
    case .bounds(let value, let low, let high):
      values["value"] = value.map { Cell(text: $0, offset: cell.offset, column: cell.column, isWord: true) }
      own.text = low
      values["low"] = own
      own.text = high
      values["high"] = own
    }
  }

  mutating func read(_ values: inout [String: Cell], _ offset: Int) {
    let indicator = values["indicator"].flatMap { mapping.indicators[$0.text] }
    var factor: DecimalNumber?
    var marks: [String] = []
    for field in ["value", "low", "high"] {
      guard var cell = values[field], !cell.isNested else { continue }
      do {
        let number = try numbers.number(cell.text, of: indicator, column: cell.column, isWord: cell.isWord)
        if let indicator { fractions.take(number, cell, of: indicator) }
        factor = factor ?? numbers.factor(of: cell.column)
        if !cell.isWord, let (_, mark) = numbers.marked(cell.text) { marks.append(mark) }
        cell.text = number.plain
      } catch {
        refuse(cell, field, error, indicator)
        // The row is read for its other faults; nothing of it is written.
        cell.text = "0"
      }
      values[field] = cell
    }
    var notes = marks.unique.map { "marked “\($0)” by the source" }
    if let factor, factor != DecimalNumber(digits: 1) {
      notes.append("the source’s figure multiplied by \(ImportNumbers.grouped(factor))")
    }
    guard !notes.isEmpty else { return }
    let caveat = ((values["caveat"].map { [$0.text] } ?? []) + notes).joined(separator: "; ")
    values["caveat"] = Cell(text: caveat, offset: values["caveat"]?.offset ?? offset)
  }

  private mutating func refuse(_ cell: Cell, _ field: String, _ fault: ImportNumbers.Fault, _ indicator: Indicator?) {
    switch fault {
    case .factor:
      self.fault(.badNumber, at: cell.offset, field, "“\(cell.text)” has more digits than fit when it is multiplied")
    case .number(.ambiguousSign):
      self.fault(
        .badNumber, at: cell.offset, field,
        "“\(cell.text)” may mean two numbers in a file without commas between its cells; say what stands before the decimals: --decimal comma, or --decimal point"
      )
    case .number(let fault):
      self.fault(
        .badNumber, at: cell.offset, field, NumberReader.message(cell.text, fault) + remedy(for: cell, fault, indicator)
      )
    }
    if let column = cell.column, !cell.isWord, let fault = faults.last {
      refused.append(
        RefusedNumber(
          text: cell.text, bare: Self.bare(cell, indicator), column: table.columns[column].handle,
          location: fault.location, form: numbers.form,
          measure: indicator?.measure))
    }
  }

  private static func bare(_ cell: Cell, _ indicator: Indicator?) -> String {
    indicator.map { ImportNumbers.withoutSign(cell.text, unit: $0.unit) } ?? cell.text
  }

  /// What can be done about a cell that is no number; empty where nothing but mending it.
  private func remedy(for cell: Cell, _ fault: NumberReader.Fault, _ indicator: Indicator?) -> String {
    if NumberReading.isPair(cell.text, numbers.form) { return "; two numbers need a column of the file each" }
    if CellForm.isMissing(cell.text) {
      return "; where it stands for no value, --missing \(ShellText.quoted(cell.text))"
    }
    guard fault == .notANumber else { return "" }
    let column = cell.column.map { table.columns[$0].handle } ?? "COLUMN"
    let word = NumberReading.word(for: Self.bare(cell, indicator), numbers.form, indicator?.measure)
    let option = ShellText.quoted("\(column):\(cell.text)=\(word ?? "missing")")
    return "; or, for this import, \(option) behind --map, "
      + (word == nil ? "or its number in place of “missing”" : "and --missing for what stands for no value")
  }
}
