import SourceText

/// How cells look (xl/styles.xml): numbers with the places that they have, days as ISO 8601 writes them.
struct WrittenStyles {
  /// The styles by their numbers; behind them one for each number of places.
  static let plain = 0
  static let header = 1
  static let day = 2
  /// What a spreadsheet would take for a formula if somebody entered it again.
  static let marked = 3

  private static let firstNumber = 4
  /// How many places numbers have at most.
  private let places: Int

  init(_ sheets: [WrittenWorkbook.Sheet]) {
    places = sheets.reduce(0) { most, sheet in
      sheet.rows.joined().reduce(most) { most, cell in
        if case .number(let number) = cell { max(most, number.scale) } else { most }
      }
    }
  }

  static func style(ofPlaces places: Int) -> Int { firstNumber + places }

  /// Formats below 164 are known without being said: 3 is that of whole numbers with groups.
  private static let dayFormat = 164

  private static func format(ofPlaces places: Int) -> Int { places == 0 ? 3 : dayFormat + places }

  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": OfficeNamespace.sheet]) { xml in
      xml.element("numFmts", ["count": "\(1 + places)"]) { xml in
        xml.element("numFmt", ["numFmtId": "\(Self.dayFormat)", "formatCode": "yyyy\\-mm\\-dd"])
        for places in 1..<(1 + places) {
          xml.element(
            "numFmt",
            [
              "numFmtId": "\(Self.format(ofPlaces: places))",
              "formatCode": "#,##0.\(String(repeating: "0", count: places))",
            ])
        }
      }
      xml.element("fonts", ["count": "2"]) { xml in
        for isBold in [false, true] {
          xml.element("font") { xml in
            if isBold { xml.element("b") }
            xml.element("sz", ["val": "11"])
            xml.element("name", ["val": "Calibri"])
            xml.element("family", ["val": "2"])
          }
        }
      }
      xml.element("fills", ["count": "2"]) { xml in
        for pattern in ["none", "gray125"] {
          xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
        }
      }
      xml.element("borders", ["count": "1"]) { xml in
        xml.element("border") { xml in
          for side in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
        }
      }
      xml.element("cellStyleXfs", ["count": "1"]) { Self.format(0, to: &$0) }
      xml.element("cellXfs", ["count": "\(Self.firstNumber + places + 1)"]) { xml in
        Self.format(0, to: &xml, isOfCell: true)
        Self.format(0, to: &xml, isOfCell: true, isBold: true)
        Self.format(Self.dayFormat, to: &xml, isOfCell: true)
        Self.format(0, to: &xml, isOfCell: true, isMarked: true)
        for places in 0...places { Self.format(Self.format(ofPlaces: places), to: &xml, isOfCell: true) }
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return xml.bytes
  }

  private static func format(
    _ number: Int, to xml: inout XMLWriter, isOfCell: Bool = false, isBold: Bool = false, isMarked: Bool = false
  ) {
    xml.element(
      "xf",
      [
        "numFmtId": "\(number)", "fontId": isBold ? "1" : "0", "fillId": "0", "borderId": "0",
        "xfId": isOfCell ? "0" : nil, "quotePrefix": isMarked ? "1" : nil, "applyNumberFormat": number > 0 ? "1" : nil,
        "applyFont": isBold ? "1" : nil,
      ])
  }
}
