import CDeflate

/// A PDF file as someone writes it who means no good: any objects, with a table of where they are.
struct HostileDocument {
  private(set) var bytes = Array("%PDF-1.7\n".utf8)
  private var places: [Int: Int] = [:]

  mutating func add(_ number: Int, _ object: String) {
    places[number] = bytes.count
    bytes += Array("\(number) 0 obj\n\(object)\nendobj\n".utf8)
  }

  mutating func add(_ number: Int, _ entries: String, stream: [UInt8], length: String? = nil) {
    places[number] = bytes.count
    bytes += Array("\(number) 0 obj\n<<\(entries)/Length \(length ?? "\(stream.count)")>>stream\n".utf8)
    bytes += stream + Array("\nendstream\nendobj\n".utf8)
  }

  /// The whole file.
  ///
  /// - Parameter trailer: further entries.
  func finished(_ trailer: String = "") -> [UInt8] {
    let size = (places.keys.max() ?? 0) + 1
    var table = "xref\n0 \(size)\n0000000000 65535 f \n"
    for number in 1..<size {
      let place = String(places[number] ?? 0)
      table +=
        String(repeating: "0", count: 10 - place.count) + place + " 00000 \(places[number] == nil ? "f" : "n") \n"
    }
    table += "trailer\n<</Size \(size)/Root 1 0 R\(trailer)>>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  /// Where the next object will stand.
  var end: Int { bytes.count }

  /// A document whose index of files is object 3.
  static func withIndex(_ build: (inout HostileDocument) -> Void) -> [UInt8] {
    var document = HostileDocument()
    document.add(1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>")
    document.add(2, "<</Type/Pages/Kids[]/Count 0>>")
    build(&document)
    return document.finished()
  }

  /// A document with one file, whose stream is object 5.
  static func withFile(_ name: String, _ build: (inout HostileDocument) -> Void) -> [UInt8] {
    withIndex { document in
      document.add(3, "<</Names[(x)4 0 R]>>")
      document.add(4, "<</Type/Filespec/F(\(name))/EF<</F 5 0 R>>>>")
      build(&document)
    }
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(9)
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  /// A tenth of a megabyte that becomes a hundred.
  static let bomb = deflated([UInt8](repeating: 0x20, count: 100 << 20))
}
