extension TestArchive {
  /// A workbook as .xlsx with one sheet of the cells of a text with commas, as a program writes it: numbers are numbers.
  package static func office(delimited text: String, sheet: String = "Data") -> [UInt8] {
    office(sheets: [(sheet, text.split(separator: "\n").map { cells(of: String($0)) })])
  }

  /// The cells of a line, of which those with commas stand in double quotes.
  private static func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\r" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
