import Drawing

extension DocumentMetadata {
  /// `D:20250220000000Z`.
  var pdfDate: String { "D:\(xmpDate.filter { $0.isASCII && $0.isNumber })Z" }

  /// `2025-02-20T00:00:00Z`.
  private var xmpDate: String { creationDate.contains("T") ? creationDate : "\(creationDate)T00:00:00Z" }

  /// The dictionary of what is known of the document, for readers that know no XMP.
  var information: [UInt8] {
    var object: [UInt8] = []
    object.add("<<")
    func add(_ key: String, _ text: String) {
      let text = text.plainLine
      guard !text.isEmpty else { return }
      object.add(key)
      object.add(textString: text)
    }
    add("/Title", title)
    add("/Author", author)
    add("/Subject", subject)
    add("/Keywords", keywords.joined(separator: ", "))
    add("/Creator", creator)
    add("/Producer", creator)
    add("/CreationDate", pdfDate)
    add("/ModDate", pdfDate)
    add("/Fingerprint", fingerprint)
    object.add(">>")
    return object
  }

  /// The same as XMP (ISO 16684-1), which also says that the document is made to be read out (ISO 14289-1) and to be kept
  /// (ISO 19005-3, level A).
  var packet: [UInt8] {
    var properties = [
      "<dc:format>application/pdf</dc:format>", "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>",
      "<pdfaid:conformance>A</pdfaid:conformance>",
    ]
    /// An item of a list where XMP asks for one.
    func add(_ name: String, _ text: String, in list: String? = nil) {
      let text = XMLText.escaped(text.plainLine)
      guard !text.isEmpty else { return }
      let mark = list == "Alt" ? " xml:lang=\"x-default\"" : ""
      let value = list.map { "<rdf:\($0)><rdf:li\(mark)>\(text)</rdf:li></rdf:\($0)>" } ?? text
      properties.append("<\(name)>\(value)</\(name)>")
    }
    add("dc:title", title, in: "Alt")
    add("dc:creator", author, in: "Seq")
    add("dc:description", subject, in: "Alt")
    add("dc:language", language, in: "Bag")
    add("dc:identifier", fingerprint.isEmpty ? "" : "sha256:\(fingerprint)")
    add("pdf:Keywords", keywords.joined(separator: ", "))
    add("pdf:Producer", creator)
    add("xmp:CreatorTool", creator)
    add("xmp:CreateDate", xmpDate)
    add("xmp:ModifyDate", xmpDate)
    add("xmp:MetadataDate", xmpDate)
    let packet = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      \(properties.joined(separator: "\n"))
      </rdf:Description>
      \(Self.schemas)
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(packet.utf8)
  }

  /// What ISO 19005-3 knows no properties of has to be described where it is used.
  private static let schemas = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the document conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """
}
