import SourceText

extension Failure {
  static func linked(_ path: String) -> Failure {
    Failure(
      .outputNotWritable,
      "\(path) is a symbolic link, and nothing is written through one inside an output folder; put a folder in its place, or name another --output; nothing was changed"
    )
  }

  /// - Parameter count: how many files were replaced before.
  static func unwritable(_ path: String, replaced count: Int = 0) -> Failure {
    let change =
      switch count {
      case 0: "nothing was changed"
      case 1: "1 file was replaced before it, so that the outputs are not of one run; run it again"
      default: "\(count) files were replaced before it, so that the outputs are not of one run; run it again"
      }
    return Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText()); \(change)")
  }

  /// Of an output folder that is not where it was.
  static func moved(_ path: String, isWritten: Bool) -> Failure {
    Failure(
      .outputNotWritable,
      "\(path), or a folder in it, was moved or deleted while it was written to; \(isWritten ? "what was written went with it" : "nothing was changed"); run it again"
    )
  }
}
