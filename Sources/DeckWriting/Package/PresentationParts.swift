import Content
import Drawing
import Workbooks

/// The parts of a deck beside its slides and layouts.
struct PresentationParts {
  static let namespace = "http://schemas.openxmlformats.org/presentationml/2006/main"
  static let spaces: KeyValuePairs<String, String?> = [
    "xmlns:a": OfficeNamespace.drawing, "xmlns:r": OfficeNamespace.relations, "xmlns:p": namespace,
  ]

  let deck: Deck

  /// ppt/presentation.xml: `rId1` is its master, `rId2` that of the notes, those behind are the slides.
  var presentation: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "p:presentation",
      [
        "xmlns:a": OfficeNamespace.drawing, "xmlns:r": OfficeNamespace.relations, "xmlns:p": Self.namespace,
        "saveSubsetFonts": "1", "rtl": deck.content.direction == .rightToLeft ? "1" : nil,
      ]
    ) { xml in
      xml.element("p:sldMasterIdLst") { $0.element("p:sldMasterId", ["id": "2147483648", "r:id": "rId1"]) }
      xml.element("p:notesMasterIdLst") { $0.element("p:notesMasterId", ["r:id": "rId2"]) }
      xml.element("p:sldIdLst") { xml in
        for index in deck.slides.indices {
          xml.element("p:sldId", ["id": "\(256 + index)", "r:id": "rId\(3 + index)"])
        }
      }
      xml.element(
        "p:sldSz",
        [
          "cx": "\(XMLWriter.units(deck.form.size.width))", "cy": "\(XMLWriter.units(deck.form.size.height))",
          "type": deck.form == .slide4x3 ? "screen4x3" : nil,
        ])
      xml.element("p:notesSz", ["cx": "6858000", "cy": "9144000"])
    }
    return xml.bytes
  }

  var relations: [UInt8] {
    var relations = OfficeRelations()
    relations.add("slideMaster", "slideMasters/slideMaster1.xml")
    relations.add("notesMaster", "notesMasters/notesMaster1.xml")
    for index in deck.slides.indices { relations.add("slide", "slides/slide\(index + 1).xml") }
    relations.add("presProps", "presProps.xml")
    relations.add("viewProps", "viewProps.xml")
    relations.add("theme", "theme/theme1.xml")
    relations.add("tableStyles", "tableStyles.xml")
    return relations.part
  }

  static var properties: [UInt8] { part("p:presentationPr") }
  static var view: [UInt8] { part("p:viewPr") }

  static var tableStyles: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "a:tblStyleLst", ["xmlns:a": OfficeNamespace.drawing, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"])
    return xml.bytes
  }

  private static func part(_ name: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(name, spaces)
    return xml.bytes
  }

  // MARK: - Theme

  var theme: OfficeTheme {
    let palette = deck.palette
    let colors =
      [palette.ink, palette.paper, palette.muted, palette.tint] + palette.series + [palette.accent, palette.muted]
    let scripts = [("Arab", "Noto Sans Arabic"), ("Hebr", "Noto Sans Hebrew")]
    var theme = OfficeTheme(
      colors: colors.map { String($0.hex.dropFirst()) }, latinTypeface: deck.typeface, typefaces: scripts)
    switch deck.content.language {
    case "ar": theme.complexTypeface = scripts[0].1
    case "he": theme.complexTypeface = scripts[1].1
    default: break
    }
    return theme
  }

  // MARK: - Notes

  /// ppt/notesMasters/notesMaster1.xml
  static var notesMaster: [UInt8] {
    var xml = XMLWriter()
    xml.element("p:notesMaster", spaces) { xml in
      xml.element("p:cSld") { xml in
        MasterPart.addBackground(to: &xml)
        xml.element("p:spTree") { xml in
          xml.groupRoot()
          addNotesShapes(to: &xml)
        }
      }
      MasterPart.addColorMap(to: &xml)
    }
    return xml.bytes
  }

  /// What a speaker has before them of a slide: `rId1` is the slide, `rId2` the master.
  func notes(of slide: DeckSlide) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("p:notes", Self.spaces) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:spTree") { xml in
          xml.groupRoot()
          Self.addNotesShapes(
            slide.notes, isRightToLeft: deck.content.direction == .rightToLeft, deck.content.language, to: &xml)
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml.bytes
  }

  private static func addNotesShapes(
    _ notes: [String]? = nil, isRightToLeft: Bool = false, _ language: String = "", to xml: inout XMLWriter
  ) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": "2", "name": "Slide Image Placeholder 1"])
        xml.element("p:cNvSpPr") { xml in
          xml.element("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])
        }
        xml.element("p:nvPr") { $0.element("p:ph", ["type": "sldImg", "idx": notes == nil ? "2" : nil]) }
      }
      xml.element("p:spPr") { xml in
        guard notes == nil else { return }
        xml.transform(Rect(x: 54, y: 90, width: 432, height: 243))
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": "3", "name": "Notes Placeholder 2"])
        xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr") { xml in
          xml.element("p:ph", ["type": "body", "sz": notes == nil ? "quarter" : nil, "idx": notes == nil ? "3" : "1"])
        }
      }
      xml.element("p:spPr") { xml in
        guard notes == nil else { return }
        xml.transform(Rect(x: 54, y: 346, width: 432, height: 283))
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
      xml.element("p:txBody") { xml in
        xml.element("a:bodyPr")
        xml.element("a:lstStyle")
        let lines = (notes ?? []).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: true) }
        for line in lines {
          xml.element("a:p") { xml in
            if isRightToLeft { xml.element("a:pPr", ["algn": "r", "rtl": "1"]) }
            xml.element("a:r") { xml in
              xml.element("a:rPr", ["lang": language.isEmpty ? nil : language])
              xml.element("a:t", text: String(line).plain)
            }
          }
        }
        if lines.isEmpty { xml.element("a:p") }
      }
    }
  }
}
