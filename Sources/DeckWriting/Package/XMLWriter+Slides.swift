import Workbooks

extension XMLWriter {
  /// What stands at the head of each tree of shapes.
  mutating func groupRoot() {
    element("p:nvGrpSpPr") { xml in
      xml.element("p:cNvPr", ["id": "1", "name": ""])
      xml.element("p:cNvGrpSpPr")
      xml.element("p:nvPr")
    }
    element("p:grpSpPr") { xml in
      xml.element("a:xfrm") { xml in
        xml.element("a:off", ["x": "0", "y": "0"])
        xml.element("a:ext", ["cx": "0", "cy": "0"])
        xml.element("a:chOff", ["x": "0", "y": "0"])
        xml.element("a:chExt", ["cx": "0", "cy": "0"])
      }
    }
  }

  mutating func placeholder(_ place: Placeholder) {
    switch place {
    case .title: element("p:ph", ["type": "title"])
    case .openingTitle: element("p:ph", ["type": "ctrTitle"])
    case .openingSubtitle: element("p:ph", ["type": "subTitle", "idx": "1"])
    case .subtitle: element("p:ph", ["type": "body", "sz": "quarter", "idx": "13"])
    case .source: element("p:ph", ["type": "body", "sz": "quarter", "idx": "14"])
    case .number: element("p:ph", ["type": "sldNum", "sz": "quarter", "idx": "12"])
    }
  }
}
