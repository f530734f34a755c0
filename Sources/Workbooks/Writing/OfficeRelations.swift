/// The names that elements of office files belong to.
package enum OfficeNamespace {
  package static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let package = "http://schemas.openxmlformats.org/package/2006"
  package static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
}

/// What a part of an office file refers to: `rId1`, `rId2`, … in the order in which they were added.
package struct OfficeRelations: Sendable {
  private var targets: [(type: String, target: String, isOutside: Bool)] = []

  package init() {}

  /// - Parameters:
  ///   - kind: the last word of the type, or all of it where it is none of those of office files.
  ///   - isOutside: whether the target is an address and no part.
  /// - Returns: the id.
  @discardableResult
  package mutating func add(_ kind: String, _ target: String, isOutside: Bool = false) -> String {
    targets.append((kind.contains(":") ? kind : "\(OfficeNamespace.relations)/\(kind)", target, isOutside))
    return "rId\(targets.count)"
  }

  package var part: [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "\(OfficeNamespace.package)/relationships"]) { xml in
      for (index, (type, target, isOutside)) in targets.enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(index + 1)", "Type": type, "Target": target, "TargetMode": isOutside ? "External" : nil,
          ])
      }
    }
    return xml.bytes
  }

  /// What the parts of an office file are.
  package struct Types: Sendable {
    private var parts: [(name: String, type: String)] = []
    private var endings: [(ending: String, type: String)] = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ]

    package init() {}

    /// - Parameter name: its path, with a stroke in front.
    package mutating func add(_ name: String, _ type: String) { parts.append((name, type)) }

    /// What all parts are whose names end so, and that are not named.
    package mutating func add(ending: String, _ type: String) {
      if !endings.contains(where: { $0.ending == ending }) { endings.append((ending, type)) }
    }

    package var part: [UInt8] {
      var xml = XMLWriter()
      xml.element("Types", ["xmlns": "\(OfficeNamespace.package)/content-types"]) { xml in
        for (ending, type) in endings { xml.element("Default", ["Extension": ending, "ContentType": type]) }
        for (name, type) in parts { xml.element("Override", ["PartName": name, "ContentType": type]) }
      }
      return xml.bytes
    }
  }
}
