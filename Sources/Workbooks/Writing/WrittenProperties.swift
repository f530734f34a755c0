import SourceText

extension WrittenWorkbook.Properties {
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006"

  package func add(to relations: inout OfficeRelations) {
    relations.add("\(OfficeNamespace.package)/relationships/metadata/core-properties", "docProps/core.xml")
    relations.add("extended-properties", "docProps/app.xml")
    if origin != nil { relations.add("custom-properties", "docProps/custom.xml") }
  }

  package func add(to types: inout OfficeRelations.Types) {
    types.add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
    types.add("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
    if origin != nil {
      types.add("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
    }
  }

  /// docProps/core.xml: the day stands where others have the clock.
  package var core: [UInt8] {
    var xml = XMLWriter()
    let date = "\(day.iso)T00:00:00Z"
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(OfficeNamespace.package)/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { xml in
      xml.element("dc:title", text: title)
      if !author.isEmpty { xml.element("dc:creator", text: author) }
      if let origin { xml.element("dc:description", text: origin) }
      xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: date)
      xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: date)
    }
    return xml.bytes
  }

  /// docProps/app.xml
  package var application: [UInt8] {
    var xml = XMLWriter()
    xml.element("Properties", ["xmlns": "\(Self.document)/extended-properties"]) { xml in
      xml.element("Application", text: program)
    }
    return xml.bytes
  }

  /// docProps/custom.xml, which programs keep when they save the file; nil where there is nothing to say.
  package var custom: [UInt8]? {
    guard let origin else { return nil }
    var xml = XMLWriter()
    xml.element(
      "Properties", ["xmlns": "\(Self.document)/custom-properties", "xmlns:vt": "\(Self.document)/docPropsVTypes"]
    ) { xml in
      xml.element(
        "property",
        ["fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "2", "name": WrittenWorkbook.outputProperty]
      ) { xml in
        xml.element("vt:lpwstr", text: origin)
      }
    }
    return xml.bytes
  }
}
