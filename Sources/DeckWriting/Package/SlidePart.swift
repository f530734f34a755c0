import Content
import Drawing
import Workbooks

/// A slide as a part of a deck, and what it refers to.
struct SlidePart {
  let deck: Deck
  let slide: DeckSlide
  /// From 1.
  let number: Int
  private(set) var relations = OfficeRelations()
  /// Files beside it, by their paths below ppt/.
  private(set) var charts: [(position: Int, chart: NativeChart, content: DeckContent.Chart, size: Size)] = []
  private(set) var pictures: [(position: Int, scene: Scene, content: DeckContent.Chart)] = []
  private(set) var images: [(position: Int, image: ImageFile)] = []
  private(set) var bytes: [UInt8] = []

  var isRightToLeft: Bool { deck.content.direction == .rightToLeft }
  private var nextId = 2

  /// - Parameter counts: how many charts and media other slides have.
  init(_ slide: DeckSlide, number: Int, of deck: Deck, charts chartCount: Int, media mediaCount: Int) {
    (self.deck, self.slide, self.number) = (deck, slide, number)
    relations.add("slideLayout", "../slideLayouts/slideLayout\(slide.layout.rawValue).xml")
    relations.add("notesSlide", "../notesSlides/notesSlide\(number).xml")
    var (own, media) = (chartCount, mediaCount)
    var xml = XMLWriter()
    xml.element(
      "p:sld",
      [
        "xmlns:a": OfficeNamespace.drawing, "xmlns:r": OfficeNamespace.relations,
        "xmlns:p": PresentationParts.namespace,
      ]
    ) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:spTree") { xml in
          xml.groupRoot()
          for item in slide.items { add(item, &own, &media, to: &xml) }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    bytes = xml.bytes
  }

  mutating func id() -> String {
    nextId += 1
    return "\(nextId - 1)"
  }

  private func placed(_ rect: Rect) -> Rect {
    isRightToLeft
      ? Rect(x: deck.form.size.width - rect.maxX, y: rect.y, width: rect.width, height: rect.height) : rect
  }

  private mutating func add(
    _ item: SlideItem, _ chartCount: inout Int, _ mediaCount: inout Int, to xml: inout XMLWriter
  ) {
    switch item {
    case .text(let rect, let paragraphs, let name, let place):
      add(paragraphs, in: placed(rect), name, place, to: &xml)
    case .box(let rect, let look):
      addShape("rect", rect, to: &xml) { xml in
        xml.fill(look.fill)
        xml.line(look.line, width: look.lineWidth, dash: look.dash)
      }
    case .rule(let from, let to, let color, let width, let dash):
      let rect = Rect(x: from.x, y: from.y, width: max(0, to.x - from.x), height: max(0, to.y - from.y))
      addShape("line", rect, to: &xml) { $0.line(color, width: width, dash: dash) }
    case .chart(let rect, let chart, let content):
      chartCount += 1
      charts.append((chartCount, chart, content, Size(width: rect.width, height: rect.height)))
      let relation = relations.add("chart", "../charts/chart\(chartCount).xml")
      xml.element("p:graphicFrame") { xml in
        xml.element("p:nvGraphicFramePr") { xml in
          xml.element(
            "p:cNvPr",
            ["id": id(), "name": content.table.title.words.plain, "descr": content.table.alternativeText.plain])
          xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
          xml.element("p:nvPr")
        }
        xml.transform(rect, "p:xfrm")
        xml.element("a:graphic") { xml in
          xml.element("a:graphicData", ["uri": ChartPart.namespace]) { xml in
            xml.element("c:chart", ["xmlns:c": ChartPart.namespace, "r:id": relation])
          }
        }
      }
    case .picture(let rect, let scene, let content):
      mediaCount += 1
      pictures.append((mediaCount, scene, content))
      let png = relations.add("image", "../media/image\(mediaCount).png")
      let svg = relations.add("image", "../media/image\(mediaCount).svg")
      addPicture(png, svg, rect, content.table.title.words, content.table.alternativeText, to: &xml)
    case .image(let rect, let image):
      mediaCount += 1
      images.append((mediaCount, image.file))
      let ending = image.file.png.isEmpty ? "jpeg" : "png"
      let relation = relations.add("image", "../media/image\(mediaCount).\(ending)")
      addPicture(relation, nil, placed(rect), "Logo", image.alternativeText, to: &xml)
    case .table(let rect, let table): add(table, in: placed(rect), to: &xml)
    }
  }

  // MARK: - Shapes

  /// Ink without meaning, which nobody is read.
  private mutating func addShape(
    _ form: String, _ rect: Rect, to xml: inout XMLWriter, _ look: (inout XMLWriter) -> Void
  ) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": id(), "name": form == "line" ? "Line" : "Box"]) { xml in
          xml.element("a:extLst") { xml in
            xml.element("a:ext", ["uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"]) { xml in
              xml.element(
                "adec:decorative",
                ["xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", "val": "1"])
            }
          }
        }
        xml.element("p:cNvSpPr")
        xml.element("p:nvPr")
      }
      xml.element("p:spPr") { xml in
        xml.transform(rect)
        xml.element("a:prstGeom", ["prst": form]) { $0.element("a:avLst") }
        look(&xml)
      }
    }
  }

  private mutating func addPicture(
    _ relation: String, _ svg: String?, _ rect: Rect, _ name: String, _ description: String, to xml: inout XMLWriter
  ) {
    xml.element("p:pic") { xml in
      xml.element("p:nvPicPr") { xml in
        xml.element("p:cNvPr", ["id": id(), "name": name.plain, "descr": description.plain])
        xml.element("p:cNvPicPr") { $0.element("a:picLocks", ["noChangeAspect": "1"]) }
        xml.element("p:nvPr")
      }
      xml.element("p:blipFill") { xml in
        xml.element("a:blip", ["r:embed": relation]) { xml in
          guard let svg else { return }
          xml.element("a:extLst") { xml in
            xml.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) { xml in
              xml.element(
                "asvg:svgBlip",
                ["xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main", "r:embed": svg])
            }
          }
        }
        xml.element("a:stretch") { $0.element("a:fillRect") }
      }
      xml.element("p:spPr") { xml in
        xml.transform(rect)
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
  }

  // MARK: - Texts

  private mutating func add(
    _ paragraphs: [SlideParagraph], in rect: Rect, _ name: String, _ place: Placeholder?, to xml: inout XMLWriter
  ) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": id(), "name": name.plain])
        xml.element("p:cNvSpPr", ["txBox": place == nil ? "1" : nil])
        xml.element("p:nvPr") { xml in if let place { xml.placeholder(place) } }
      }
      xml.element("p:spPr") { xml in
        xml.transform(rect)
        if place == nil {
          xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
          xml.element("a:noFill")
        }
      }
      xml.element("p:txBody") { xml in
        xml.element(
          "a:bodyPr",
          ["wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "t"]
        ) { $0.element("a:noAutofit") }
        xml.element("a:lstStyle")
        for paragraph in paragraphs { add(paragraph, isNumber: place == .number, to: &xml) }
      }
    }
  }

  mutating func add(_ paragraph: SlideParagraph, isNumber: Bool = false, to xml: inout XMLWriter) {
    xml.element("a:p") { xml in
      xml.element(
        "a:pPr",
        [
          "marL": "0", "indent": "0", "algn": isRightToLeft != paragraph.isTrailing ? "r" : "l",
          "rtl": isRightToLeft ? "1" : "0",
        ]
      ) { xml in
        // What was measured, whatever the typeface has of its own.
        let leading = paragraph.leading + ScriptLanguage.extraLeading(of: deck.content.language)
        xml.element("a:lnSpc") { $0.value("a:spcPts", "\(Int(paragraph.size * leading * 100))") }
        xml.element("a:spcBef") { $0.value("a:spcPts", "0") }
        xml.element("a:spcAft") { $0.value("a:spcPts", "\(Int(paragraph.spaceBehind * 100))") }
        xml.element("a:buNone")
      }
      if isNumber {
        xml.element("a:fld", ["id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"]) { xml in
          addLook(RichText.Span(""), paragraph, paragraph.size, nil, to: &xml)
          xml.element("a:t", text: "\(number)")
        }
        return
      }
      let (text, tail) = (paragraph.text.plain.spans, paragraph.tail.plain.spans)
      for (span, size) in text.map({ ($0, paragraph.size) }) + tail.map({ ($0, paragraph.tailSize) })
      where !span.text.isEmpty {
        var lines = span.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
          if !line.isEmpty {
            var link: String?
            // LibreOffice sets what leads somewhere apart, and on top of other words where lines run from right to left.
            if !isRightToLeft, case .address(let address)? = span.link {
              link = relations.add("hyperlink", Self.escaped(address), isOutside: true)
            }
            xml.element("a:r") { xml in
              addLook(span, paragraph, size, link, to: &xml)
              xml.element("a:t", text: String(line))
            }
          }
          if !lines.isEmpty { xml.element("a:br") }
        }
      }
    }
  }

  private func addLook(
    _ span: RichText.Span, _ paragraph: SlideParagraph, _ size: Double, _ link: String?, to xml: inout XMLWriter
  ) {
    xml.element(
      "a:rPr",
      [
        "lang": span.language?.code ?? (deck.content.language.isEmpty ? nil : deck.content.language),
        "sz": "\(Int(size * 100))",
        "b": paragraph.isStrong || span.isStrong ? "1" : "0", "i": span.isEmphasized ? "1" : nil,
        "strike": span.isStruck ? "sngStrike" : nil, "baseline": span.isRaised ? "30000" : nil, "dirty": "0",
      ]
    ) { xml in
      xml.fill(.solid(paragraph.color))
      xml.themeFonts()
      if let link { xml.element("a:hlinkClick", ["r:id": link]) }
    }
  }

  /// What an address may not hold is written with its number.
  static func escaped(_ address: String) -> String {
    address.utf8.reduce(into: "") { text, byte in
      let scalar = UnicodeScalar(byte)
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
      let digits = String(byte, radix: 16, uppercase: true)
      text += isPlain ? String(scalar) : "%\(byte < 16 ? "0" : "")\(digits)"
    }
  }
}
