import Content
import Drawing
import Workbooks

extension ChartPart {
  func addPlaceAxis(to xml: inout XMLWriter) {
    let isDays = chart.days != nil
    xml.element(isDays ? "c:dateAx" : "c:catAx") { xml in
      xml.value("c:axId", Self.places)
      // Of lying bars the first stands at the top.
      let isTurned = chart.isLying || chart.isMirrored
      xml.element("c:scaling") { $0.value("c:orientation", isTurned ? "maxMin" : "minMax") }
      xml.value("c:delete", "0")
      xml.value("c:axPos", chart.isLying ? (chart.isMirrored ? "r" : "l") : "b")
      xml.element("c:numFmt", ["formatCode": dayFormat ?? "General", "sourceLinked": "0"])
      xml.value("c:majorTickMark", "none")
      xml.value("c:minorTickMark", "none")
      xml.value("c:tickLblPos", "low")
      xml.element("c:spPr") { $0.line(.ink, width: 1.5) }
      addTextLook(size: chart.categorySize, to: &xml)
      xml.value("c:crossAx", Self.values)
      xml.value("c:crosses", "autoZero")
      xml.value("c:auto", isDays ? "1" : "0")
      if !isDays { xml.value("c:lblAlgn", "ctr") }
      xml.value("c:lblOffset", "60")
      if !isDays, chart.nameStep > 1 { xml.value("c:tickLblSkip", "\(chart.nameStep)") }
      guard let time = chart.timeStep else { return xml.value("c:noMultiLvlLbl", "1") }
      xml.value("c:baseTimeUnit", "days")
      xml.value("c:majorUnit", "\(time.count)")
      xml.value("c:majorTimeUnit", time.unit)
    }
  }

  /// How days are written along the axis.
  private var dayFormat: String? {
    chart.timeStep.map { time in
      guard let format = ["days": "d\\ mmm", "months": "mmm\\ yyyy"][time.unit] else { return "yyyy" }
      return isRightToLeft ? "\"\u{2067}\"\(format)\"\u{2069}\"" : format
    }
  }

  func addValueAxis(to xml: inout XMLWriter) {
    xml.element("c:valAx") { xml in
      xml.value("c:axId", Self.values)
      xml.element("c:scaling") { xml in
        xml.value("c:orientation", chart.isLying && chart.isMirrored ? "maxMin" : "minMax")
        // Shares are told in hundredths there.
        let scale = chart.grouping == .percentStacked ? 100.0 : 1
        xml.value("c:max", Bar.digits(chart.axis.range.upperBound / scale))
        xml.value("c:min", Bar.digits(chart.axis.range.lowerBound / scale))
      }
      xml.value("c:delete", "0")
      xml.value("c:axPos", chart.isLying ? "b" : isRightToLeft ? "r" : "l")
      xml.element("c:majorGridlines") { xml in
        xml.element("c:spPr") { $0.line(.own(Palette.light.hairline), width: 0.75) }
      }
      let isShare = chart.grouping == .percentStacked
      xml.element("c:numFmt", ["formatCode": isShare ? "0%" : chart.axis.format, "sourceLinked": "0"])
      xml.value("c:majorTickMark", "none")
      xml.value("c:minorTickMark", "none")
      xml.value("c:tickLblPos", "nextTo")
      xml.element("c:spPr") { $0.line(nil, width: 0) }
      addTextLook(size: 11, color: .muted, to: &xml)
      xml.value("c:crossAx", Self.places)
      // At the foot of lying bars, whose last place is the lowest; at the side on which one begins to read.
      xml.value("c:crosses", chart.isLying || isRightToLeft != chart.isMirrored ? "max" : "autoZero")
      xml.value("c:crossBetween", chart.form == .lines ? "midCat" : "between")
      xml.value("c:majorUnit", Bar.digits(isShare ? chart.axis.step / 100 : chart.axis.step))
    }
  }

  static func columnName(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = "\(UnicodeScalar(UInt8(65 + (rest - 1) % 26)))\(letters)"
      rest = (rest - 1) / 26
    }
    return letters
  }
}
