import Content
import Drawing
import Workbooks

/// The master of slides and its layouts, from which whoever has the deck makes slides of their own.
struct MasterPart {
  let form: DeckSize
  let isRightToLeft: Bool

  static func addBackground(to xml: inout XMLWriter) {
    xml.element("p:bg") { xml in
      xml.element("p:bgPr") { xml in
        xml.fill(.solid(.paper))
        xml.element("a:effectLst")
      }
    }
  }

  static func addColorMap(to xml: inout XMLWriter) {
    xml.element(
      "p:clrMap",
      [
        "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "accent1": "accent1", "accent2": "accent2",
        "accent3": "accent3", "accent4": "accent4", "accent5": "accent5", "accent6": "accent6", "hlink": "hlink",
        "folHlink": "folHlink",
      ])
  }

  /// ppt/slideMasters/slideMaster1.xml: `rId1`, … are its layouts.
  var master: [UInt8] {
    var xml = XMLWriter()
    xml.element("p:sldMaster", PresentationParts.spaces) { xml in
      xml.element("p:cSld") { xml in
        Self.addBackground(to: &xml)
        xml.element("p:spTree") { xml in
          xml.groupRoot()
          add("Title", "title", nil, form.titlePlace, 2, "Title", to: &xml)
          add("Text", "body", "1", Rect(x: form.margin, y: 150, width: form.measure, height: 300), 3, "Text", to: &xml)
          addNumber(idx: "4", 4, to: &xml)
        }
      }
      Self.addColorMap(to: &xml)
      xml.element("p:sldLayoutIdLst") { xml in
        for layout in DeckSlide.Layout.allCases {
          xml.element(
            "p:sldLayoutId", ["id": "\(2_147_483_648 + layout.rawValue)", "r:id": "rId\(layout.rawValue)"])
        }
      }
      xml.element("p:txStyles") { xml in
        addStyle("p:titleStyle", size: form.titleSize, isBold: true, to: &xml)
        addStyle("p:bodyStyle", size: 14, isBold: false, to: &xml)
        addStyle("p:otherStyle", size: 14, isBold: false, to: &xml)
      }
    }
    return xml.bytes
  }

  private func addStyle(_ name: String, size: Double, isBold: Bool, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.element(
        "a:lvl1pPr", ["marL": "0", "indent": "0", "algn": isRightToLeft ? "r" : "l", "rtl": isRightToLeft ? "1" : "0"]
      ) { xml in
        xml.element("a:spcBef") { $0.value("a:spcPts", "0") }
        xml.element("a:buNone")
        xml.element("a:defRPr", ["sz": "\(Int(size * 100))", "b": isBold ? "1" : "0"]) { xml in
          xml.fill(.solid(.ink))
          xml.themeFonts()
        }
      }
    }
  }

  func layout(_ layout: DeckSlide.Layout) -> [UInt8] {
    var xml = XMLWriter()
    let forms: [DeckSlide.Layout: (type: String?, name: String)] = [
      .opening: ("title", "Title Slide"), .chart: (nil, "Chart"), .text: ("titleOnly", "Title Only"),
    ]
    let (type, name) = forms[layout] ?? (nil, "")
    xml.element(
      "p:sldLayout",
      [
        "xmlns:a": OfficeNamespace.drawing, "xmlns:r": OfficeNamespace.relations,
        "xmlns:p": PresentationParts.namespace,
        "type": type, "preserve": "1", "userDrawn": type == nil ? "1" : nil,
      ]
    ) { xml in
      xml.element("p:cSld", ["name": name]) { xml in
        xml.element("p:spTree") { xml in
          xml.groupRoot()
          switch layout {
          case .opening:
            add("Title", "ctrTitle", nil, form.openingPlace, 2, "Title", to: &xml)
            add("Subtitle", "subTitle", "1", form.openingSubtitlePlace, 3, "Subtitle", to: &xml)
          case .chart:
            add("Title", "title", nil, form.titlePlace, 2, "Title", to: &xml)
            add("Subtitle", "body", "13", form.subtitlePlace, 3, "Subtitle", isQuarter: true, to: &xml)
            add("Source", "body", "14", form.sourcePlace, 4, "Source", isQuarter: true, to: &xml)
            addNumber(idx: "12", 5, to: &xml)
          case .text:
            add("Title", "title", nil, form.titlePlace, 2, "Title", to: &xml)
            addNumber(idx: "12", 3, to: &xml)
          }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml.bytes
  }

  private func placed(_ rect: Rect) -> Rect {
    isRightToLeft ? Rect(x: form.size.width - rect.maxX, y: rect.y, width: rect.width, height: rect.height) : rect
  }

  private func add(
    _ name: String, _ type: String, _ idx: String?, _ rect: Rect, _ id: Int, _ text: String, isQuarter: Bool = false,
    to xml: inout XMLWriter
  ) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": "\(id)", "name": "\(name) Placeholder \(id - 1)"])
        xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr") { $0.element("p:ph", ["type": type, "sz": isQuarter ? "quarter" : nil, "idx": idx]) }
      }
      xml.element("p:spPr") { xml in
        xml.transform(placed(rect))
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
      xml.element("p:txBody") { xml in
        xml.element("a:bodyPr", ["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"]) { $0.element("a:normAutofit") }
        xml.element("a:lstStyle")
        xml.element("a:p") { xml in
          xml.element("a:r") { xml in
            xml.element("a:rPr", ["lang": "en"])
            xml.element("a:t", text: text)
          }
        }
      }
    }
  }

  private func addNumber(idx: String, _ id: Int, to xml: inout XMLWriter) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": "\(id)", "name": "Slide Number Placeholder \(id - 1)"])
        xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr") { $0.element("p:ph", ["type": "sldNum", "sz": "quarter", "idx": idx]) }
      }
      xml.element("p:spPr") { xml in
        xml.transform(placed(form.numberPlace))
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
      xml.element("p:txBody") { xml in
        xml.element("a:bodyPr", ["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"])
        xml.element("a:lstStyle")
        xml.element("a:p") { xml in
          xml.element("a:pPr", ["algn": isRightToLeft ? "l" : "r"])
          xml.element("a:fld", ["id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"]) { xml in
            xml.element("a:rPr", ["lang": "en", "sz": "1050"])
            xml.element("a:t", text: "‹#›")
          }
        }
      }
    }
  }
}
