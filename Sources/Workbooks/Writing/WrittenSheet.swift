import SourceText

/// The parts of a sheet: its cells and, of a table, what makes it one.
struct WrittenSheet {
  private let position: Int
  private let cells: [UInt8]
  /// xl/tables/tableN.xml; nil for a sheet that is none.
  private let table: [UInt8]?

  /// - Parameter position: from 1.
  init(_ sheet: WrittenWorkbook.Sheet, position: Int, _ styles: WrittenStyles, _ texts: inout WrittenTexts) {
    self.position = position
    // A table has a row, even where nothing stands in it.
    let rows = max(sheet.rows.count + 1, sheet.isTable ? 2 : 1)
    let range = "A1:\(SheetColumn.name(max(1, sheet.columns.count)))\(rows)"
    table = sheet.isTable ? Self.table(sheet, range: range, position: position) : nil
    let all = [sheet.columns.map { WrittenCell.text($0) }] + sheet.rows
    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": OfficeNamespace.sheet, "xmlns:r": OfficeNamespace.relations]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      xml.element("dimension", ["ref": range])
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["tabSelected": position == 1 ? "1" : nil, "workbookViewId": "0"]) { xml in
          xml.element("pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
        }
      }
      xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      xml.element("cols") { xml in
        for column in sheet.columns.indices {
          xml.element(
            "col",
            [
              "min": "\(column + 1)", "max": "\(column + 1)", "width": "\(Self.width(of: column, in: all))",
              "customWidth": "1",
            ])
        }
      }
      xml.element("sheetData") { xml in
        for (index, row) in all.enumerated() {
          xml.element("row", ["r": "\(index + 1)"]) { xml in
            for (column, cell) in row.enumerated() {
              Self.add(
                cell, at: "\(SheetColumn.name(column + 1))\(index + 1)", isHeader: index == 0, &texts, to: &xml)
            }
          }
        }
      }
      // On paper all columns stand beside each other, on as many pages as the rows take.
      xml.element(
        "pageMargins", ["left": "0.4", "right": "0.4", "top": "0.4", "bottom": "0.4", "header": "0.2", "footer": "0.2"])
      xml.element("pageSetup", ["orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
      if sheet.isTable {
        xml.element("tableParts", ["count": "1"]) { $0.element("tablePart", ["r:id": "rId1"]) }
      }
    }
    cells = xml.bytes
  }

  private static func add(
    _ cell: WrittenCell, at place: String, isHeader: Bool, _ texts: inout WrittenTexts, to xml: inout XMLWriter
  ) {
    switch cell {
    case .text(""): break
    case .text(let text):
      let style =
        isHeader
        ? WrittenStyles.header
        : text.first.map { "=+-@".contains($0) } == true ? WrittenStyles.marked : WrittenStyles.plain
      let number = texts.number(of: text)
      xml.element("c", ["r": place, "s": style == WrittenStyles.plain ? nil : "\(style)", "t": "s"]) {
        $0.element("v", text: "\(number)")
      }
    case .number(let number):
      xml.element("c", ["r": place, "s": "\(WrittenStyles.style(ofPlaces: number.scale))"]) {
        $0.element("v", text: number.plain)
      }
    case .day(let day):
      guard let number = SerialDate.number(of: day) else {
        return add(.text(day.iso), at: place, isHeader: isHeader, &texts, to: &xml)
      }
      xml.element("c", ["r": place, "s": "\(WrittenStyles.day)"]) { $0.element("v", text: "\(number)") }
    }
  }

  /// In digits: as wide as what stands in it, within reason, and with room for the sign of a filter.
  private static func width(of column: Int, in rows: [[WrittenCell]]) -> Int {
    let widths = rows.enumerated().lazy.map { index, row in
      guard column < row.count else { return 0 }
      return switch row[column] {
      case .text(let text): text.utf8.count + (index == 0 ? 3 : 0)
      case .number(let number): number.plain.utf8.count * 4 / 3
      case .day: 10
      }
    }
    return min(60, max(8, (widths.max() ?? 0) + 2))
  }

  private static func table(_ sheet: WrittenWorkbook.Sheet, range: String, position: Int) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "table",
      [
        "xmlns": OfficeNamespace.sheet, "id": "\(position)", "name": sheet.name, "displayName": sheet.name,
        "ref": range,
        "totalsRowShown": "0",
      ]
    ) { xml in
      xml.element("autoFilter", ["ref": range])
      xml.element("tableColumns", ["count": "\(sheet.columns.count)"]) { xml in
        for (index, column) in sheet.columns.enumerated() {
          xml.element("tableColumn", ["id": "\(index + 1)", "name": column])
        }
      }
      xml.element(
        "tableStyleInfo",
        [
          "name": "TableStyleLight1", "showFirstColumn": "0", "showLastColumn": "0", "showRowStripes": "1",
          "showColumnStripes": "0",
        ])
    }
    return xml.bytes
  }

  func add(to archive: inout ArchiveWriter) {
    archive.add("xl/worksheets/sheet\(position).xml", cells)
    guard let table else { return }
    var relations = OfficeRelations()
    relations.add("table", "../tables/table\(position).xml")
    archive.add("xl/worksheets/_rels/sheet\(position).xml.rels", relations.part)
    archive.add("xl/tables/table\(position).xml", table)
  }
}
