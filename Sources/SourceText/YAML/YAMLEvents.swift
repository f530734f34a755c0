internal import CYAML

/// What libyaml finds in a text, one after the other.
///
/// The bytes are borrowed: they have to stay where they are for as long as this lives.
struct YAMLEvents: ~Copyable {
  /// A place in the text, both counted from 1, the column in Unicode scalars.
  struct Mark {
    var line: Int
    var column: Int

    init(_ mark: yaml_mark_t) {
      line = Int(mark.line) + 1
      column = Int(mark.column) + 1
    }
  }

  /// Collections are what stands between their start and the `collectionEnd` of their own.
  enum Event {
    case documentStart
    case documentEnd
    case streamEnd
    case scalar(String, isPlain: Bool, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    case collectionEnd
  }

  /// Why the text is no YAML; without a place where it cannot even be read as text.
  struct Fault: Error {
    var problem: String
    var mark: Mark?
  }

  /// On the heap: libyaml keeps its own address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw Fault(problem: "out of memory", mark: nil)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// What comes next and where it begins. Behind `streamEnd` there is nothing.
  mutating func next() throws(Fault) -> (event: Event, mark: Mark) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_STREAM_START_EVENT: return try next()
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, mark)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, mark)
    case YAML_ALIAS_EVENT: return (.alias(Self.text(event.data.alias.anchor) ?? ""), mark)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return (
        .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: Self.text(scalar.anchor)), mark
      )
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart(anchor: Self.text(event.data.sequence_start.anchor)), mark)
    case YAML_MAPPING_START_EVENT: return (.mappingStart(anchor: Self.text(event.data.mapping_start.anchor)), mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.collectionEnd, mark)
    default: return (.streamEnd, mark)
    }
  }

  private var fault: Fault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      return Fault(problem: problem, mark: Mark(parser.pointee.problem_mark))
    default: return Fault(problem: problem, mark: nil)
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
