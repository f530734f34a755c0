import CQPDF
import Drawing
import Glibc

/// Owns a PDF file that libqpdf reads from memory.
struct PDFFileReader: ~Copyable {
  /// An object of the file, or a part of one.
  typealias Object = qpdf_oh

  private let data: qpdf_data
  /// libqpdf does not copy what it reads.
  private let bytes: UnsafeMutableRawBufferPointer

  private init(_ data: qpdf_data, _ file: [UInt8]) {
    self.data = data
    bytes = .allocate(byteCount: max(1, file.count), alignment: 1)
    bytes.copyBytes(from: file)
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    // What is half there must not be taken for all of it.
    qpdf_set_attempt_recovery(data, 0)
    _ = qpdf_read_memory(
      data, "file", bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(file.count), nil)
  }

  /// - Throws: `unreadable` where the bytes are no PDF file, or a damaged one.
  static func opened(_ file: [UInt8]) throws(RenderingError) -> PDFFileReader {
    guard let data = qpdf_init() else { throw RenderingError(.unreadable, "there is no memory to read it") }
    let reader = PDFFileReader(data, file)
    try reader.check()
    return reader
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    bytes.deallocate()
  }

  /// The first thing that went wrong since the last call.
  func check() throws(RenderingError) {
    guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return }
    let message = qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? ""
    throw RenderingError(.unreadable, message)
  }

  // MARK: - Objects

  var root: Object { qpdf_get_root(data) }

  func object(_ number: Int) -> Object { qpdf_get_object_by_id(data, Int32(clamping: number), 0) }

  /// The number of an object of its own; 0 for one that is a part of another.
  func number(of object: Object) -> Int { Int(qpdf_oh_get_object_id(data, object)) }

  /// What a dictionary, or that of a stream, has for `key`; nil where it has nothing.
  func value(_ key: String, of object: Object) -> Object? {
    let dictionary = isStream(object) ? qpdf_oh_get_dict(data, object) : object
    guard qpdf_oh_is_dictionary(data, dictionary) != 0, qpdf_oh_has_key(data, dictionary, key) != 0 else { return nil }
    return qpdf_oh_get_key(data, dictionary, key)
  }

  /// The items of an array; none for anything else.
  func items(of object: Object?) -> [Object] {
    guard let object, qpdf_oh_is_array(data, object) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, object)).map { qpdf_oh_get_array_item(data, object, $0) }
  }

  /// The letters of a string; nil for anything else.
  func text(of object: Object?) -> String? {
    guard let object, qpdf_oh_is_string(data, object) != 0, let text = qpdf_oh_get_utf8_value(data, object) else {
      return nil
    }
    return String(cString: text)
  }

  /// The value of a number; nil for anything else.
  func quantity(_ object: Object?) -> Double? {
    guard let object, qpdf_oh_is_number(data, object) != 0 else { return nil }
    return qpdf_oh_get_numeric_value(data, object)
  }

  /// Whether a dictionary says so of itself.
  func isOfType(_ type: String, _ subtype: String, _ object: Object) -> Bool {
    qpdf_oh_is_dictionary_of_type(data, object, type, subtype) != 0
  }

  func isStream(_ object: Object) -> Bool { qpdf_oh_is_stream(data, object) != 0 }

  /// The object as text in which other objects of their own are references; of a stream its dictionary without the length.
  func source(of object: Object) -> [UInt8] {
    var plain = object
    if isStream(object) {
      plain = qpdf_oh_get_dict(data, object)
      qpdf_oh_remove_key(data, plain, "/Length")
    }
    guard let text = qpdf_oh_unparse_resolved(data, plain) else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: qpdf_get_last_string_length(data)))
  }

  /// The bytes of a stream, decoded or as they stand in the file.
  func stream(_ object: Object, isDecoded: Bool) throws(RenderingError) -> [UInt8] {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    _ = qpdf_oh_get_stream_data(
      data, object, isDecoded ? qpdf_dl_generalized : qpdf_dl_none, nil, &buffer, &count)
    defer { free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : count))
  }

  // MARK: - Pages

  func pages() throws(RenderingError) -> [Object] {
    let count = qpdf_get_num_pages(data)
    try check()
    return (0..<max(0, count)).map { qpdf_get_page_n(data, Int($0)) }
  }

  /// The content of a page, all its streams in one.
  func content(of page: Object) throws(RenderingError) -> [UInt8] {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    _ = qpdf_oh_get_page_content_data(data, page, &buffer, &count)
    defer { free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : count))
  }
}
