/// A file to be written: its path inside the output folder, its bytes, and the fingerprint of the rows that it prints.
package struct OutputFile: Sendable {
  let path: String
  let bytes: [UInt8]
  let fingerprint: String

  /// The folder inside the output folder; empty for none.
  var folder: String { path.contains("/") ? String(path.prefix { $0 != "/" }) : "" }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
