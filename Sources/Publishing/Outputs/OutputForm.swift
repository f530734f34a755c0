/// The shape of the paths of an output: one file of its own, as `report.ar.pdf`, or one for each chart, as `charts/deaths.ar.png`.
package struct OutputForm: Hashable, Sendable {
  /// The folder inside the output folder; empty for none.
  let folder: String
  /// The name of the file; nil where each chart has one, which bears its id.
  let stem: String?
  let ending: String
  /// Whether there is one for each language; else one for all.
  let isInEachLanguage: Bool
  /// Whether there may be several, as `summary.png` and `summary-social.png`.
  let hasVariants: Bool

  /// One file, or several that the stem is the beginning of.
  package static func file(
    _ stem: String, _ ending: String, isInEachLanguage: Bool = true, hasVariants: Bool = false
  ) -> OutputForm {
    OutputForm(
      folder: "", stem: stem, ending: ending, isInEachLanguage: isInEachLanguage, hasVariants: hasVariants)
  }

  /// One file for each chart, in a folder that holds nothing else.
  package static func ofEachChart(in folder: String, _ ending: String) -> OutputForm {
    OutputForm(folder: folder, stem: nil, ending: ending, isInEachLanguage: true, hasVariants: false)
  }
}

extension OutputForm {
  /// Whether a name without its endings is one of the form.
  fileprivate func holds(_ name: String) -> Bool {
    guard let stem else { return true }
    return name == stem || (hasVariants && name.hasPrefix("\(stem)-"))
  }
}

/// An output by what it is, from which its path follows.
package struct OutputName: Hashable, Sendable {
  let form: OutputForm
  /// The id of its chart; nil where it is not of one.
  let chart: String?
  /// What tells it from others of its form, as `social`; nil for the usual one.
  let variant: String?
  /// The code of its language, where that is not the report's own.
  let language: String?

  init(_ form: OutputForm, chart: String? = nil, variant: String? = nil, language: String? = nil) {
    (self.form, self.chart, self.variant) = (form, chart, variant)
    self.language = form.isInEachLanguage ? language : nil
  }

  /// What a path stands for; nil where none of the forms has it. Neither ids nor codes hold a point.
  init?(_ path: String, among forms: [OutputForm]) {
    let file = OutputFile(path: path, bytes: [], fingerprint: "")
    let parts = file.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let language = parts.count == 3 ? parts[1] : nil
    guard parts.count == 2 || parts.count == 3, path.count(where: { $0 == "/" }) <= 1,
      let form = forms.first(where: { form in
        form.folder == file.folder && form.ending == parts[parts.count - 1] && form.holds(parts[0])
          && (language == nil || form.isInEachLanguage)
      })
    else { return nil }
    self.init(
      form, chart: form.stem == nil ? parts[0] : nil, variant: form.stem.flatMap { Self.variant(of: parts[0], $0) },
      language: language)
  }

  private static func variant(of name: String, _ stem: String) -> String? {
    name.hasPrefix("\(stem)-") ? String(name.dropFirst(stem.count + 1)) : nil
  }

  var path: String {
    let stem = ([form.stem, variant] as [String?]).compactMap(\.self).joined(separator: "-")
    let name = ([chart ?? stem, language, form.ending] as [String?]).compactMap(\.self).joined(
      separator: ".")
    return form.folder.isEmpty ? name : "\(form.folder)/\(name)"
  }
}
