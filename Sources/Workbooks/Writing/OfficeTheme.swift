/// The colours and typefaces that an office file offers to whoever goes on with it (theme1.xml).
package struct OfficeTheme: Sendable {
  /// Of text, paper, quiet text, boxes, six series, links and links that were followed: six hexadecimal digits each.
  package var colors: [String]
  package var latinTypeface: String
  /// For scripts that are joined or run from right to left; empty for that of their script.
  package var complexTypeface = ""
  /// By the code of their script in ISO 15924: "Arab", "Hebr".
  package var typefaces: [(script: String, name: String)]

  package init(colors: [String], latinTypeface: String, typefaces: [(script: String, name: String)] = []) {
    (self.colors, self.latinTypeface, self.typefaces) = (colors, latinTypeface, typefaces)
  }

  /// What spreadsheets take where a file has none.
  static let plain = OfficeTheme(
    colors: [
      "000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1",
      "954F72",
    ], latinTypeface: "Calibri")

  package static let contentType = "application/vnd.openxmlformats-officedocument.theme+xml"

  private static let places = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
  ]

  package var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("a:theme", ["xmlns:a": OfficeNamespace.drawing, "name": "sitrep"]) { xml in
      xml.element("a:themeElements") { xml in
        xml.element("a:clrScheme", ["name": "sitrep"]) { xml in
          for (place, color) in zip(Self.places, colors) {
            xml.element("a:\(place)") { $0.element("a:srgbClr", ["val": color]) }
          }
        }
        xml.element("a:fontScheme", ["name": "sitrep"]) { xml in
          for kind in ["a:majorFont", "a:minorFont"] {
            xml.element(kind) { xml in
              xml.element("a:latin", ["typeface": latinTypeface])
              xml.element("a:ea", ["typeface": ""])
              xml.element("a:cs", ["typeface": complexTypeface])
              for (script, name) in typefaces { xml.element("a:font", ["script": script, "typeface": name]) }
            }
          }
        }
        xml.element("a:fmtScheme", ["name": "sitrep"]) { Self.addFormats(to: &$0) }
      }
    }
    return xml.bytes
  }

  /// Three of each kind, which the format asks for: all plain.
  private static func addFormats(to xml: inout XMLWriter) {
    func fill(_ xml: inout XMLWriter) {
      xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) }
    }
    xml.element("a:fillStyleLst") { xml in for _ in 0..<3 { fill(&xml) } }
    xml.element("a:lnStyleLst") { xml in
      for width in [9525, 19050, 28575] {
        xml.element("a:ln", ["w": "\(width)"]) { xml in
          fill(&xml)
          xml.element("a:prstDash", ["val": "solid"])
        }
      }
    }
    xml.element("a:effectStyleLst") { xml in
      for _ in 0..<3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
    }
    xml.element("a:bgFillStyleLst") { xml in for _ in 0..<3 { fill(&xml) } }
  }
}
