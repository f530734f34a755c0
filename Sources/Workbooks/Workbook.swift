/// A workbook of a spreadsheet, .xlsx or .ods: its sheets as text.
package struct Workbook {
  private enum Form {
    case office(OfficeWorkbook)
    case openDocument(OpenDocumentWorkbook)
  }

  private let form: Form
  /// Whether it is an output of this program, also where another has saved it since.
  package let isOutput: Bool
  /// How many bytes the text of its sheets may have.
  private let limit: Int

  /// Whether a file is a workbook that can be read, by its name.
  package static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xlsx") || name.hasSuffix(".ods")
  }

  private static let otherForms = [".xls", ".xlsb", ".xlsm", ".xlt", ".xltx", ".numbers", ".fods"]

  /// Whether a file is a workbook of a form that is not read, by its name.
  package static func isOtherForm(_ name: String) -> Bool { otherForms.contains(where: name.lowercased().hasSuffix) }

  /// What a file that tables may be in, and that cannot be read, has to be saved as; nil for other files.
  package static func advice(forFileNamed name: String) -> String? {
    let name = name.lowercased()
    let endings = otherForms + [".gsheet", ".docx", ".doc", ".odt", ".pdf"]
    guard let ending = endings.first(where: name.hasSuffix) else { return nil }
    let program =
      switch ending {
      case ".numbers": "export it from Numbers as .xlsx"
      case ".gsheet": "download it as .xlsx"
      case ".docx", ".doc", ".odt", ".pdf": "copy the table into a spreadsheet and save that as .xlsx"
      default: "open it in a spreadsheet and save it as .xlsx or .ods"
      }
    return "a file \(ending) is not read; \(program)"
  }

  /// - Parameter bytes: those of the file, which say its form.
  /// - Throws: where it is damaged, protected, or unpacks to too much.
  package init(_ bytes: [UInt8]) throws(WorkbookFault) {
    // Beside the bytes of the file itself, and with what arrays take to grow.
    try self.init(bytes, limit: (1 << 24) + 9 * bytes.count)
  }

  /// - Parameter limit: how many bytes the text of its sheets may have.
  init(_ bytes: [UInt8], limit: Int) throws(WorkbookFault) {
    // What old programs and passwords make of a workbook.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw WorkbookFault("it is protected by a password, or of an old form; save it without one, as .xlsx")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else {
      throw WorkbookFault("it is no workbook, whatever its name; save it in a spreadsheet as .xlsx or .ods")
    }
    self.limit = limit
    let archive = try ZipArchive(bytes)
    isOutput = try Self.isOutput(archive)
    if archive.holds("content.xml") {
      form = .openDocument(try OpenDocumentWorkbook(archive, limit: limit))
    } else {
      form = .office(try OfficeWorkbook(archive, textLimit: (1 << 23) + 6 * bytes.count))
    }
  }

  /// Whether the properties of a workbook, in either form, say that it is an output.
  private static func isOutput(_ archive: ZipArchive) throws(WorkbookFault) -> Bool {
    for part in ["docProps/custom.xml", "meta.xml"] where archive.holds(part) {
      var xml = XMLScanner(try archive.part(part))
      while let token = try xml.next() {
        if token == .start, xml.isNamed("property") || xml.isNamed("user-defined"),
          xml.attribute(withLocalName: "name") == WrittenWorkbook.outputProperty
        {
          return true
        }
      }
    }
    return false
  }

  /// All sheets of cells, in their order.
  package var sheets: [WorkbookSheet] {
    switch form {
    case .office(let workbook): workbook.sheets
    case .openDocument(let workbook): workbook.sheets
    }
  }

  /// - Parameter others: how many bytes of text of other sheets are kept beside this one.
  package func content(of sheet: WorkbookSheet, beside others: Int = 0) throws(WorkbookFault) -> SheetContent {
    switch form {
    case .office(let workbook):
      var reader = try OfficeSheet(sheet.path, of: workbook, limit: limit - others)
      return try reader.read()
    case .openDocument(let workbook): return try workbook.content(of: sheet)
    }
  }
}
