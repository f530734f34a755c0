extension TableRow {
  /// What is said of a record whose quotes are broken.
  package func diagnostic(_ fault: DelimitedText.Fault) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let offset):
      diagnostic(
        .error, .unclosedQuote, at: offset, "no quote closes this one; add it, or double a quote meant as a sign")
    case .strayQuote(let offset):
      diagnostic(
        .error, .strayQuote, at: offset,
        "a quote in the middle of a field; put the whole field in quotes and double the ones inside")
    }
  }

  /// What is said of a row that has not as many fields as the header.
  package func fieldCountFault(expected: Int) -> Diagnostic {
    let isShort = fields.count < expected
    return diagnostic(
      .error, .fieldCount, at: isShort ? end : fields[expected].start,
      "this row has \(fields.count) fields and the header \(expected); "
        + (isShort ? "add the missing separators" : "put texts that hold a separator in double quotes"))
  }
}
