import CCmark

/// Parses CommonMark with the tables, footnotes and struck words of GitHub's flavour.
enum MarkdownParser {
  /// What is read beside CommonMark, by the names that the parser has for it and for its nodes.
  private enum Extension: String, CaseIterable {
    case table, strikethrough

    /// They are made known to the whole process, once.
    static let known: [Extension] = {
      cmark_gfm_core_extensions_ensure_registered()
      return allCases
    }()
  }

  /// The tree of a text, which the caller frees; nil where there is no memory for it.
  static func parse(_ bytes: [UInt8]) -> OpaquePointer? {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for known in Extension.known {
      if let found = cmark_find_syntax_extension(known.rawValue) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    return cmark_parser_finish(parser)
  }

  static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }

  // The types of extensions are numbers that are given out when they are registered; their names stay.
  static func isTable(_ node: OpaquePointer) -> Bool { name(of: node) == Extension.table.rawValue }
  static func isStruck(_ node: OpaquePointer) -> Bool { name(of: node) == Extension.strikethrough.rawValue }

  private static func name(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  /// Of each column of a table a letter: l, c, r, or 0 where none is asked for.
  static func alignments(of table: OpaquePointer) -> [UInt8] {
    guard let alignments = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return Array(UnsafeBufferPointer(start: alignments, count: Int(cmark_gfm_extensions_get_table_columns(table))))
  }
}
