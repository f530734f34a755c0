import Content
import Drawing
import Workbooks

/// A native chart as a part of a deck (ECMA-376, 21.2), which refers to its workbook as `rId1`.
struct ChartPart {
  let chart: NativeChart
  /// That of the frame, in points.
  let size: Size
  let language: String
  let isRightToLeft: Bool

  static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let places = "111"
  static let values = "112"

  var part: [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "c:chartSpace",
      ["xmlns:c": Self.namespace, "xmlns:a": OfficeNamespace.drawing, "xmlns:r": OfficeNamespace.relations]
    ) { xml in
      xml.value("c:date1904", "0")
      xml.value("c:roundedCorners", "0")
      xml.element("c:chart") { xml in
        xml.value("c:autoTitleDeleted", "1")
        xml.element("c:plotArea") { xml in
          addLayout(to: &xml)
          if chart.form == .lines || chart.form == .dots {
            addLines(chart.series + chart.averages, from: 0, to: &xml)
          } else {
            addBars(to: &xml)
            if !chart.averages.isEmpty { addLines(chart.averages, from: chart.series.count, to: &xml) }
          }
          addPlaceAxis(to: &xml)
          addValueAxis(to: &xml)
          xml.element("c:spPr") { $0.element("a:noFill") }
        }
        xml.value("c:plotVisOnly", "1")
        xml.value("c:dispBlanksAs", chart.form == .lines ? "span" : "gap")
      }
      xml.element("c:spPr") { xml in
        xml.element("a:noFill")
        xml.element("a:ln") { $0.element("a:noFill") }
      }
      addTextLook(size: 12, to: &xml)
      xml.element("c:externalData", ["r:id": "rId1"]) { $0.value("c:autoUpdate", "0") }
    }
    return xml.bytes
  }

  private func addLayout(to xml: inout XMLWriter) {
    xml.element("c:layout") { xml in
      xml.element("c:manualLayout") { xml in
        xml.value("c:layoutTarget", "inner")
        xml.value("c:xMode", "edge")
        xml.value("c:yMode", "edge")
        let x = isRightToLeft ? size.width - chart.plot.maxX : chart.plot.x
        xml.value("c:x", DecimalText.text(x / size.width))
        xml.value("c:y", DecimalText.text(chart.plot.y / size.height))
        xml.value("c:w", DecimalText.text(chart.plot.width / size.width))
        xml.value("c:h", DecimalText.text(chart.plot.height / size.height))
      }
    }
  }

  // MARK: - Series

  private func addBars(to xml: inout XMLWriter) {
    let isStacked = chart.grouping == .stacked || chart.grouping == .percentStacked
    xml.element("c:barChart") { xml in
      xml.value("c:barDir", chart.isLying ? "bar" : "col")
      xml.value("c:grouping", chart.grouping.rawValue)
      xml.value("c:varyColors", "0")
      for (index, series) in chart.series.enumerated() { addSeries(series, index, isBar: true, to: &xml) }
      xml.value("c:gapWidth", chart.series.count > 1 && !isStacked ? "40" : chart.categories.count > 12 ? "30" : "60")
      xml.value("c:overlap", isStacked ? "100" : "0")
      addAxisIds(to: &xml)
    }
  }

  private func addLines(_ series: [NativeChart.Series], from start: Int, to xml: inout XMLWriter) {
    xml.element("c:lineChart") { xml in
      xml.value("c:grouping", "standard")
      xml.value("c:varyColors", "0")
      for (index, series) in series.enumerated() { addSeries(series, start + index, isBar: false, to: &xml) }
      xml.value("c:marker", "1")
      addAxisIds(to: &xml)
    }
  }

  private func addAxisIds(to xml: inout XMLWriter) {
    xml.value("c:axId", Self.places)
    xml.value("c:axId", Self.values)
  }

  private func addSeries(_ series: NativeChart.Series, _ index: Int, isBar: Bool, to xml: inout XMLWriter) {
    let column = Self.columnName(index + 2)
    let last = chart.categories.count + 1
    xml.element("c:ser") { xml in
      xml.value("c:idx", "\(index)")
      xml.value("c:order", "\(index)")
      xml.element("c:tx") { xml in
        xml.element("c:strRef") { xml in
          xml.element("c:f", text: "\(ChartWorkbook.sheet)!$\(column)$1")
          xml.element("c:strCache") { xml in
            xml.value("c:ptCount", "1")
            xml.element("c:pt", ["idx": "0"]) { xml in xml.element("c:v") { $0.markedText(series.name) } }
          }
        }
      }
      xml.element("c:spPr") { addLook(series.look, isBar: isBar, to: &$0) }
      if isBar { xml.value("c:invertIfNegative", "0") } else { addMarker(series, to: &xml) }
      for (place, point) in series.points.enumerated() {
        guard let point, point.look != series.look, chart.form != .dots else { continue }
        xml.element("c:dPt") { xml in
          xml.value("c:idx", "\(place)")
          if isBar { xml.value("c:invertIfNegative", "0") }
          xml.value("c:bubble3D", "0")
          xml.element("c:spPr") { addLook(point.look, isBar: isBar, to: &$0) }
        }
      }
      addLabels(of: series, to: &xml)
      addBounds(of: series, to: &xml)
      xml.element("c:cat") { addPlaces("\(ChartWorkbook.sheet)!$A$2:$A$\(last)", to: &$0) }
      xml.element("c:val") { xml in
        xml.element("c:numRef") { xml in
          xml.element("c:f", text: "\(ChartWorkbook.sheet)!$\(column)$2:$\(column)$\(last)")
          xml.element("c:numCache") { addNumbers(series.points.map { $0?.text }, to: &$0) }
        }
      }
      if !isBar { xml.value("c:smooth", "0") }
    }
  }

  private func addMarker(_ series: NativeChart.Series, to xml: inout XMLWriter) {
    xml.element("c:marker") { xml in
      guard chart.form == .dots || series.hasMarkers else { return xml.value("c:symbol", "none") }
      xml.value("c:symbol", "circle")
      xml.value("c:size", chart.form == .dots ? "11" : "6")
      if case .solid(let color) = series.look.fill {
        xml.element("c:spPr") { $0.fill(.solid(color)) }
      } else if let line = series.look.line {
        xml.element("c:spPr") { $0.fill(.solid(line)) }
      }
    }
  }

  private func addLook(_ look: PointLook, isBar: Bool, to xml: inout XMLWriter) {
    if isBar {
      xml.fill(look.fill)
      xml.line(look.line, width: look.lineWidth, dash: look.dash)
    } else if chart.form == .dots {
      xml.line(nil, width: 0)
    } else {
      xml.line(look.line, width: look.line == .ink ? 1.75 : 2.6, dash: look.dash)
    }
  }

  private func addPlaces(_ range: String, to xml: inout XMLWriter) {
    if let days = chart.days {
      xml.element("c:numRef") { xml in
        xml.element("c:f", text: range)
        xml.element("c:numCache") {
          addNumbers(days.map { WrittenCell.serial(ofDay: $0) }, format: "yyyy\\-mm\\-dd", to: &$0)
        }
      }
      return
    }
    xml.element("c:strRef") { xml in
      xml.element("c:f", text: range)
      xml.element("c:strCache") { xml in
        xml.value("c:ptCount", "\(chart.categories.count)")
        for (index, name) in chart.categories.enumerated() {
          xml.element("c:pt", ["idx": "\(index)"]) { xml in xml.element("c:v") { $0.markedText(name) } }
        }
      }
    }
  }

  private func addNumbers(_ numbers: [String?], format: String = "General", to xml: inout XMLWriter) {
    xml.element("c:formatCode", text: format)
    xml.value("c:ptCount", "\(numbers.count)")
    for (index, number) in numbers.enumerated() {
      guard let number else { continue }
      xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: number) }
    }
  }

  /// How far bounds reach beyond each value.
  private func addBounds(of series: NativeChart.Series, to xml: inout XMLWriter) {
    guard series.points.contains(where: { $0?.low != nil }) else { return }
    xml.element("c:errBars") { xml in
      // Beside bars it is told by how these lie.
      xml.value("c:errDir", "y")
      xml.value("c:errBarType", "both")
      xml.value("c:errValType", "cust")
      xml.value("c:noEndCap", "0")
      for (name, length) in [
        ("c:plus", { (point: NativeChart.Point) in point.high.map { $0 - point.value } }),
        ("c:minus", { point in point.low.map { point.value - $0 } }),
      ] {
        xml.element(name) { xml in
          xml.element("c:numLit") { xml in
            addNumbers(series.points.map { $0.flatMap(length).map { Bar.digits(max(0, $0)) } }, to: &xml)
          }
        }
      }
      xml.element("c:spPr") { $0.line(.ink, width: 1.5) }
    }
  }

  // MARK: - Labels

  private func addLabels(of series: NativeChart.Series, to xml: inout XMLWriter) {
    guard series.points.contains(where: { $0?.label != nil }) else { return }
    xml.element("c:dLbls") { xml in
      for (place, point) in series.points.enumerated() {
        xml.element("c:dLbl") { xml in
          xml.value("c:idx", "\(place)")
          guard let label = point?.label else { return xml.value("c:delete", "1") }
          if label.format == nil { addText(label, to: &xml) }
          xml.element("c:numFmt", ["formatCode": label.format ?? "General", "sourceLinked": "0"])
          xml.element("c:spPr") { xml in
            // Words on a hatched part stand on paper.
            if label.position == "ctr", point?.isPart == true {
              xml.fill(.solid(.paper))
            } else {
              xml.element("a:noFill")
            }
          }
          addTextLook(
            size: chart.labelSize, isBold: true, color: label.isOnMark ? .paper : .ink,
            isWrapped: label.position == "ctr", to: &xml)
          xml.value("c:dLblPos", label.position)
          addShown(value: true, to: &xml)
        }
      }
      xml.element("c:spPr") { $0.element("a:noFill") }
      addTextLook(size: chart.labelSize, isBold: true, to: &xml)
      addShown(value: false, to: &xml)
    }
  }

  private func addShown(value: Bool, to xml: inout XMLWriter) {
    xml.value("c:showLegendKey", "0")
    xml.value("c:showVal", value ? "1" : "0")
    for name in ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"] { xml.value(name, "0") }
  }

  private func addText(_ label: NativeChart.Label, to xml: inout XMLWriter) {
    xml.element("c:tx") { xml in
      xml.element("c:rich") { xml in
        xml.element("a:bodyPr")
        xml.element("a:lstStyle")
        for (index, line) in (label.lines.isEmpty ? [label.text] : label.lines).enumerated() {
          let size = index == 0 ? chart.labelSize : NativeChart.Label.wordSize
          xml.element("a:p") { xml in
            if isRightToLeft { xml.element("a:pPr", ["rtl": "1"]) }
            xml.element("a:r") { xml in
              xml.element("a:rPr", ["lang": language, "sz": "\(Int(size * 100))", "b": "1"]) { xml in
                xml.fill(.solid(label.isOnMark ? .paper : .ink))
              }
              xml.element("a:t", text: line)
            }
          }
        }
      }
    }
  }

  func addTextLook(
    size: Double, isBold: Bool = false, color: DeckColor = .ink, isWrapped: Bool = true, to xml: inout XMLWriter
  ) {
    xml.element("c:txPr") { xml in
      xml.element("a:bodyPr", ["rot": "0", "vert": "horz", "wrap": isWrapped ? nil : "none"])
      xml.element("a:lstStyle")
      xml.element("a:p") { xml in
        xml.element("a:pPr", ["rtl": isRightToLeft ? "1" : nil]) { xml in
          xml.element("a:defRPr", ["sz": "\(Int(size * 100))", "b": isBold ? "1" : "0"]) { xml in
            xml.fill(.solid(color))
            xml.themeFonts()
          }
        }
        xml.element("a:endParaRPr", ["lang": language])
      }
    }
  }
}
