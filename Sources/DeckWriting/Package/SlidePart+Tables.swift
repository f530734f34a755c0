import Content
import Drawing
import Workbooks

extension SlidePart {
  mutating func add(_ table: SlideTable, in rect: Rect, to xml: inout XMLWriter) {
    xml.element("p:graphicFrame") { xml in
      xml.element("p:nvGraphicFramePr") { xml in
        xml.element("p:cNvPr", ["id": id(), "name": deck.content.positions.title])
        xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr")
      }
      xml.transform(rect, "p:xfrm")
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/table"]) { xml in
          xml.element("a:tbl") { xml in
            xml.element("a:tblPr", ["rtl": isRightToLeft ? "1" : nil, "firstRow": "1", "firstCol": "1"])
            xml.element("a:tblGrid") { xml in
              for width in table.widths { xml.element("a:gridCol", ["w": "\(XMLWriter.units(width))"]) }
            }
            addRow(
              table.header.map { [SlideParagraph(text: $0, size: table.size, isStrong: true)] }, table.heights[0],
              to: &xml)
            for (row, height) in zip(table.rows, table.heights.dropFirst()) {
              addRow(row.cells.map { Self.paragraphs(of: $0, table.size) }, height, to: &xml)
            }
          }
        }
      }
    }
  }

  private static func paragraphs(of cell: ReportTable.Cell, _ size: Double) -> [SlideParagraph] {
    let text = SlideParagraph(
      text: cell.text, size: size, isStrong: cell.look == .strong, color: cell.look == .muted ? .muted : .ink)
    return [text] + (cell.detail.isEmpty ? [] : [SlideParagraph(text: cell.detail, size: size - 1.5, color: .muted)])
  }

  private mutating func addRow(_ cells: [[SlideParagraph]], _ height: Double, to xml: inout XMLWriter) {
    xml.element("a:tr", ["h": "\(XMLWriter.units(height))"]) { xml in
      for cell in cells {
        xml.element("a:tc") { xml in
          xml.element("a:txBody") { xml in
            xml.element("a:bodyPr")
            xml.element("a:lstStyle")
            for paragraph in cell { add(paragraph, to: &xml) }
          }
          let (side, edge) = ("\(XMLWriter.units(6))", "\(XMLWriter.units(4))")
          xml.element("a:tcPr", ["marL": side, "marR": side, "marT": edge, "marB": edge]) { xml in
            for name in ["a:lnL", "a:lnR", "a:lnT"] {
              xml.element(name, ["w": "0"]) { $0.element("a:noFill") }
            }
            xml.element("a:lnB", ["w": "9525"]) { $0.fill(.solid(.own(deck.palette.hairline))) }
            xml.element("a:noFill")
          }
        }
      }
    }
  }
}
