package import Content
package import Drawing
package import Workbooks

extension Deck {
  /// The pictures of a chart that the format does not draw itself.
  package struct Pictures {
    package var png: (Scene) throws -> [UInt8]
    package var svg: (Scene, ChartTable) -> [UInt8]

    package init(
      png: @escaping (Scene) throws -> [UInt8], svg: @escaping (Scene, ChartTable) -> [UInt8]
    ) {
      (self.png, self.svg) = (png, svg)
    }
  }

  private static let types = "application/vnd.openxmlformats-officedocument.presentationml"

  /// The file, as .pptx (ECMA-376). The same deck gives the same bytes.
  package func file(properties: WrittenWorkbook.Properties, pictures: Pictures) throws -> [UInt8] {
    var archive = ArchiveWriter()
    let parts = PresentationParts(deck: self)
    let master = MasterPart(form: form, isRightToLeft: content.direction == .rightToLeft)
    var types = OfficeRelations.Types()
    types.add("/ppt/presentation.xml", "\(Self.types).presentation.main+xml")
    var others = ArchiveWriter()
    var (charts, media) = (0, 0)
    for (index, slide) in slides.enumerated() {
      let part = SlidePart(slide, number: index + 1, of: self, charts: charts, media: media)
      charts += part.charts.count
      media += part.pictures.count + part.images.count
      try add(part, pictures, to: &others, &types)
      var relations = OfficeRelations()
      relations.add("slide", "../slides/slide\(index + 1).xml")
      relations.add("notesMaster", "../notesMasters/notesMaster1.xml")
      let name = "ppt/notesSlides/notesSlide\(index + 1).xml"
      others.add(name, parts.notes(of: slide))
      others.add("ppt/notesSlides/_rels/notesSlide\(index + 1).xml.rels", relations.part)
      types.add("/\(name)", "\(Self.types).notesSlide+xml")
    }
    addFrame(parts, master, to: &others, &types)
    properties.add(to: &types)
    var root = OfficeRelations()
    root.add("officeDocument", "ppt/presentation.xml")
    properties.add(to: &root)
    archive.add("[Content_Types].xml", types.part)
    archive.add("_rels/.rels", root.part)
    archive.add("docProps/core.xml", properties.core)
    archive.add("docProps/app.xml", properties.application)
    if let custom = properties.custom { archive.add("docProps/custom.xml", custom) }
    archive.add("ppt/presentation.xml", parts.presentation)
    archive.add("ppt/_rels/presentation.xml.rels", parts.relations)
    archive.add(others)
    return try archive.file()
  }

  private func add(
    _ part: SlidePart, _ pictures: Pictures, to archive: inout ArchiveWriter,
    _ types: inout OfficeRelations.Types
  ) throws {
    let name = "ppt/slides/slide\(part.number).xml"
    archive.add(name, part.bytes)
    archive.add("ppt/slides/_rels/slide\(part.number).xml.rels", part.relations.part)
    types.add("/\(name)", "\(Self.types).slide+xml")
    for (position, chart, content, size) in part.charts {
      let name = "ppt/charts/chart\(position).xml"
      let chart = chart.written(self.content.direction)
      let workbook = ChartWorkbook(chart: chart, rows: content.rows, columns: self.content.columns)
      var relations = OfficeRelations()
      relations.add("package", "../embeddings/chart\(position).xlsx")
      archive.add(
        name,
        ChartPart(
          chart: chart, size: size, language: self.content.language,
          isRightToLeft: self.content.direction == .rightToLeft
        ).part)
      archive.add("ppt/charts/_rels/chart\(position).xml.rels", relations.part)
      archive.add("ppt/embeddings/chart\(position).xlsx", try workbook.file(), isPacked: true)
      types.add("/\(name)", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
      types.add(ending: "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
    for (position, scene, content) in part.pictures {
      archive.add("ppt/media/image\(position).png", try pictures.png(scene), isPacked: true)
      archive.add("ppt/media/image\(position).svg", pictures.svg(scene, content.table))
      types.add(ending: "png", "image/png")
      types.add(ending: "svg", "image/svg+xml")
    }
    for (position, image) in part.images {
      if !image.png.isEmpty {
        archive.add("ppt/media/image\(position).png", image.png, isPacked: true)
        types.add(ending: "png", "image/png")
      } else if case .jpeg(let bytes) = image.content {
        archive.add("ppt/media/image\(position).jpeg", bytes, isPacked: true)
        types.add(ending: "jpeg", "image/jpeg")
      }
    }
  }

  private func addFrame(
    _ parts: PresentationParts, _ master: MasterPart, to archive: inout ArchiveWriter,
    _ types: inout OfficeRelations.Types
  ) {
    var ofMaster = OfficeRelations()
    for layout in DeckSlide.Layout.allCases {
      let name = "slideLayouts/slideLayout\(layout.rawValue).xml"
      ofMaster.add("slideLayout", "../\(name)")
      var relations = OfficeRelations()
      relations.add("slideMaster", "../slideMasters/slideMaster1.xml")
      archive.add("ppt/\(name)", master.layout(layout))
      archive.add("ppt/slideLayouts/_rels/slideLayout\(layout.rawValue).xml.rels", relations.part)
      types.add("/ppt/\(name)", "\(Self.types).slideLayout+xml")
    }
    ofMaster.add("theme", "../theme/theme1.xml")
    var ofNotes = OfficeRelations()
    ofNotes.add("theme", "../theme/theme2.xml")
    archive.add("ppt/slideMasters/slideMaster1.xml", master.master)
    archive.add("ppt/slideMasters/_rels/slideMaster1.xml.rels", ofMaster.part)
    archive.add("ppt/notesMasters/notesMaster1.xml", PresentationParts.notesMaster)
    archive.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", ofNotes.part)
    archive.add("ppt/theme/theme1.xml", parts.theme.part)
    archive.add("ppt/theme/theme2.xml", parts.theme.part)
    archive.add("ppt/presProps.xml", PresentationParts.properties)
    archive.add("ppt/viewProps.xml", PresentationParts.view)
    archive.add("ppt/tableStyles.xml", PresentationParts.tableStyles)
    for (name, type) in [
      ("slideMasters/slideMaster1", "slideMaster"), ("notesMasters/notesMaster1", "notesMaster"),
      ("presProps", "presProps"), ("viewProps", "viewProps"), ("tableStyles", "tableStyles"),
    ] {
      types.add("/ppt/\(name).xml", "\(Self.types).\(type)+xml")
    }
    for number in 1...2 { types.add("/ppt/theme/theme\(number).xml", OfficeTheme.contentType) }
  }
}
